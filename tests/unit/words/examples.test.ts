import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examples } from '$lib/words/examples';

it('the examples of the README are those of the site', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { language, line } of examples('https://example.org/')) expect(readme, language).toContain(line);
});
