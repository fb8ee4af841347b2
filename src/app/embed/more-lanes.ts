import type { TFunction } from 'i18next';
import { glyph, node } from './node.ts';

/** One press leaves this much of the old view in sight, as a share of the height. */
const OVERLAP = 0.2;

/** Ways to lanes out of sight, because the wheel and the finger scroll the page around instead. */
export interface MoreLanes {
  readonly element: HTMLElement;
  readonly show: (t: TFunction) => void;
  /** Looks anew at what is out of sight. */
  readonly look: () => void;
}

export function createMoreLanes(stage: HTMLElement): MoreLanes {
  const button = (path: string, direction: -1 | 1) => {
    const element = node('button', { type: 'button', class: 'tool' }, glyph(path));
    element.addEventListener('click', () => {
      stage.scrollTop += direction * stage.clientHeight * (1 - OVERLAP);
    });
    return element;
  };
  const above = button('M5 12.5L10 7.5l5 5', -1);
  const below = button('M5 7.5L10 12.5l5-5', 1);
  const look = () => {
    const rest = stage.scrollHeight - stage.clientHeight;
    above.hidden = stage.scrollTop < 1;
    below.hidden = stage.scrollTop > rest - 1;
  };
  stage.addEventListener('scroll', look, { passive: true });
  return {
    element: node('div', { class: 'embed-more' }, above, below),
    show: (t) => {
      for (const [element, text] of [
        [above, t('embed.lanesAbove')],
        [below, t('embed.lanesBelow')],
      ] as const) {
        element.setAttribute('aria-label', text);
        element.title = text;
      }
    },
    look,
  };
}
