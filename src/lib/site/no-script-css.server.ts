import { MEASURE_IDS, METRICS, type MeasureId } from '$lib/measure/measure';
import { measureCss } from './measure-css.server';

const RATE = ':has([role=switch]:checked)';

/** The measure of every page as it is sent: no rule is its rule. */
const SENT: MeasureId = 'total-count';

const cssOf = (id: MeasureId): string[] =>
  METRICS.filter((metric) => id.startsWith(metric)).map((metric) => {
    const rate = id.endsWith('rate') ? RATE : `:not(${RATE})`;
    return measureCss(`[data-shaded]:has([value=${metric}]:checked)${rate}`, id, metric);
  });

/**
 * The style sheet for readers without scripts: the radio buttons and the switch, which are in the page, choose the
 * measure by themselves. It is asked for by a link in `noscript` and costs nobody else anything.
 */
export const noScriptCss = (): string =>
  [
    // Which of the table's columns is in bold cannot follow the choice: none is.
    '[data-shaded]:has([role=switch][type]) :is(td.shown,thead .shown button){font-weight:inherit}\n',
    ...MEASURE_IDS.filter((id) => id !== SENT).flatMap(cssOf)
  ].join('');
