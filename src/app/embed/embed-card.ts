import { eventOf } from '../../data/dataset.ts';
import { isHollow } from '../../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../../model/text.ts';
import type { Hover } from '../../state/app-state.ts';
import { categoryMark, node } from './node.ts';
import type { EmbedTexts } from './embed-texts.ts';

/** Between a mark and its card, pixels. */
const GAP = 14;

/** The small card of what the pointer or the keyboard rests on; the mark's own button reads it out. */
export interface EmbedCard {
  readonly element: HTMLElement;
  readonly show: (hover: Hover | null, texts: EmbedTexts) => void;
}

export function createEmbedCard(onLeave: () => void): EmbedCard {
  const element = node('div', { class: 'hover-card', 'aria-hidden': 'true' });
  element.hidden = true;
  element.addEventListener('pointerleave', onLeave);
  return {
    element,
    show: (hover, { t, dataset, words }) => {
      const event = eventOf(dataset, hover?.id ?? null);
      element.hidden = hover === null || event === null;
      if (hover === null || event === null) return;
      const { lang, dates, placeNames } = words;
      const title = node('p', {
        class: 'hover-title',
        lang: localeOf(pickedLang(event.title, lang)),
      });
      title.append(categoryMark(event.category, isHollow(event)), pick(event.title, lang));
      const when = `${dates.date(event.date)} · ${placeNames(event.jurisdictions)}`;
      element.replaceChildren(title, node('p', { class: 'quiet' }, when));
      if (hover.count > 1) {
        const more = t('joinedHere', { count: hover.count - 1 });
        element.append(node('p', { class: 'quiet' }, more));
      }
      place(element, hover);
    },
  };
}

/** Below the mark where there is room, else above it. */
function place(card: HTMLElement, { x, y }: Hover): void {
  const room = card.parentElement;
  if (room === null) return;
  const below = y + GAP + card.offsetHeight <= room.clientHeight;
  const left = Math.min(Math.max(4, x - 24), room.clientWidth - card.offsetWidth - 4);
  const top = below ? y + GAP : y - GAP - card.offsetHeight;
  card.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(0, top))}px)`;
}
