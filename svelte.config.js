import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { checkYear } from './scripts/check-year.mjs';
import { siteOrigin } from './scripts/site-origin.mjs';
import { allYears, chosenYear } from './scripts/years.mjs';

/** Where the site will stand; see src/lib/site/address.server.ts. */
const site = siteOrigin(process.env.SITE_ORIGIN ?? '');
const template = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
/**
 * @param {string} script
 * @returns {`sha256-${string}`}
 */
const hash = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
const hashes = [...template.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => hash(script));

const year = chosenYear();
checkYear(year);
const isNewest = year === allYears()[0];
const out = isNewest ? 'build' : `build/${year}`;

/**
 * The site itself, in the policy. In a sandbox Safari takes 'self' for the sandbox's own origin, which is no host's, until
 * its releases of mid-2026: no script would start in an embed there. The address that the site has is the same for both.
 */
const own = /** @type {['self', ...`https://${string}.${string}`[]]} */ ([
  'self',
  ...(process.env.SITE_ORIGIN ? [site.origin] : [])
]);

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: out, precompress: true, strict: true }),
    alias: { $year: `data/${year}` },
    // Relative addresses let one build be served from any sub-folder of any static host.
    paths: { relative: true },
    // app.html registers it, and not in embeds.
    serviceWorker: { register: false },
    // The map is painted from the HTML alone: no style sheet is waited for.
    inlineStyleThreshold: 32_000,
    // A fixed name keeps two builds of one commit identical.
    version: { name: process.env.BUILD_ID ?? '1.0.0' },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': own,
        // SvelteKit adds the hash of its own inline script to those of the template's.
        'script-src': [...own, ...hashes],
        // SvelteKit adds the hashes of the style elements. Class colours and label positions are style attributes.
        'style-src': own,
        'style-src-attr': ['unsafe-inline'],
        'img-src': [...own, 'data:', 'blob:'],
        'font-src': own,
        'connect-src': own,
        // MapLibre starts its worker from a blob of itself.
        'worker-src': [...own, 'blob:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    },
    prerender: {
      // With it SvelteKit follows the whole addresses in the pages too; in a folder of a host it would not find them.
      ...(site.pathname === '/' && isNewest ? { origin: site.origin } : {}),
      handleHttpError: 'fail',
      handleMissingId: 'fail',
      // An older year is at the addresses with its number; there the newest has pages that lead to its own.
      handleUnseenRoutes: isNewest ? 'fail' : 'ignore'
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../scripts/**/*', '../*.js', '../*.ts']
      })
    }
  }
};
