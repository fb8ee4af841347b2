import { Suspense, lazy, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { eventOf } from '../data/dataset.ts';
import type { Opened } from '../state/app-state.ts';
import { useApp, useAppState } from './app-context.ts';
import { CloseIcon } from './icons.tsx';
import { WindowSummary } from './window-summary.tsx';

/** A first visit has nothing selected: what an event shows is fetched when the first screen stands. */
const loadEventDetails = () => import('./event-details.tsx');
const EventDetails = lazy(async () => ({ default: (await loadEventDetails()).EventDetails }));
const JoinedList = lazy(async () => ({ default: (await import('./joined-list.tsx')).JoinedList }));
const AsOfPanel = lazy(async () => ({ default: (await import('./as-of-panel.tsx')).AsOfPanel }));
const InstrumentPanel = lazy(async () => ({
  default: (await import('./instrument-panel.tsx')).InstrumentPanel,
}));
const PlacePanel = lazy(async () => ({ default: (await import('./place-panel.tsx')).PlacePanel }));

/** When the first screen is surely drawn, milliseconds. */
const AFTER_START = 1500;

/**
 * The right panel: an instrument or a country that was opened, else the selected event, the events of
 * one mark, the law of a chosen day, or what the window shows.
 */
export function Details({ closable }: { readonly closable: boolean }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const selected = useAppState((state) => state.selected);
  const joined = useAppState((state) => state.joined);
  const opened = useAppState((state) => state.opened);
  const hasDay = useAppState((state) => state.asOf !== null);
  const panel = useRef<HTMLElement>(null);
  const event = eventOf(dataset, selected);
  const below = event !== null ? 'event' : joined.length > 0 ? 'list' : hasDay ? 'law' : 'window';
  const kind = opened?.kind ?? below;
  const picked = kind !== 'law' && kind !== 'window';
  const shown = kind !== 'window';
  const held = useRef(false);
  useEffect(() => {
    const listen = ({ target }: FocusEvent) => {
      held.current = target instanceof Node && panel.current?.contains(target) === true;
    };
    document.addEventListener('focusin', listen);
    return () => document.removeEventListener('focusin', listen);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void loadEventDetails(), AFTER_START);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
    // What was pressed is gone with the old content: the keyboard stays where the reader is.
    if (!held.current || document.activeElement !== document.body) return;
    const mark = document.querySelector<HTMLElement>('.focus-layer [tabindex="0"]');
    (picked ? panel.current : mark)?.focus({ preventScroll: true });
  }, [selected, opened, picked]);
  if (closable && !shown) return null;
  // Without anything picked there is the law of a day, which only a sheet over the timeline closes.
  const close = () =>
    store.dispatch(picked ? { type: 'selected', id: null } : { type: 'asOfSet', day: null });
  return (
    <aside ref={panel} className="details" aria-label={t('details')} tabIndex={-1}>
      {(picked || (closable && shown)) && (
        <button type="button" className="tool close" aria-label={t('closeDetails')} onClick={close}>
          <CloseIcon />
        </button>
      )}
      {/* One of each kind: what is left takes the keyboard with it at once, not when the next is there. */}
      <Suspense key={kind} fallback={<p className="quiet">{t('law.opening')}</p>}>
        {opened !== null && <OpenedPanel opened={opened} />}
        {kind === 'event' && event !== null && <EventDetails event={event} />}
        {kind === 'list' && <JoinedList ids={joined} />}
        {kind === 'law' && <AsOfPanel />}
        {kind === 'window' && <WindowSummary />}
      </Suspense>
    </aside>
  );
}

function OpenedPanel({ opened }: { readonly opened: Opened }) {
  return opened.kind === 'instrument' ? (
    <InstrumentPanel key={opened.id} id={opened.id} />
  ) : (
    <PlacePanel key={opened.code} code={opened.code} />
  );
}
