import { describe, expect, it } from 'vitest';
import { atlas } from '$lib/atlas.server';
import { frame } from '$lib/frame/frame.server';
import { choroplethMarkup, linesMarkup } from '$lib/map/choropleth-markup.server';
import { classNames, MEASURE_IDS } from '$lib/measure/measure';

const markup = choroplethMarkup(atlas, '../../');
const mapped = atlas.places.filter(({ frame: shape }) => shape !== null);
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const links = [...markup.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
const hatches = [...markup.matchAll(/<use [^>]*class="hatch[^>]*>/g)].map(([tag]) => tag);

describe('the picture in the page', () => {
  it('is a link for each of the 52 places, with its name, to its page, before scripts run', () => {
    expect(
      links.map((tag) => [attribute(tag, 'data-place'), attribute(tag, 'href'), attribute(tag, 'aria-label')])
    ).toEqual(mapped.map(({ slug, name }) => [slug, `../../state/${slug}/`, name]));
  });

  it('has each place’s own shape in its link', () => {
    for (const { slug } of mapped) {
      const own = new RegExp(
        `<a [^>]*data-place="${slug}"[^>]*><path id="shape-${slug}"[^>]* d="([^"]*)"/></a>`
      );
      expect(own.exec(markup)?.[1], slug).toBe(frame.paths.get(slug));
    }
  });

  it('gives each shape its class as the page is sent, and those of the other measures for readers without scripts', () => {
    for (const [i, { slug }] of mapped.entries()) {
      expect(
        attribute(links[i] ?? '', 'class')
          ?.split(' ')
          .slice(1)
          .join(' '),
        slug
      ).toBe(classNames(atlas.measures, slug).replace(/^total-count/, 'class'));
    }
  });

  it('has a hatch over every place with an unstable rate, and over no other', () => {
    for (const { slug } of mapped) {
      const unstable = MEASURE_IDS.filter((id) => atlas.measures[id].cells[slug]?.unstable);
      const own = hatches.filter((tag) => attribute(tag, 'href') === `#shape-${slug}`);
      const names = own.flatMap((tag) => attribute(tag, 'class')?.split(' ').slice(1) ?? []);
      expect(names.sort(), slug).toEqual(unstable.map((id) => `${id}-unstable`).sort());
    }
  });

  it('uses no shape that is not there, and no shape twice by name', () => {
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...markup.matchAll(/<use href="#([^"]*)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has nothing of International or of what the report leaves out', () => {
    expect(markup).not.toMatch(/international|undefined|null|NaN|guam|samoa|mariana|virgin-islands/i);
  });

  it('draws the three frames of the insets', () => {
    const inset = / d="([^"]*)"/.exec(linesMarkup(atlas).split('</g>')[1] ?? '')?.[1];
    expect(inset?.match(/z/g)).toHaveLength(3);
  });
});
