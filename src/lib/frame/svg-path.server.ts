import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { PATH_SCALE } from './frame';

const signed = (value: number) => (value < 0 ? `${value}` : ` ${value}`);

function linePath(line: readonly number[][]): string {
  const points = line.map((position) => position.map((value) => Math.round(value * PATH_SCALE)));
  const [start, end] = [line[0], line.at(-1)];
  const closed = start?.[0] === end?.[0] && start?.[1] === end?.[1];
  let path = '';
  let [px, py] = [0, 0];
  for (const [x = 0, y = 0] of closed ? points.slice(0, -1) : points) {
    if (path === '') path = `M${x}${signed(y)}l`;
    else if (x !== px || y !== py) path += `${signed(x - px)}${signed(y - py)}`;
    [px, py] = [x, y];
  }
  return `${path.replace('l ', 'l')}${closed ? 'z' : ''}`;
}

/** A shape, or lines, as SVG path data in tenths of a frame unit. */
export function svgPath(shape: Polygon | MultiPolygon | MultiLineString): string {
  const lines = shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
  return lines.map(linePath).join('');
}
