import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { toLngLat } from '$lib/frame/mercator';
import type { Box } from '$lib/frame/planar';

export type FrameTopology = Topology<{ states: GeometryCollection }>;

const onSphere = (ring: Position[]): Position[] => ring.map(([x = 0, y = 0]) => toLngLat([x, y]));

function polygon(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(onSphere) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(onSphere)) };
}

/** The frame's shapes as GeoJSON that MapLibre draws straight; a feature's id is its FIPS code as a number. */
export function statesGeoJSON(topology: FrameTopology): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: feature(topology, topology.objects.states).features.flatMap(({ id, geometry }): Feature[] =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [{ type: 'Feature', id: Number(id), properties: {}, geometry: polygon(geometry) }]
        : []
    )
  };
}

/** Lines that are no place's own: property `line` is `coast`, where a place meets no other, or `inset`. */
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
    inset: frames
  };
  return {
    type: 'FeatureCollection',
    features: Object.entries(lines).map(([line, coordinates]) => ({
      type: 'Feature',
      properties: { line },
      geometry: { type: 'MultiLineString', coordinates: coordinates.map(onSphere) }
    }))
  };
}
