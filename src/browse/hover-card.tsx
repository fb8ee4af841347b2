import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { eventOf } from '../data/dataset.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../model/text.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { CategoryIcon } from './icons.tsx';
import { ThroughBodies } from './through-bodies.tsx';

const GAP = 14;

interface HoverCardProps {
  /** Its date in words, where the picture tells another. */
  readonly whenOf?: (event: PolicyEvent) => string;
}

/**
 * The small card of what the pointer or the keyboard rests on. Escape dismisses it; the pointer may
 * move onto it, to read it under a magnifier or to copy from it.
 */
export function HoverCard({ whenOf }: HoverCardProps) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { lang, dates, placeNames } = useWords();
  const hover = useAppState((state) => state.hover);
  const card = useRef<HTMLDivElement>(null);
  const event = eventOf(dataset, hover?.id ?? null);
  useLayoutEffect(() => {
    const box = card.current;
    const room = box?.parentElement;
    if (hover === null || box === null || room === null || room === undefined) return;
    const below = hover.y + GAP + box.offsetHeight <= room.clientHeight;
    const x = Math.min(Math.max(4, hover.x - 24), room.clientWidth - box.offsetWidth - 4);
    const y = below ? hover.y + GAP : hover.y - GAP - box.offsetHeight;
    box.style.transform = `translate(${Math.round(x)}px, ${Math.round(Math.max(0, y))}px)`;
  }, [hover, lang]);
  if (hover === null || event === null) return null;
  return (
    <div
      ref={card}
      className="hover-card"
      aria-hidden="true"
      onPointerLeave={() => store.dispatch({ type: 'hovered', hover: null })}
    >
      <p className="hover-title" lang={localeOf(pickedLang(event.title, lang))}>
        <CategoryIcon category={event.category} />
        {pick(event.title, lang)}
      </p>
      <p className="quiet">
        {whenOf?.(event) ?? dates.date(event.date)} · {placeNames(event.jurisdictions)}
      </p>
      <ThroughBodies event={event} />
      {hover.count > 1 && <p className="quiet">{t('joinedHere', { count: hover.count - 1 })}</p>}
    </div>
  );
}
