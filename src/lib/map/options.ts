import type { MapOptions } from 'maplibre-gl';
import { MAP_LOCALE } from '$lib/words/map-locale';

/** What holds for every map of the frame: flat, north up, no words of MapLibre's own. */
export const OPTIONS = {
  canvasContextAttributes: { contextType: 'webgl2' },
  minZoom: 0,
  maxZoom: 14,
  maxPitch: 0,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  // The places themselves take the keyboard, in the picture underneath.
  keyboard: false,
  renderWorldCopies: false,
  attributionControl: false,
  fadeDuration: 0,
  locale: { ...MAP_LOCALE }
} satisfies Partial<MapOptions>;
