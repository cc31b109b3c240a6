import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { cardAlt } from '$lib/words/card';
import { published } from '../measure/published';
import { defined } from '../defined';

const format = new Intl.NumberFormat('en-US');
const altOf = (slug: string) =>
  cardAlt(
    atlas,
    defined(
      atlas.places.find((place) => place.slug === slug),
      slug
    )
  );
const all = [cardAlt(atlas, null), ...atlas.places.map((place) => cardAlt(atlas, place))];

describe('the alternative text of a card', () => {
  it('is another one for each of the 54', () => expect(new Set(all).size).toBe(54));

  it('is short, whole, and says what many cases mean', () => {
    for (const text of all) {
      expect(text.length, text).toBeLessThan(420);
      expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\.|:\./);
      expect(text).toContain('an indicator of active reporting');
    }
  });

  it('has the published figures and the name of its place', () => {
    for (const { slug, name, total, active, resolved } of published) {
      expect(altOf(slug)).toContain(
        `${name}: ${format.format(total)} total, ${format.format(active)} active, ${format.format(resolved)} resolved.`
      );
    }
    expect(cardAlt(atlas, null)).toContain('29,782 total, 2,433 active, 27,349 resolved.');
  });

  it('gives a rate its interval and says where it is unstable', () => {
    expect(altOf('maine')).toContain(
      '3.2 cases per 100,000 children under 18, 95% interval 1.4 to 6.2. Unstable: made from 8 cases.'
    );
    expect(altOf('texas')).not.toContain('Unstable');
  });

  it('says what is not on the map, and has no rate for it', () => {
    expect(altOf('international')).toMatch(/International does not appear\..*A rate is not applicable\./);
    expect(altOf('district-of-columbia')).toContain('with the District of Columbia marked');
  });
});
