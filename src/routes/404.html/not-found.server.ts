import { placeCalled } from '$lib/report/called';
import { nearestPlaces } from '$lib/place/nearest';
import { PLACES } from '$lib/report/places';
import base from '$lib/site/base.css?inline';
import { SITE_ADDRESS } from '$lib/site/address.server';
import { cspHash } from '$lib/site/csp-hash.server';
import { singleSlashes } from '$lib/site/single-slashes';
import { HELP, SITE_NAME } from '$lib/words/site';
import { NOT_FOUND } from '$lib/words/not-found';

const STYLE = `${base}
main{max-width:60rem;margin:0 auto;padding:clamp(16px,5vw,48px)}
h1{line-height:1.2}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));margin:0;padding:0;list-style:none}
a{display:inline-flex;align-items:center;min-height:44px}`;

/**
 * The page stands at any address. Where one asks for a place, the script finds the site's root in it, which may be a
 * sub-folder, points the links there, and puts the nearest places first; at any other the root is where the site was
 * built for.
 *
 * A frame in somebody's page shows the map all the same: the place, where its name or postal code was written another
 * way, and else the country, which says that it does not know the place.
 */
const SCRIPT = `const nearest=${nearestPlaces},called=${placeCalled},places=${JSON.stringify(PLACES)};
const here=(${singleSlashes})(location.pathname);
if(here!==location.pathname)location.replace(here+location.search+location.hash);
const [,found,embed='',asked='']=/^(.*?\\/)(embed\\/)?state\\/([^/]*)/.exec(here)??[];
const root=found??${JSON.stringify(new URL(SITE_ADDRESS).pathname)};
const point=(link,to)=>{link.href=root+embed+to+location.search};
if(embed){
const query=new URLSearchParams(location.search);let name=asked;
try{name=decodeURIComponent(asked)}catch{}
const place=called(places,name),path=root+embed+(place?'state/'+place.slug+'/':'');
if(!place&&name)query.set('place',name);
if(path!==here)location.replace(path+(query.size?'?'+query:''))}
document.querySelectorAll('a[data-to]').forEach((link)=>point(link,link.dataset.to));
const offers=nearest(places,asked);
for(const {slug,name} of offers){
const item=document.createElement('li'),link=document.createElement('a');
point(link,'state/'+slug+'/');link.textContent=name;
item.append(link);document.getElementById('nearest').append(item)}
document.getElementById('suggestions').hidden=offers.length===0`;

const link = (to: string, text: string): string => `<a href="/${to}" data-to="${to}">${text}</a>`;

/** The page for addresses that do not exist: whole in itself, since nothing relative can be found from it. */
export const notFoundPage = (): string => `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${cspHash(SCRIPT)}; style-src ${cspHash(STYLE)}; img-src data:; base-uri 'none'; form-action 'none'">
<link rel="icon" href="data:,">
<title>${NOT_FOUND.title} · ${SITE_NAME}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${NOT_FOUND.title}</h1>
<p>${NOT_FOUND.text}</p>
<div id="suggestions" hidden><h2>${NOT_FOUND.nearest}</h2><ul id="nearest"></ul></div>
<p>${link('', NOT_FOUND.home)}</p>
<h2>${NOT_FOUND.all}</h2>
<ul>${PLACES.map(({ slug, name }) => `<li>${link(`state/${slug}/`, name)}</li>`).join('')}</ul>
<p>${HELP.lead}<a href="${HELP.tel}">${HELP.number}</a> (${HELP.digits}).</p>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
