import * as EDITION from '$lib/report/edition';
import { folderOf } from './years';

const STANDARD = 'https://example.org';

function read(text: string): URL {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(
      `SITE_ORIGIN is “${text}”; it must be an address such as https://example.org or https://example.org/map`
    );
  const address = new URL(text);
  return new URL(`${address.pathname.replace(/\/*$/, '')}/${folderOf(EDITION.year)}`, address.origin);
}

/**
 * Where the site of this build’s year will stand, with a slash at its end: the one thing a relative build cannot know.
 * Canonical links, social cards, oEmbed and the sitemap need it. From the variable SITE_ORIGIN; a folder may follow the
 * origin.
 * @throws when the variable is no http address
 */
export const SITE_ADDRESS: string = read(process.env.SITE_ORIGIN || STANDARD).href;

/** The same, for what must not go by the stand-in: `null` where the variable says nothing. */
export const TOLD_ADDRESS: string | null = process.env.SITE_ORIGIN ? SITE_ADDRESS : null;
