import { CALLOUTS_FROM } from '$lib/frame/frame';
import { FRAME, type Point } from '$lib/frame/planar';
import { CLASSES, membersByClass } from '$lib/measure/measure';
import { PALETTES } from '$lib/measure/palette';
import { pictureLeads } from '$lib/words/download';
import { escapeMarkup } from '$lib/words/markup';
import { classRange, placesWords } from '$lib/words/sentences';
import { CAVEAT, caveatFor, HELP, SOURCE_LINE, UI } from '$lib/words/site';
import { PAGE } from './light-page';
import { mapSvg, type Shaded } from './map-svg';
import { wrap } from './wrap';

/** How a text is set; sizes in pixels. */
export interface Setting {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly fill: string;
}

/** How wide a text is when it is set so, in pixels. */
export type WidthOf = (text: string, setting: Setting) => number;

/** What is said on the picture of a view beside what the measure says. */
export interface Caption {
  readonly title: string;
  /** Whole address of the page that shows the view. */
  readonly address: string;
  /** Address of the font, which may be a data: address; an SVG that is shown as a picture loads nothing. */
  readonly font: string;
}

/** Width of the picture, and of its margin, in pixels. */
const WIDTH = 1200;
const MARGIN = 48;
const INNER = WIDTH - 2 * MARGIN;
const SCALE = INNER / FRAME.width;

const { ramp, onRamp, outline } = PALETTES.light;

const TITLE: Setting = { size: 36, weight: 700, fill: PAGE.text };
const LEAD: Setting = { size: 22, weight: 400, fill: PAGE.text };
const RANGE: Setting = { size: 18, weight: 600, fill: PAGE.text };
const PLACES: Setting = { size: 16, weight: 400, fill: PAGE.quiet };
const CAVEAT_TYPE: Setting = { size: 20, weight: 600, fill: PAGE.text };
const NOTE: Setting = { size: 16, weight: 400, fill: PAGE.quiet };
const LABEL: Setting = { size: 13, weight: 600, fill: PAGE.text };

const textSvg = (text: string, x: number, y: number, { size, weight, fill }: Setting, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${more}>${escapeMarkup(text)}</text>`;

/** A part of the picture, drawn from `y = 0` down, and how much room it takes. */
interface Part {
  readonly svg: string;
  readonly height: number;
}

function paragraph(text: string, setting: Setting, widthOf: WidthOf): Part {
  const leading = setting.size * 1.4;
  const lines = wrap(text, INNER, (part) => widthOf(part, setting));
  return {
    svg: lines.map((line, i) => textSvg(line, MARGIN, setting.size + i * leading, setting)).join(''),
    height: setting.size + (lines.length - 1) * leading + setting.size * 0.4
  };
}

const at = ([x, y]: Point): Point => [MARGIN + x * SCALE, y * SCALE];

/** Postal codes: inside the shapes that hold them, else beside the map with a line to the place. */
function labelsSvg({ atlas, measure }: Shaded): string {
  const middle = ' text-anchor="middle" dominant-baseline="central"';
  const labels = atlas.places.flatMap(({ slug, usps, frame }) => {
    const c = measure.cells[slug]?.class;
    if (!frame || !usps || c === undefined) return [];
    const { label } = frame;
    if (SCALE >= label.fits) {
      const halo = ` paint-order="stroke" stroke="${ramp[c]}" stroke-width="3"`;
      return [textSvg(usps, ...at(label.point), { ...LABEL, fill: onRamp[c] }, middle + halo)];
    }
    if (!label.callout || SCALE < CALLOUTS_FROM) return [];
    const [x, y] = at(label.callout.point);
    const line = label.callout.anchor
      ? `<path stroke="${PAGE.quiet}" stroke-width="0.8" d="M${x} ${y}L${at(label.callout.anchor).join(' ')}"/>`
      : '';
    return [
      line +
        textSvg(usps, x, y, LABEL, `${middle} paint-order="stroke" stroke="${PAGE.page}" stroke-width="5"`)
    ];
  });
  return labels.join('');
}

function mapPart(map: Shaded): Part {
  return { svg: mapSvg(map, [MARGIN, 0], SCALE) + labelsSvg(map), height: FRAME.height * SCALE };
}

function legendPart({ measure, place }: Shaded): Part {
  const step = INNER / CLASSES.length;
  const members = membersByClass(measure);
  const bars = CLASSES.map((c) => {
    const x = MARGIN + c * step;
    return (
      `<rect x="${x}" y="12" width="${step}" height="20" fill="${ramp[c]}"/>` +
      textSvg(classRange(measure, c), x, 56, RANGE) +
      textSvg(placesWords(members[c]?.length ?? 0), x, 78, PLACES)
    );
  });
  const cell = place ? measure.cells[place.slug] : undefined;
  const x = MARGIN + (cell?.position ?? 0) * INNER;
  const marker = cell ? `<path fill="${PAGE.text}" d="M${x - 8} 0h16l-8 12z"/>` : '';
  const frame = `<rect x="${MARGIN + 0.5}" y="12.5" width="${INNER - 1}" height="19" fill="none" stroke="${outline}"/>`;
  return { svg: bars.join('') + frame + marker, height: 84 };
}

/** Parts one under the other; each has its room above. */
function stack(parts: readonly (Part & { readonly above: number })[]): Part {
  let y = 0;
  const placed = parts.map(({ svg, height, above }) => {
    const top = y + above;
    y = top + height;
    return `<g transform="translate(0 ${top.toFixed(1)})">${svg}</g>`;
  });
  return { svg: placed.join(''), height: y };
}

/**
 * What the map shows, as a picture that stands by itself: title, figure, map, legend, caveat, source and address.
 * @returns an SVG document in pixels, with its size
 */
export function viewSvg(
  map: Shaded,
  { title, address, font }: Caption,
  widthOf: WidthOf
): { readonly svg: string; readonly width: number; readonly height: number } {
  const { measure, place, other } = map;
  const say = (text: string, setting: Setting) => paragraph(text, setting, widthOf);
  const hatch = measure.scale === 'rate' ? `Hatched: ${UI.unstable.toLowerCase()}. ` : '';
  const { svg, height } = stack([
    { ...say(title, TITLE), above: MARGIN - 12 },
    ...pictureLeads(measure, place, other).map((lead) => ({ ...say(lead, LEAD), above: 10 })),
    { ...mapPart(map), above: 20 },
    { ...legendPart(map), above: 24 },
    { ...say(`${hatch}${UI.notInReport}. ${UI.insets}`, NOTE), above: 14 },
    { ...say(place?.frame && !other ? caveatFor(place.name) : CAVEAT.short, CAVEAT_TYPE), above: 22 },
    { ...say(SOURCE_LINE, NOTE), above: 18 },
    { ...say(`${HELP.lead}${HELP.number} (${HELP.digits}).`, NOTE), above: 6 },
    { ...say(address, NOTE), above: 6 }
  ]);
  const whole = Math.ceil(height + MARGIN - 12);
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}" font-family="'Public Sans', sans-serif">` +
      `<title>${escapeMarkup(title)}</title><style>@font-face{font-family:'Public Sans';src:url(${font}) format('woff2');font-weight:100 900}</style>` +
      `<rect width="${WIDTH}" height="${whole}" fill="${PAGE.page}"/>${svg}</svg>`,
    width: WIDTH,
    height: whole
  };
}
