import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature, mesh, transform } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { toLngLat } from '$lib/frame/mercator';
import type { Box } from '$lib/frame/planar';

export type FrameTopology = Topology<{ states: GeometryCollection }>;

const onSphere = (line: readonly Position[]): Position[] => line.map(([x = 0, y = 0]) => toLngLat([x, y]));

/** A packed topology in longitude and latitude: each border is worked out once, for both of its places. */
export function unpack({ transform: packing, arcs, ...topology }: FrameTopology): FrameTopology {
  const decode = transform(packing ?? null);
  return {
    ...topology,
    arcs: arcs.map((arc) => onSphere(arc.map((position, i) => decode(position, i > 0))))
  };
}

/** The unpacked frame's shapes as GeoJSON that MapLibre draws straight; a feature's id is its FIPS code as a number. */
export function statesGeoJSON(topology: FrameTopology): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: feature(topology, topology.objects.states).features.flatMap(({ id, geometry }): Feature[] =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [{ type: 'Feature', id: Number(id), properties: {}, geometry }]
        : []
    )
  };
}

/**
 * The shapes with their first colour as property `fill`.
 * @param fillOf CSS colour by FIPS code as a number
 */
export const colored = (
  states: FeatureCollection,
  fillOf: (id: number) => string | undefined
): FeatureCollection => ({
  ...states,
  features: states.features.map((shape) => ({ ...shape, properties: { fill: fillOf(Number(shape.id)) } }))
});

/** Lines of the unpacked frame that are no place's own: property `line` is `coast`, where a place meets no other, or `inset`. */
export function linesGeoJSON(topology: FrameTopology, insets: readonly Box[]): FeatureCollection {
  const frames = insets.map(([[left, top], [right, bottom]]): Position[] => [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top]
  ]);
  const lines = {
    coast: mesh(topology, topology.objects.states, (a, b) => a === b).coordinates,
    inset: frames.map(onSphere)
  };
  return {
    type: 'FeatureCollection',
    features: Object.entries(lines).map(([line, coordinates]) => ({
      type: 'Feature',
      properties: { line },
      geometry: { type: 'MultiLineString', coordinates }
    }))
  };
}
