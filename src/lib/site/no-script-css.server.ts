import { measureId, METRICS, SCALES, SENT, type Metric, type Scale } from '$lib/measure/measure';
import { measureCss } from './measure-css.server';

const RATE = ':has([role=switch]:checked)';

const cssOf = (metric: Metric, scale: Scale): string => {
  const id = measureId(metric, scale);
  // No rule is the rule of what is sent.
  if (id === SENT) return '';
  const rate = scale === 'rate' ? RATE : `:not(${RATE})`;
  return measureCss(`[data-shaded]:has([value=${metric}]:checked)${rate}`, id, metric);
};

/**
 * The style sheet for readers without scripts: the radio buttons and the switch, which are in the page, choose the
 * measure by themselves. It is asked for by a link in `noscript` and costs nobody else anything.
 */
export const noScriptCss = (): string =>
  [
    // Which of the table's columns is in bold cannot follow the choice: none is.
    '[data-shaded]:has([role=switch][type]) :is(td.shown,thead .shown button){font-weight:inherit}\n',
    ...METRICS.flatMap((metric) => SCALES.map((scale) => cssOf(metric, scale)))
  ].join('');
