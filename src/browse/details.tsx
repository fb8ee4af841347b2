import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { eventOf } from '../data/dataset.ts';
import { useApp, useAppState } from './app-context.ts';
import { EventDetails } from './event-details.tsx';
import { CloseIcon } from './icons.tsx';
import { JoinedList } from './joined-list.tsx';
import { WindowSummary } from './window-summary.tsx';

/** The right panel: the selected event, the events of one mark, or what the window shows. */
export function Details({ closable }: { readonly closable: boolean }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const selected = useAppState((state) => state.selected);
  const joined = useAppState((state) => state.joined);
  const panel = useRef<HTMLElement>(null);
  const event = eventOf(dataset, selected);
  const shown = event !== null || joined.length > 0;
  const held = useRef(false);
  useEffect(() => {
    const listen = ({ target }: FocusEvent) => {
      held.current = target instanceof Node && panel.current?.contains(target) === true;
    };
    document.addEventListener('focusin', listen);
    return () => document.removeEventListener('focusin', listen);
  }, []);
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 });
    // What was pressed is gone with the old content: the keyboard stays where the reader is.
    if (!held.current || document.activeElement !== document.body) return;
    const mark = document.querySelector<HTMLElement>('.focus-layer [tabindex="0"]');
    (shown ? panel.current : mark)?.focus({ preventScroll: true });
  }, [selected, shown]);
  if (closable && !shown) return null;
  return (
    <aside ref={panel} className="details" aria-label={t('details')} tabIndex={-1}>
      {shown && (
        <button
          type="button"
          className="tool close"
          aria-label={t('closeDetails')}
          onClick={() => store.dispatch({ type: 'selected', id: null })}
        >
          <CloseIcon />
        </button>
      )}
      {event !== null && <EventDetails event={event} />}
      {event === null && joined.length > 0 && <JoinedList ids={joined} />}
      {!shown && <WindowSummary />}
    </aside>
  );
}
