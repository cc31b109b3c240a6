import { describe, expect, it } from 'vitest';
import { parseView } from '$lib/view/view';
import { ignoredNotice } from '$lib/words/notices';
import { noMatch } from '$lib/words/no-match';

const notice = (query: string) => ignoredNotice(parseView(null, new URLSearchParams(query), 'embed').ignored);

describe('the notice for a query the map cannot follow', () => {
  it('is empty when there is nothing to say', () => {
    expect(ignoredNotice([])).toBe('');
    expect(notice('metric=active&utm_source=x')).toBe('');
  });

  it.each([
    ['metric=median', 'metric', 'median', 'total'],
    ['rate=2', 'rate', '2', 'rate=1'],
    ['theme=sepia', 'theme', 'sepia', 'auto, light or dark'],
    ['panel=maybe', 'panel', 'maybe', 'panel=1 or panel=0'],
    ['controls=none', 'controls', 'none', 'controls=1 or controls=0']
  ])('of %s names the key, the value, and what the map knows instead', (query, key, value, known) => {
    const text = notice(query);
    expect(text).toContain(`${key} “${value}”`);
    expect(text).toContain(known);
    expect(text).toMatch(/\.$/);
  });

  it('says each thing once when several are wrong', () => {
    const text = notice('metric=x&theme=y&panel=z');
    expect(text.match(/The address asks for/g)).toHaveLength(3);
    expect(text).not.toMatch(/ {2}|undefined/);
  });

  it('shows no more than 40 characters of a long value', () => {
    const text = notice(`metric=${'x'.repeat(5000)}`);
    expect(text).toContain(`“${'x'.repeat(40)}…”`);
    expect(text.length).toBeLessThan(200);
    expect(notice(`metric=${'x'.repeat(40)}`)).toContain(`“${'x'.repeat(40)}”`);
  });

  it('lets no value turn the direction in which the sentence is read, or hide in it', () => {
    expect(notice('metric=%E2%80%AEactive%00')).toBe(notice('metric=active%20').replace('active ', 'active'));
    expect(notice(`metric=${encodeURIComponent('\u2067\u202d\u200fx\u061c\n')}`)).toBe(notice('metric=x'));
  });

  it('does not cut a character in two', () => {
    const text = notice(`metric=${'x'.repeat(39)}🧭🧭`);
    expect(text, text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('the finder’s answer when nothing matches', () => {
  it('repeats what was asked for and says what the report has', () => {
    expect(noMatch('  Guam ')).toMatch(/^No place in the report is called “Guam”\./);
    expect(noMatch('x'.repeat(3000)).length).toBeLessThan(200);
    expect(noMatch('Guam')).toMatch(/50 states, DC, Puerto Rico and “International”/);
  });
});
