import type { Atlas } from '$lib/atlas';

declare global {
  /** The years of data/, the newest first; defined in vite.config.ts. */
  const __YEARS__: readonly number[];
  /** The site's address where the build was told it; defined for embed.js alone. */
  const __TOLD_ADDRESS__: string | null;
  namespace App {
    interface PageData {
      /** Where the site will stand, with a slash at its end. */
      site: string;
      /** On pages with a map. */
      atlas?: Atlas;
      /** Alternative text of the country's card, on pages of text. */
      cardAlt?: string;
    }
  }
}
export {};
