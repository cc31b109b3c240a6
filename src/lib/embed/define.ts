import { mapElement } from './element';
import { ownSite } from './own-site';
import { sizePlainFrames } from './plain-frames';

const TAG = 'missing-children-map';

const { currentScript } = document;
const src = currentScript instanceof HTMLScriptElement ? currentScript.src : undefined;
// Copied into another script it has no address: only the build can know the site then.
const site = ownSite(src, String(new Error().stack)) ?? __TOLD_ADDRESS__;

// Included twice, the first stays; without an address, so does what stands in the element.
if (!customElements.get(TAG)) {
  if (site) {
    customElements.define(TAG, mapElement(site));
    sizePlainFrames(site);
  }
  // Without an end tag: in a page it would end the copy.
  else
    console.error(
      `<${TAG}> shows no map: embed.js cannot tell which site it is from. Load it from there, with <script async src="https://…/embed.js">, or build the site with SITE_ORIGIN.`
    );
}
