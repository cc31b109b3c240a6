import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  // Browsers that know light-dark(): rewritten for older ones it would no longer follow an embed's `theme`.
  build: { cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node' }
});
