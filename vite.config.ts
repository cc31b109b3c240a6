import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { atlasModule } from './scripts/atlas-module.mjs';
import { wholeNodes } from './scripts/whole-nodes.mjs';
import { allYears } from './scripts/years.mjs';

/**
 * The files that a page's script is sent in: few, since each costs a slow phone a request and some bytes. What follows
 * from a module is in its group too, but for what is imported dynamically.
 */
const CHUNKS = [
  { name: 'framework', test: /node_modules\/(?:svelte|esm-env|@sveltejs\/kit|clsx|devalue)\// },
  {
    // What the pages of text and those of the map have in common.
    name: 'shared',
    test: /lib\/(?:site\/PageHead\.svelte|share\/ShareButton\.svelte|words\/(?:site|numbers|sentences|titles)\.ts|measure\/(?:palette|measure)\.ts|view\/view\.ts)$/
  },
  { name: 'map', test: /lib\/site\/(?:Explorer\.svelte|Lede\.svelte|navigator\.svelte\.ts)$/ }
];

export default defineConfig({
  plugins: [atlasModule(), wholeNodes(), sveltekit()],
  define: { __YEARS__: JSON.stringify(allYears()) },
  build: {
    // Browsers that know light-dark(): rewritten for older ones it would no longer follow an embed's `theme`.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // What a part that comes later needs is for the most part there already: only its styles have to be named.
    modulePreload: { resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')) },
    // The notices that the licences of what is sent along ask for.
    license: { fileName: 'licences.txt' },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } }
  },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node' }
});
