/** What a page of the map shows, and what it must show: the second is worked out from the published tables alone. */
import type { Page } from '@playwright/test';
import {
  count,
  MAPPED,
  nationalRate,
  NATION,
  PLACES,
  rateOf,
  rateValue,
  type Metric,
  type Place
} from './report';
import { expect } from './test';

/** What the address of a page of the map asks for. */
export interface Asked {
  readonly surface: 'page' | 'embed';
  readonly place: Place | null;
  readonly metric: Metric;
  readonly rate: boolean;
  /** A second place to compare with. */
  readonly with: Place | null;
  readonly panel: boolean;
  readonly controls: boolean;
}

/** The country in the default measure. */
export const COUNTRY: Asked = {
  surface: 'page',
  place: null,
  metric: 'total',
  rate: false,
  with: null,
  panel: true,
  controls: true
};

/** One step of the legend, and what the shapes are filled with, as the browser paints them. */
interface Drawn {
  readonly steps: readonly { readonly range: string; readonly color: string }[];
  readonly fills: Readonly<Record<string, string>>;
}

/** All that a reader sees of a view, read in one go, so that nothing changes between two readings. */
const read = (page: Page) =>
  page.evaluate(() => {
    // Of what depends on the measure all is in the page until it has started, and one of it is seen.
    const isSeen = (node: Element | null | undefined) =>
      ['[data-of]', '[data-still]'].every((variant) => {
        const part = node?.closest(variant);
        return !part || getComputedStyle(part).display !== 'none';
      });
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
    const text = (node: Element | null | undefined) => {
      if (!node) return null;
      const parts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT, (part) =>
        isSeen(part.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
      );
      let words = '';
      while (parts.nextNode()) words += parts.currentNode.textContent;
      return words.replace(/\s+/g, ' ').trim();
    };
    const one = (selector: string) => all(selector)[0] ?? null;
    const panel = one('section[aria-labelledby="panel-heading"]');
    const slugOf = (use: Element) => use.getAttribute('href')?.replace('#shape-', '') ?? '';
    return {
      metric: all('input[type=radio]:checked').map((radio) => text(radio.closest('label'))),
      rate: all('[role=switch]').map((box) => (box as HTMLInputElement).checked),
      panel: text(panel?.querySelector('h2')),
      figures: [...(panel?.querySelectorAll('dl dd') ?? [])].filter(isSeen).map(text),
      compared: [...(panel?.querySelectorAll('table thead th') ?? [])].map(text),
      caveat: /not an indication of any issues within a state/.test(text(panel) ?? text(document.body) ?? ''),
      legend: text(one('section[aria-label="Legend"] > p')),
      caption: text(one('table#places caption strong')),
      rows: all('table#places tbody tr').length,
      current: all('table#places [aria-current="true"]').map(text),
      hatched: all('.choropleth .hatch')
        .filter((use) => getComputedStyle(use).display !== 'none')
        .map(slugOf),
      ringed: [...new Set(all('.choropleth .rings use').map(slugOf))],
      steps: all('section[aria-label="Legend"] ol button').map((step) => {
        const swatch = step.querySelector('.swatch');
        return {
          range: text(step.querySelector('.range')) ?? '',
          color: swatch ? getComputedStyle(swatch).backgroundColor : ''
        };
      }),
      fills: Object.fromEntries(
        all('.choropleth a[data-place]').map((shape) => [
          shape.dataset.place ?? '',
          getComputedStyle(shape).fill
        ])
      )
    };
  });

const RADIO = { total: 'Total', active: 'Active', resolved: 'Resolved' } as const;
const NAME = { total: 'All cases', active: 'Active cases', resolved: 'Resolved cases' } as const;

const measureName = ({ metric, rate }: Asked) =>
  `${NAME[metric]}${rate ? ' per 100,000 children under 18' : ''}`;

/** How the legend's sentence begins. */
function legendLead(asked: Asked): string {
  const { place, metric, rate } = asked;
  if (!place) return measureName(asked);
  const noun = metric === 'total' ? 'cases' : `${metric} cases`;
  if (rate && place.under18 !== null)
    return `${place.name}: ${rateOf(place, metric)} ${noun} per 100,000 children`;
  return `${place.name}: ${count(place[metric])} ${place[metric] === 1 ? 'case' : 'cases'}`;
}

function figuresOf({ place, metric }: Asked): string[] {
  const counts = place ?? NATION;
  const figures = [count(counts.active), count(counts.resolved), count(counts.total)];
  return place
    ? [...figures, rateOf(place, metric), nationalRate(metric)]
    : [...figures, nationalRate(metric)];
}

/** Places that are not filled with the colour of the legend's step that their figure falls into. */
function wrongColors({ metric, rate }: Asked, { steps, fills }: Drawn): string[] {
  const floors = steps.map(({ range }) =>
    range.startsWith('under') ? -Infinity : parseFloat(range.replaceAll(',', ''))
  );
  return MAPPED.flatMap((place) => {
    const value = rate ? Math.round(rateValue(place, metric) * 1_000_000) / 10 : place[metric];
    const wanted = steps[floors.findLastIndex((floor) => value >= floor)]?.color ?? 'no color';
    const found = fills[place.slug] ?? 'no shape';
    return found === wanted ? [] : [`${place.slug}: ${found} instead of ${wanted} for ${value}`];
  });
}

/** What of an address must be on the page, in the form in which {@link shown} gives what is. */
function mustBeShown(asked: Asked) {
  const { place, metric, rate, panel, controls } = asked;
  const second = panel && asked.with && place ? asked.with : null;
  return {
    metric: controls ? [RADIO[metric]] : [],
    rate: controls ? [rate] : [],
    panel: panel ? (place?.name ?? 'United States') : null,
    figures: panel ? figuresOf(asked) : [],
    compared: second && place ? [place.name, second.name].toSorted() : [],
    caveat: true,
    legend: legendLead(asked),
    caption: `${measureName(asked)} by place, 2020`,
    rows: PLACES.length,
    current: place ? [place.name] : [],
    hatched: rate ? MAPPED.filter((mapped) => mapped[metric] < 20).map(({ slug }) => slug) : [],
    unringed: [] as string[],
    colors: 5,
    wrongColors: [] as string[]
  };
}

/** What is on the page, as far as the address has a say in it. */
async function shown(page: Page, asked: Asked) {
  const { steps, fills, ringed, legend, ...rest } = await read(page);
  const lead = legendLead(asked);
  const chosen = [asked.place, asked.with].filter((place) => place && place.under18 !== null);
  return {
    ...rest,
    // Beyond its figure the sentence is words.
    legend: legend?.startsWith(lead) ? lead : legend,
    unringed: chosen.flatMap((place) => (place && !ringed.includes(place.slug) ? [place.slug] : [])),
    colors: new Set(steps.map(({ color }) => color)).size,
    wrongColors: wrongColors(asked, { steps, fills })
  };
}

/**
 * Waits until the page shows what its address asks for: panel, figures, legend, table, colours, hatches and rings.
 * A page that is left while it is read is read again.
 */
export async function expectShown(page: Page, asked: Asked, because = '') {
  await expect
    .poll(() => shown(page, asked).catch(String), { message: because, intervals: [20, 50, 100, 250] })
    .toEqual(mustBeShown(asked));
}
