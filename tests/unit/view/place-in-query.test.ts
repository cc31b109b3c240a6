import { describe, expect, it } from 'vitest';
import { PLACES } from '$lib/report/places';
import { parseView, searchOf } from '$lib/view/view';
import { ignoredNotice } from '$lib/words/notices';
import { STANDARD } from './views';

const parse = (query: string, place: string | null = null) =>
  parseView(place, new URLSearchParams(query), 'embed', PLACES);

describe('a place in an embed’s query', () => {
  it.each(['texas', 'Texas', 'TX', 'tx'])('is shown where the report has it: %s', (name) => {
    expect(parse(`place=${name}`)).toEqual({ view: { ...STANDARD, place: 'texas' }, ignored: [] });
  });

  it.each(['atlantis', '', '<b>', 'tex', 'toString'])('is reported where it has not: “%s”', (value) => {
    expect(parse(`place=${encodeURIComponent(value)}`)).toEqual({
      view: STANDARD,
      ignored: [{ key: 'place', value }]
    });
  });

  it('gives way to the place in the path', () => {
    expect(parse('place=ohio', 'texas')).toEqual({ view: { ...STANDARD, place: 'texas' }, ignored: [] });
  });

  it('is not written again: the path says it', () => {
    expect(searchOf(STANDARD, 'embed', new URLSearchParams('place=atlantis&x=1'))).toBe('?x=1');
  });

  it('is no key of a page, and left alone there', () => {
    const query = new URLSearchParams('place=atlantis');
    expect(parseView(null, query, 'page')).toEqual({ view: STANDARD, ignored: [] });
    expect(searchOf(STANDARD, 'page', query)).toBe('?place=atlantis');
  });

  it('is shown in the country’s page where the service worker has no page of its own for it', () => {
    const query = new URLSearchParams('offline=texas&x=1');
    expect(parseView(null, query, 'page', PLACES)).toEqual({
      view: { ...STANDARD, place: 'texas' },
      ignored: []
    });
    expect(searchOf(STANDARD, 'page', query)).toBe('?x=1');
  });

  it('that is unknown is answered in one sentence, with what is shown instead', () => {
    expect(ignoredNotice(parse('place=atlantis').ignored)).toBe(
      'The address asks for place “atlantis”, which is not in the report. The map shows the whole country.'
    );
  });
});
