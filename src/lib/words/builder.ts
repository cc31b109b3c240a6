import * as EDITION from '$lib/report/edition';
import { isNewest } from '$lib/site/years';
import { formatCount } from './numbers';
import { UI } from './site';

/** The words of the page on which an embed is put together. */
export const BUILDER = {
  title: UI.embed,
  description:
    'Choose a place, a measure and a look, see the map as your readers will, and take the code: an address, an iframe, a custom element or a picture.',
  lede: 'Free to embed. No account, no cookies, no tracking: a frame asks no other server for anything. The caveat, the source and the help line are always part of it.',
  place: 'Place',
  metric: 'Cases',
  look: 'Look',
  theme: 'Theme',
  themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
  panel: 'Panel with the figures',
  controls: 'Controls: cases and rate',
  preview: 'Preview',
  width: 'Width of the column',
  pixels: (width: number): string => `${width} px`,
  code: 'Code to take',
  /** Empty in an older year, whose addresses all have it in them. */
  year: isNewest(EDITION.year)
    ? `An address shows the newest year that there is. To keep the figures of ${EDITION.year}, put ${EDITION.year}/ before embed/ or state/ in it. The picture is always the one of ${EDITION.year}.`
    : '',
  noScript:
    'Without scripts there is no preview here. The code below shows the whole country; the table at the end says how to change its address.',
  kinds: {
    iframe: {
      label: 'Iframe',
      use: 'Not sure? Use the iframe. It works wherever a page takes HTML and needs no script on your side.'
    },
    address: {
      label: 'Address',
      use: 'For WordPress, Ghost and other editors that know oEmbed: paste it on a line of its own. They show all cases as counts, whatever is chosen above.'
    },
    element: {
      label: 'Element with script',
      use: 'For pages that may run scripts: the map is always just as tall as it needs to be, and without scripts its link stays.'
    },
    picture: {
      label: 'Picture with link',
      use: 'For newsletters and places that take no frames. The picture shows all cases as counts.'
    }
  },
  keys: {
    heading: 'What the address can say',
    caption: 'Keys of an embed’s address',
    columns: ['Key', 'Values, the default first', 'What it does'],
    rows: [
      ['metric', 'total, active, resolved', 'Which count shades the map'],
      ['rate', 'absent, 1', 'Per 100,000 children under 18 instead of counts'],
      ['with', 'absent, a place such as ohio', 'A second place to compare with, in the panel'],
      ['theme', 'auto, light, dark', 'Colors: as the reader’s device, or always the same'],
      ['panel', '1, 0', 'The panel with the figures of the place'],
      ['controls', '1, 0', 'The choice of cases and the rate switch']
    ]
  }
} as const;

/** Under the iframe's code: what its height was taken from. */
export const heightNote = (width: number, height: number): string =>
  `The height of ${formatCount(height)} px is what the map needs in a column ${width} px wide. In a narrower one the frame scrolls.`;
