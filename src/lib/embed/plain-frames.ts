import { heightIn } from './read-messages';

/**
 * Gives each plain iframe of the host page that shows the site the height that it tells of.
 * @param site the site's address, with a slash at its end
 */
export function sizePlainFrames(site: string): void {
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(site));
  addEventListener('message', ({ source, data }) => {
    const height = heightIn(data);
    if (height === null) return;
    for (const frame of frames()) {
      // By its window: in a sandboxed page the origin says nothing.
      if (frame.contentWindow !== source) continue;
      const isOuter = getComputedStyle(frame).boxSizing === 'border-box';
      frame.style.height = `${height + (isOuter ? frame.offsetHeight - frame.clientHeight : 0)}px`;
    }
  });
  // Those that told it before anybody listened are asked once more.
  for (const { contentWindow } of frames())
    contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
}
