import type { Frame, Page } from '@playwright/test';

/**
 * Controls on screen that break WCAG 2.2, 2.5.8 (Target Size, Minimum), as words: neither 24 by 24 CSS
 * pixels, nor with room for a 24 pixel circle that touches no other target, nor part of a sentence.
 */
export function smallTargets(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const wanted =
      'button, a[href], input, select, textarea, summary, [role=slider], [role=option], [role=tab]';
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.visually-hidden, .skip') === null;
    /** A checkbox is pressed by its label too. */
    const boxOf = (element: Element) => {
      const label = element.matches('input, select') ? element.closest('label') : null;
      return (label ?? element).getBoundingClientRect();
    };
    const isOnScreen = ({ left, top, right, bottom, width }: DOMRect) =>
      width > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const inSentence = (element: Element) => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      const own = element.textContent?.trim() ?? '';
      const around = element.parentElement?.textContent?.trim() ?? '';
      return own !== '' && around.length > own.length + 2;
    };
    const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
    const all = [...(modal ?? document).querySelectorAll(wanted)]
      .filter(isShown)
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => isOnScreen(box));
    const isSmall = ({ box }: { readonly box: DOMRect }) =>
      Math.min(box.width, box.height) < LEAST - 0.1;
    const middleOf = ({ left, top, width, height }: DOMRect) => ({
      x: left + width / 2,
      y: top + height / 2,
    });
    const hasRoom = (target: (typeof all)[number]) => {
      const { x, y } = middleOf(target.box);
      return all.every((other) => {
        if (other === target || other.element.contains(target.element)) return true;
        const at = middleOf(other.box);
        const circles = Math.hypot(x - at.x, y - at.y);
        const across = Math.max(other.box.left - x, 0, x - other.box.right);
        const along = Math.max(other.box.top - y, 0, y - other.box.bottom);
        const gap = Math.hypot(across, along);
        return gap >= LEAST / 2 - 0.1 && (!isSmall(other) || circles >= LEAST - 0.1);
      });
    };
    return all
      .filter((target) => isSmall(target) && !inSentence(target.element) && !hasRoom(target))
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        return `${element.localName} “${name.slice(0, 40)}”: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`;
      });
  });
}
