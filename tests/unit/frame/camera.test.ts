import { describe, expect, it } from 'vitest';
import { frame } from '$lib/frame/frame.server';
import {
  fromLngLat,
  fromMapLibreCamera,
  toLngLat,
  toMapLibreCamera,
  toMapLibreZoom
} from '$lib/frame/mercator';
import {
  cameraFor,
  clampCamera,
  FRAME,
  MAX_ZOOM,
  sameCamera,
  viewBox,
  WHOLE_COUNTRY,
  type Camera,
  type Point
} from '$lib/frame/planar';
import { seeded } from '../../seeded';

const random = seeded(610);
const between = (low: number, high: number) => low + random() * (high - low);

/** Cameras in and far beyond the picture, from far too wide to far too close. */
const anyCameras: readonly Camera[] = Array.from({ length: 500 }, () => ({
  center: [between(-2000, 3000), between(-1500, 2000)],
  zoom: 2 ** between(-4, 7)
}));
const anyPoints: readonly Point[] = Array.from({ length: 500 }, () => [
  between(-100, FRAME.width + 100),
  between(-100, FRAME.height + 100)
]);
const text = ({ center, zoom }: Camera) => `${center.join(', ')} × ${zoom}`;

describe('the view box of a camera', () => {
  it('is the whole frame for the whole country', () => {
    expect(viewBox(WHOLE_COUNTRY)).toEqual([0, 0, 975, 610]);
  });

  it('is half as wide and half as high at zoom 2, around the same centre', () => {
    expect(viewBox({ center: [300, 200], zoom: 2 })).toEqual([56.25, 47.5, 487.5, 305]);
  });
});

describe('a camera kept within bounds', () => {
  it('shows nothing beyond the frame, wherever it was', () => {
    const beyond = anyCameras.filter((camera) => {
      const [x, y, width, height] = viewBox(clampCamera(camera));
      return x < -1e-9 || y < -1e-9 || x + width > FRAME.width + 1e-9 || y + height > FRAME.height + 1e-9;
    });
    expect(beyond.map(text)).toEqual([]);
  });

  it('keeps its zoom between the whole country and the closest view', () => {
    const wrong = anyCameras.filter((camera) => {
      const { zoom } = clampCamera(camera);
      return zoom !== Math.min(MAX_ZOOM, Math.max(1, camera.zoom));
    });
    expect(wrong.map(text)).toEqual([]);
  });

  it('is not moved by being kept within bounds once more', () => {
    for (const camera of anyCameras) {
      const once = clampCamera(camera);
      const twice = clampCamera(once);
      expect(twice.zoom, text(camera)).toBe(once.zoom);
      expect(twice.center[0], text(camera)).toBeCloseTo(once.center[0], 9);
      expect(twice.center[1], text(camera)).toBeCloseTo(once.center[1], 9);
    }
  });

  it('stays where it was when it was within bounds', () => {
    const camera: Camera = { center: [500, 300], zoom: 4 };
    expect(clampCamera(camera)).toEqual(camera);
    expect(clampCamera(WHOLE_COUNTRY)).toEqual(WHOLE_COUNTRY);
  });
});

