import { quoted } from './quoted';

/** The finder's answer when nothing matches. */
export const noMatch = (text: string): string =>
  `No place in the report is called ${quoted(text.trim())}. The report has the 50 states, DC, Puerto Rico and “International”.`;
