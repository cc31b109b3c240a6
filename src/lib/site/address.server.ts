import * as EDITION from '$lib/report/edition';
import { siteOrigin } from '../../../scripts/site-origin.mjs';
import { folderOf } from './years';

const { pathname, origin } = siteOrigin(process.env.SITE_ORIGIN ?? '');

/**
 * Where the site of this build’s year will stand, with a slash at its end: the one thing a relative build cannot know.
 * Canonical links, social cards, oEmbed and the sitemap need it. From the variable SITE_ORIGIN; a folder may follow the
 * origin.
 * @throws when the variable is no http address
 */
export const SITE_ADDRESS: string = new URL(
  `${pathname.replace(/\/*$/, '')}/${folderOf(EDITION.year)}`,
  origin
).href;

/** The same, for what must not go by the stand-in: `null` where the variable says nothing. */
export const TOLD_ADDRESS: string | null = process.env.SITE_ORIGIN ? SITE_ADDRESS : null;
