import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
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

/** The drawn borders of the insets. */
export function insetsGeoJSON(insets: readonly Box[]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: insets.map(([[left, top], [right, bottom]]) => ({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: onSphere([
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
          [left, top]
        ])
      }
    }))
  };
}
