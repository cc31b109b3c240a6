// Takes the README's pictures of the built site: `npm run build && npm run pictures`.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { serve } from './bench/serve.mjs';
import { LAUNCH_ARGS } from './browser-options.mjs';
import { checkBuilt } from './built-site.mjs';

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

checkBuilt();
const { origin, close } = await serve('build');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: LAUNCH_ARGS });
await mkdir(FOLDER, { recursive: true });
for (const { name, address, width, height, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(origin + address);
  await page.locator('[data-renderer="maplibre"]').waitFor();
  await page.screenshot({ path: `${FOLDER}/${name}.jpg`, type: 'jpeg', quality: 82 });
  await page.close();
  console.log(`${FOLDER}/${name}.jpg`);
}
await browser.close();
close();
