import { minifySync } from 'vite';
import { METRICS } from '$lib/measure/measure';
import { cspHash } from './csp-hash.server';
import { measureCss } from './measure-css.server';
import { singleSlashes } from './single-slashes';

/** Stand in app.html, in its script. */
const METRICS_PLACEHOLDER = 'METRICS';
const MEASURE_CSS_PLACEHOLDER = 'MEASURE_CSS';
const SLASHES_PLACEHOLDER = 'SINGLE_SLASHES';
const TYPEFACE_PLACEHOLDER = 'TYPEFACE';

/** Screens that have the typeface, as in app.html. */
const WIDE = '(width >= 600px)';

/** Writes another script in the place of one, and into the policy that allows it. */
const withScript = (html: string, script: string, other: string): string =>
  html.replace(script, () => other).replace(cspHash(script), () => cspHash(other));

const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);

/** Writes what is not known before the page is built into the scripts that name it. */
const withInlineScript = (html: string, placeholder: string, value: string): string =>
  inlineScripts(html).reduce(
    (written, script) =>
      withScript(
        written,
        script,
        script.replace(placeholder, () => value)
      ),
    html
  );

/** Writes how several slashes in a row are read. */
export const withSingleSlashes = (html: string): string =>
  withInlineScript(html, SLASHES_PLACEHOLDER, `(${singleSlashes})`);

/** Writes which measures there are, and how one is styled before the page's scripts have started. */
export const withMeasures = (html: string): string =>
  withInlineScript(
    withInlineScript(html, METRICS_PLACEHOLDER, JSON.stringify(METRICS)),
    MEASURE_CSS_PLACEHOLDER,
    `(${measureCss})`
  );

/**
 * Leaves it to the script in app.html, where scripts run, whether the typeface is asked for before the first picture. While
 * the site is worked on, SvelteKit names none.
 */
export function withTypeface(html: string): string {
  const [link = '', href = ''] = /\s*<link href="([^"]+)" rel="preload" as="font"[^>]*>/.exec(html) ?? [];
  const still = link && `<noscript>${link.trim().replace('>', ` media="${WIDE}">`)}</noscript>`;
  return withInlineScript(
    html.replace(link, () => still),
    TYPEFACE_PLACEHOLDER,
    JSON.stringify(href)
  );
}

/**
 * Has the scripts asked for and started once the first picture is there, see app.html: on the way they would take the line
 * from the map, and the processor. What SvelteKit's own script has in addition is in its hash too.
 * @throws where SvelteKit writes that script in another way than now: no page would start
 */
export function withScriptsAfterPicture(html: string): string {
  const preload = /\s*<link href="[^"]+" rel="modulepreload">/g;
  const links = html.match(preload) ?? [];
  if (links.length === 0) return html;
  const [tag, start = ''] = /<script>(\s*\{\s*__sveltekit.*?)<\/script>/s.exec(html) ?? [];
  if (!tag || !start.includes('Promise.all') || !start.includes('import('))
    throw new Error(
      'the script by which SvelteKit starts a page is not as withScriptsAfterPicture expects it'
    );
  const later = start
    .replace(
      'Promise.all',
      "pictured.then(() => element.append(element.querySelector('template').content));\n$&"
    )
    .replace(/import\("[^"]+"\)/g, 'pictured.then(() => $&)');
  return withScript(
    html.replace(preload, '').replace(tag, () => `<template>${links.join('')}</template>${tag}`),
    start,
    later
  );
}

/** Inline scripts in few bytes: on a slow line the map waits for each one before it. They share what they name. */
export const withTerseScripts = (html: string): string =>
  inlineScripts(html).reduce((written, script) => {
    const { code } = minifySync('inline.js', script, { module: false, mangle: { toplevel: false } });
    return withScript(written, script, code.trim());
  }, html);