describe('the camera for a chosen place', () => {
  it('shows all of the place, islands included', () => {
    const cut = [...frame.places].filter(([, { box }]) => {
      const [x, y, width, height] = viewBox(cameraFor(box));
      const [[left, top], [right, bottom]] = box;
      return left < x || top < y || right > x + width || bottom > y + height;
    });
    expect(cut.map(([slug]) => slug)).toEqual([]);
  });

  it('comes closer than the whole country and leaves room for the surroundings', () => {
    const wrong = [...frame.places].flatMap(([slug, { box }]) => {
      const { zoom } = cameraFor(box);
      const [[left, top], [right, bottom]] = box;
      const share = Math.max((right - left) / FRAME.width, (bottom - top) / FRAME.height) * zoom;
      return zoom > 1.5 && zoom <= 8 && share < 2 / 3 ? [] : [`${slug}: × ${zoom}, takes ${share}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is a camera within bounds, so that MapLibre does not correct it', () => {
    const moved = [...frame.places].filter(([, { box }]) => {
      const camera = cameraFor(box);
      return !sameCamera(camera, clampCamera(camera));
    });
    expect(moved.map(([slug]) => slug)).toEqual([]);
  });
});

describe('two cameras', () => {
  it('are the same when no one could tell their pictures apart', () => {
    expect(sameCamera(WHOLE_COUNTRY, { center: [487.55, 305], zoom: 1.0005 })).toBe(true);
    expect(sameCamera(WHOLE_COUNTRY, { center: [488.5, 305], zoom: 1 })).toBe(false);
    expect(sameCamera(WHOLE_COUNTRY, { center: [487.5, 306], zoom: 1 })).toBe(false);
    expect(sameCamera(WHOLE_COUNTRY, { center: [487.5, 305], zoom: 1.01 })).toBe(false);
  });
});

describe('the frame in MapLibre’s longitude and latitude', () => {
  it('comes back as the point it was, to 1e-9', () => {
    const moved = anyPoints.filter((point) => {
      const [x, y] = fromLngLat(toLngLat(point));
      return Math.hypot(x - point[0], y - point[1]) > 1e-9;
    });
    expect(moved.map(String)).toEqual([]);
  });

  it('lies in the middle of one tile, and in one of each zoom above it, with north up', () => {
    const [west, north] = toLngLat([0, 0]);
    const [east, south] = toLngLat([FRAME.width, FRAME.height]);
    const onMap = (lat: number) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
    const sides = [west / 360 + 0.5, east / 360 + 0.5, onMap(north), onMap(south)];
    for (const tiles of [16, 8, 4, 2, 1])
      expect(
        sides.map((side) => Math.floor(side * tiles)),
        `${tiles} tiles`
      ).toEqual(Array(4).fill(Math.floor(tiles / 2)));
    expect((sides[0] ?? 0) + (sides[1] ?? 0)).toBeCloseTo(17 / 16, 12);
    expect((sides[2] ?? 0) + (sides[3] ?? 0)).toBeCloseTo(17 / 16, 12);
    expect(north).toBeGreaterThan(south);
  });

  it.each([320, 712, 1280])(
    'fills a map %i pixels wide exactly, straight, at the whole country’s zoom',
    (width) => {
      const world = 512 * 2 ** toMapLibreZoom(1, width);
      const pixel = (point: Point): Point => {
        const [lng, lat] = toLngLat(point);
        const mercator = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
        return [(lng / 360 + 0.5) * world, (0.5 - mercator / (2 * Math.PI)) * world];
      };
      const [left, top] = pixel([0, 0]);
      for (const point of anyPoints) {
        const [x, y] = pixel(point);
        expect(x - left, String(point)).toBeCloseTo((point[0] * width) / FRAME.width, 6);
        expect(y - top, String(point)).toBeCloseTo((point[1] * width) / FRAME.width, 6);
      }
    }
  );

  it('turns cameras into MapLibre’s and back, at any width', () => {
    const wrong = anyCameras.filter((camera, i) => {
      const width = 240 + i * 4;
      const { center, zoom } = toMapLibreCamera(camera, width);
      const [lng, lat] = center;
      const back = fromMapLibreCamera({ lng, lat }, zoom, width);
      const moved = [0, 1].map((axis) => (back.center[axis] ?? NaN) - (camera.center[axis] ?? NaN));
      return !(Math.abs(back.zoom / camera.zoom - 1) < 1e-9 && Math.hypot(...moved) < 1e-6);
    });
    expect(wrong.map(text)).toEqual([]);
    expect(toMapLibreZoom(2, 800)).toBeCloseTo(toMapLibreZoom(1, 800) + 1, 12);
  });
});
