import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { allYears } from './scripts/years.mjs';

export default defineConfig({
  plugins: [sveltekit()],
  define: { __YEARS__: JSON.stringify(allYears()) },
  // Browsers that know light-dark(): rewritten for older ones it would no longer follow an embed's `theme`.
  build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node' }
});
