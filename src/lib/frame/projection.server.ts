import { geoAlbers, geoConicEqualArea, type GeoProjection } from 'd3-geo';
import { FRAME, type Box } from './planar';

/** Scale and centre of us-atlas's own 975 × 610 picture, so that places lie where readers of such maps expect them. */
const SCALE = 1300;
const CENTER: [number, number] = [FRAME.width / 2, FRAME.height / 2];

/** FIPS codes of the areas us-atlas draws and the report has no row for. They are not drawn. */
export const NOT_IN_REPORT = ['60', '66', '69', '78'] as const;

interface Inset {
  readonly fips: string;
  /** The drawn border of the inset, in frame units. */
  readonly frame: Box;
  readonly projection: GeoProjection;
}

/**
 * The insets. Projections as in d3's geoAlbersUsa (Alaska, Hawaii) and geoAlbersUsaTerritories (Puerto Rico);
 * Alaska is a little smaller there than here it is, so that the Aleutian Islands fit inside the picture, and
 * Puerto Rico is drawn at twice the scale of the contiguous states so that it can be seen.
 */
export const INSETS: readonly Inset[] = [
  {
    fips: '02',
    frame: [
      [1, 484],
      [212, 609]
    ],
    projection: geoConicEqualArea()
      .rotate([154, 0])
      .center([-2, 58.5])
      .parallels([55, 65])
      .scale(SCALE * 0.272)
      .translate([117, 566])
  },
  {
    fips: '15',
    frame: [
      [216, 521],
      [342, 609]
    ],
    projection: geoConicEqualArea()
      .rotate([157, 0])
      .center([-3, 19.9])
      .parallels([8, 18])
      .scale(SCALE)
      .translate([226, 580.6])
  },
  {
    fips: '72',
    frame: [
      [838, 561],
      [974, 609]
    ],
    projection: geoConicEqualArea()
      .rotate([66, 0])
      .center([-0.42, 18.22])
      .parallels([8, 18])
      .scale(SCALE * 2)
      .translate([914, 585])
  }
];

const contiguous = geoAlbers().scale(SCALE).translate(CENTER);

/** The projection, from longitude and latitude to frame units, of the place with this FIPS code. */
export function projectionOf(fips: string): GeoProjection {
  return INSETS.find((inset) => inset.fips === fips)?.projection ?? contiguous;
}
