import { heightMessages, marksIn, questionIn, RESIZER_READY } from './height-messages';

/**
 * Tells the page that frames this one how high it is: now, at each change, and when a resizing script asks. The height
 * is the document's own, whatever the frame's is, so that a frame that follows it comes to rest.
 * @returns what ends it
 */
export function announceHeight(): (() => void) | undefined {
  if (parent === window) return;
  const root = document.documentElement;
  let marks = marksIn(location);
  let height = 0;

  // How high the map is reveals nothing, and a sandboxed host has no origin to name.
  const post = (message: unknown) => parent.postMessage(message, '*');
  const tell = (kind: 'init' | 'size') =>
    heightMessages({ height, width: root.clientWidth, src: location.href }, marks, kind).forEach(post);

  const measure = () => {
    const now = Math.ceil(root.getBoundingClientRect().height);
    // A frame that is not displayed, or has no width, has no height to tell.
    if (now === height || !now || !root.clientWidth) return;
    height = now;
    tell('size');
  };
  const observer = new ResizeObserver(measure);
  const answer = ({ source, data }: MessageEvent<unknown>) => {
    const question = source === parent ? questionIn(data, marks) : null;
    if (!question) return;
    marks = { ...marks, ...question };
    // Not measured yet: the first measurement answers everybody.
    if (height) tell('init');
  };

  addEventListener('message', answer);
  observer.observe(root);
  post(RESIZER_READY);
  // A frame out of sight is not drawn, and its observer sleeps: what is known without it is told at once.
  measure();
  void document.fonts.ready.then(measure);
  return () => {
    removeEventListener('message', answer);
    observer.disconnect();
  };
}
