import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LINES_PLACEHOLDER, SHAPES_PLACEHOLDER } from '$lib/map/choropleth-markup.server';
import { LABELS_PLACEHOLDER, LEADERS_PLACEHOLDER } from '$lib/map/labels-markup.server';
import { CAVEATS_PLACEHOLDER } from '$lib/site/caveats-markup.server';
import { SUMMARY_PLACEHOLDER } from '$lib/site/summaries-markup.server';
import { YEARS_PLACEHOLDER } from '$lib/site/years-markup.server';

it('keeps all that is written into the pages alone, and nothing else', () => {
  const kept = [...readFileSync('src/lib/site/sent.ts', 'utf8').matchAll(/\[(data-\w+)\]/g)].map(
    ([, name]) => name
  );
  const filled = [
    LINES_PLACEHOLDER,
    SHAPES_PLACEHOLDER,
    LEADERS_PLACEHOLDER,
    LABELS_PLACEHOLDER,
    SUMMARY_PLACEHOLDER,
    CAVEATS_PLACEHOLDER,
    YEARS_PLACEHOLDER
  ].map((placeholder) => /data-\w+/.exec(placeholder)?.[0]);
  expect(kept.toSorted()).toEqual(filled.toSorted());
});
