// Takes the README's pictures of the built site: `npm run build && npm run pictures`.
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { createSite } from './server/handler.mjs';

const FOLDER = '.github/pictures';

/** @type {readonly { name: string, address: string, width: number, height: number, colorScheme: 'light' | 'dark' }[]} */
const PICTURES = [
  { name: 'country', address: '/', width: 1280, height: 860, colorScheme: 'light' },
  { name: 'ohio-rate', address: '/state/ohio/?rate=1', width: 1280, height: 860, colorScheme: 'dark' },
  {
    name: 'phone',
    address: '/state/new-mexico/?metric=active',
    width: 390,
    height: 844,
    colorScheme: 'light'
  }
];

const server = createServer(await createSite({ dir: 'build', base: '' })).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('the server has no port');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
});
await mkdir(FOLDER, { recursive: true });
for (const { name, address: path, width, height, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`http://127.0.0.1:${address.port}${path}`);
  await page.locator('[data-renderer="maplibre"]').waitFor();
  await page.screenshot({ path: `${FOLDER}/${name}.jpg`, type: 'jpeg', quality: 82 });
  await page.close();
  console.log(`${FOLDER}/${name}.jpg`);
}
await browser.close();
server.close();
