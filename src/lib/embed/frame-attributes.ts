/** What a frame with an embed carries wherever it stands: in pasted code, in the element, in the builder's preview. */
export const FRAME_ATTRIBUTES = {
  loading: 'lazy',
  allow: 'fullscreen; clipboard-write; web-share',
  referrerpolicy: 'strict-origin-when-cross-origin'
} as const;
