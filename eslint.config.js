import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['.svelte-kit/', 'build/', 'node_modules/', 'test-results/', '.cache/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    rules: {
      // TypeScript knows every name; this rule does not know types.
      'no-undef': 'off',
      // All addresses come resolved from the Navigator; the rule looks only at the link itself.
      'svelte/no-navigation-without-resolve': 'off',
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }]
    }
  }
);
