import type { Locator } from '@playwright/test';

/** Words and dots in a part of the page that stand on other words, as pairs. */
export const collisions = (part: Locator) =>
  part.evaluate((root) => {
    const marks: { readonly name: string; readonly box: DOMRect }[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement?.closest('.visually-hidden, option')) continue;
      range.selectNodeContents(texts.currentNode);
      for (const box of range.getClientRects())
        if (box.width > 0) marks.push({ name: texts.currentNode.textContent?.trim() ?? '', box });
    }
    for (const dot of root.querySelectorAll('.dot'))
      marks.push({ name: 'a dot', box: dot.getBoundingClientRect() });
    const meet = ({ box: a }: (typeof marks)[number], { box: b }: (typeof marks)[number]) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return marks.flatMap((one, i) =>
      marks.slice(i + 1).flatMap((other) => (meet(one, other) ? [`${one.name} / ${other.name}`] : []))
    );
  });
