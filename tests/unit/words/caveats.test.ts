import { describe, expect, it } from 'vitest';
import { readCaveats } from '$lib/words/caveats.server';
import { QUOTE } from '$lib/words/data';

describe('the report’s words on what its figures are not', () => {
  it('are read by paragraph', () => {
    expect(readCaveats('caveats.txt', `First.\r\n\r\n\n${QUOTE} More.\n`)).toEqual([
      'First.',
      `${QUOTE} More.`
    ]);
  });

  it.each([
    ['are missing', '\n\n', 'caveats.txt:1: there is no caveat'],
    ['lack the sentence that the site repeats', 'First.', `caveats.txt:1: “${QUOTE}” is not in it`],
    [
      'are those of another year',
      `${QUOTE}\n\nA snapshot of 2019. Still missing in 2019, not in 2018.`,
      'caveats.txt:1: names 2019, 2018 and not 2020: is it that of another year?'
    ]
  ])('stop the build where they %s', (_, text, reason) => {
    expect(() => readCaveats('caveats.txt', text)).toThrow(reason);
  });
});
