/** The lines by which a program reads the data files run as they are shown. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './support/test';

test.use({ saveData: true });

const run = promisify(execFile);

for (const [language, program, answer] of [
  ['curl', 'curl', /"place": "Texas"[^]*"total": 3588/],
  ['Python', 'python3', /^53\s*$/],
  ['JavaScript', 'node', /^29782\s*$/]
] as const) {
  test(`the example for ${language}`, async ({ page, baseURL }) => {
    await page.goto('about/#data');
    const shown = await page.getByRole('region', { name: language }).innerText();
    const missing = await run('sh', ['-c', `command -v ${program}`]).then(
      () => false,
      () => true
    );
    test.skip(missing, `${program} is not installed here`);
    const line = shown.replaceAll('https://example.org/', baseURL ?? '');
    expect(line).toContain(baseURL);
    const { stdout } = await run('sh', ['-c', line], { env: { ...process.env, FORCE_COLOR: '0' } });
    expect(stdout).toMatch(answer);
  });
}
