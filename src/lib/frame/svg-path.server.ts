import type { MultiPolygon, Polygon } from 'geojson';
import { PATH_SCALE } from './frame';

const signed = (value: number) => (value < 0 ? `${value}` : ` ${value}`);

function ringPath(ring: readonly number[][]): string {
  const points = ring.map((position) => position.map((value) => Math.round(value * PATH_SCALE)));
  let path = '';
  let [px, py] = [0, 0];
  for (const [x = 0, y = 0] of points.slice(0, -1)) {
    if (path === '') path = `M${x}${signed(y)}l`;
    else if (x !== px || y !== py) path += `${signed(x - px)}${signed(y - py)}`;
    [px, py] = [x, y];
  }
  return `${path.replace('l ', 'l')}z`;
}

/** A place's shape as SVG path data, in tenths of a frame unit. */
export function svgPath(shape: Polygon | MultiPolygon): string {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.flat().map(ringPath).join('');
}
