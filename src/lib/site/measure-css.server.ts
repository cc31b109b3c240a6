/**
 * The style of one measure where no component has chosen it: for readers without scripts, see no-script-css.server.ts, and
 * for those whose address asks for it until the scripts have started, see app.html. That is given its text: it may name
 * nothing outside itself.
 * @param on selector of what shows the measure
 * @param id of the measure
 * @param metric of the measure
 */
export const measureCss = (on: string, id: string, metric: string): string =>
  [0, 1, 2, 3, 4]
    .map(
      (c) =>
        `${on} .${id}-${c}{--fill:var(--class-${c});--on-fill:var(--on-class-${c});--halo:var(--class-${c})}`
    )
    .join('\n') +
  `
${on} .hatch.${id}-unstable{display:inline}
${on} .labels .${id}-unstable{text-shadow:var(--clear)}
${on} .swatch.${id}-unstable{background:var(--hatched)}
${on} [data-still]{display:contents}
${on} [data-of]{display:none}
${on} :is([data-still],[data-summary])>:is([data-of=${id}],[data-of=${metric}]){display:revert}
${on} [data-of=total]{display:${metric === 'total' ? 'revert' : 'none'}}
`;
