import { createHash } from 'node:crypto';

/** The source by which a content security policy allows this inline script or style. */
export const cspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
