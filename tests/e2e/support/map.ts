import type { FrameLocator, Locator, Page } from '@playwright/test';
import { readPng, type Picture, type Rgb } from './png';
import { expect } from './test';

/** A page, or a frame in one. */
export type Scope = Page | FrameLocator;

/** Size of the planar frame that all points here are in. */
export const FRAME = { width: 975, height: 610 } as const;

export type Point = readonly [x: number, y: number];

/** Points inside places, clear of their labels, in frame units: `geoAlbersUsa`, and the inset of Puerto Rico. */
export const INSIDE: Readonly<Record<string, Point>> = {
  Texas: [455, 471],
  California: [92, 328],
  'New York': [842, 173],
  Alaska: [133, 509],
  Hawaii: [323, 592],
  'Puerto Rico': [918, 585]
};

export const mapOf = (scope: Scope): Locator => scope.locator('[data-map]');

/** Waits until the map is drawn by that renderer. */
export const drawnBy = (scope: Scope, renderer: 'svg' | 'maplibre') =>
  expect(mapOf(scope)).toHaveAttribute('data-renderer', renderer);

export const panelOf = (scope: Scope, name: string): Locator =>
  scope.getByRole('region', { name, exact: true });

export const legendOf = (scope: Scope): Locator => scope.getByRole('region', { name: 'Legend' });

/** Where a point of the frame is on the map while it shows the whole country, in CSS pixels from the map's corner. */
export async function positionOf(map: Locator, [x, y]: Point): Promise<{ x: number; y: number }> {
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not on the page');
  return { x: (x * box.width) / FRAME.width, y: (y * box.height) / FRAME.height };
}

export function pointIn(name: string): Point {
  const point = INSIDE[name];
  if (!point) throw new Error(`no point is known inside ${name}`);
  return point;
}

/** Points at a place with the mouse, as it would come from the left. */
export async function pointAt(page: Page, name: string) {
  const map = mapOf(page);
  const box = await map.boundingBox();
  const { x, y } = await positionOf(map, pointIn(name));
  const [left, top] = [(box?.x ?? 0) + x, (box?.y ?? 0) + y];
  await page.mouse.move(left - 8, top);
  await page.mouse.move(left, top);
  return { x: left, y: top };
}

/** Presses the map where a place lies, while it shows the whole country. */
export async function press(scope: Scope, name: string, how: 'click' | 'tap' = 'click') {
  const map = mapOf(scope);
  await map[how]({ position: await positionOf(map, pointIn(name)) });
}

/** The part of the frame that the map shows: the camera, as the SVG has it. */
export async function shownBy(scope: Scope): Promise<[x: number, y: number, width: number, height: number]> {
  const box = await mapOf(scope).locator('svg.choropleth').getAttribute('viewBox');
  const [x = NaN, y = NaN, width = NaN, height = NaN] = (box ?? '').split(' ').map(Number);
  return [x, y, width, height];
}

/** Waits until the camera has not moved for some frames on end. */
export async function atRest(scope: Scope) {
  await mapOf(scope)
    .locator('svg.choropleth')
    .evaluate(
      (svg) =>
        new Promise<void>((resolve) => {
          let [last, still] = ['', 0];
          const look = () => {
            const now = svg.getAttribute('viewBox') ?? '';
            still = now === last ? still + 1 : 0;
            last = now;
            if (still > 12) resolve();
            else requestAnimationFrame(look);
          };
          look();
        })
    );
}

/** Screenshot of the map, with whatever is drawn over it. */
export const pictureOf = async (scope: Scope): Promise<Picture> =>
  readPng(await mapOf(scope).screenshot({ animations: 'disabled' }));

/** Colours of the map at points of the frame, while it shows the whole country. */
export async function colorsAt(scope: Scope, points: readonly Point[]): Promise<Rgb[]> {
  const picture = await pictureOf(scope);
  return points.map(([x, y]) =>
    picture.at((x * picture.width) / FRAME.width, (y * picture.height) / FRAME.height)
  );
}

/** Keeps MapLibre from starting until the returned function is called. */
export async function holdMapLibre(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/geometry/us.json', async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

/** Opens an address of the map, drawn by that renderer and no other; the SVG by holding MapLibre back. */
export async function openDrawnBy(page: Page, address: string, renderer: 'svg' | 'maplibre') {
  const release = await holdMapLibre(page);
  if (renderer === 'maplibre') release();
  await page.goto(address);
  await drawnBy(page, renderer);
}

/** A browser that has no WebGL2. */
export const withoutWebGL = (page: Page) =>
  page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind === 'webgl2' ? null : Reflect.apply(real, this, [kind, ...rest]);
    } as typeof real;
  });
