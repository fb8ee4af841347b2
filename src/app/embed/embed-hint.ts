import type { TFunction } from 'i18next';
import { asksForZoom } from '../../stage/manners.ts';
import { node } from './node.ts';

/** How long a hint stays after the last vain gesture, milliseconds. */
const STAY = 1600;

/** Says how to zoom, when somebody who meant the page around may have meant the timeline. */
export interface EmbedHint {
  readonly element: HTMLElement;
  readonly hide: () => void;
}

/** Watches the wheel and the finger over `stage`; who has zoomed once needs no more hints. */
export function createEmbedHint(stage: HTMLElement, t: () => TFunction): EmbedHint {
  const element = node('p', { class: 'embed-hint', 'aria-hidden': 'true' });
  let known = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    delete element.dataset.shown;
  };
  const show = (text: string) => {
    if (known) return;
    element.textContent = text;
    element.dataset.shown = 'true';
    clearTimeout(timer);
    timer = setTimeout(hide, STAY);
  };
  stage.addEventListener(
    'wheel',
    (event) => {
      if (asksForZoom(event, 'frame')) {
        known = true;
        hide();
      } else if (Math.abs(event.deltaY) > Math.abs(event.deltaX) && !event.shiftKey) {
        show(t()('embed.wheelHint', { key: zoomKey() }));
      }
    },
    { passive: true },
  );
  // The browser takes a finger that moves up or down, and says so.
  stage.addEventListener('pointercancel', (event) => {
    if (event.pointerType === 'touch' && event.isPrimary) show(t()('embed.touchHint'));
  });
  return { element, hide };
}

function zoomKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
}
