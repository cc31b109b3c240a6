import { CLASSES, MEASURE_IDS, METRICS, type MeasureId, type Metric } from '$lib/measure/measure';

const RATE = ':has([role=switch]:checked)';

const metricChosen = (metric: Metric): string => `[data-shaded]:has([value=${metric}]:checked)`;

function measureChosen(id: MeasureId): string {
  const [metric, scale] = id.split('-') as [Metric, 'count' | 'rate'];
  return `${metricChosen(metric)}${scale === 'rate' ? RATE : `:not(${RATE})`}`;
}

/** Place by class of the chosen measure, and hatches: what choropleth.css does where scripts set `data-measure`. */
const colours = (id: MeasureId): string[] => [
  ...CLASSES.map(
    (c) =>
      `${measureChosen(id)} .${id}-${c}{--fill:var(--class-${c});--on-fill:var(--on-class-${c});--halo:var(--class-${c})}`
  ),
  `${measureChosen(id)} .hatch.${id}-unstable{display:inline}`,
  `${measureChosen(id)} .labels .${id}-unstable{text-shadow:0 0 2px var(--halo),0 0 3px var(--halo)}`,
  `${measureChosen(id)} .swatch.${id}-unstable{background:var(--hatched)}`
];

/**
 * The style sheet for readers without scripts: the radio buttons and the switch, which are in the page, choose the
 * measure by themselves. It is asked for by a link in `noscript` and costs nobody else anything.
 */
export const noScriptCss = (): string =>
  [
    'html [data-still]{display:contents}',
    '[data-shaded]:has([role=switch][type]) [data-of]{display:none}',
    // Which of the table's columns is in bold cannot follow the choice: none is.
    '[data-shaded]:has([role=switch][type]) :is(td.shown,thead .shown button){font-weight:inherit}',
    ...METRICS.map((metric) => `${metricChosen(metric)} [data-of=${metric}]{display:revert}`),
    ...MEASURE_IDS.map((id) => `${measureChosen(id)} [data-of=${id}]{display:revert}`),
    ...MEASURE_IDS.flatMap(colours)
  ].join('\n') + '\n';
