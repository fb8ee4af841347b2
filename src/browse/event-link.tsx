import type { ReactNode } from 'react';
import type { PolicyEvent } from '../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';
import { goToEvent } from './moves.ts';

interface EventLinkProps {
  readonly event: PolicyEvent;
  /** The short name instead of the full title. */
  readonly short?: boolean;
  readonly current?: boolean;
  readonly children?: ReactNode;
}

/** A press selects the event and flies the timeline to it. */
export function EventLink({ event, short = false, current = false, children }: EventLinkProps) {
  const { store } = useApp();
  const { lang } = useWords();
  const text = short ? event.label : event.title;
  return (
    <button
      type="button"
      className="event-link"
      // Words put in its place are the interface's own.
      lang={children === undefined ? localeOf(pickedLang(text, lang)) : undefined}
      aria-current={current ? 'step' : undefined}
      onClick={() => goToEvent(store, event)}
    >
      {children ?? pick(text, lang)}
    </button>
  );
}
