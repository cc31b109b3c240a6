/** Report, measures and frame, put together once per build; made by scripts/atlas-module.mjs. */
declare module 'virtual:atlas' {
  export const atlas: import('$lib/atlas').Atlas;
}
