import type { ReactNode } from 'react';
import type { Instrument } from '../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';

interface InstrumentLinkProps {
  readonly instrument: Instrument;
  readonly children?: ReactNode;
}

/** The short name of an instrument; a press opens its life. */
export function InstrumentLink({ instrument, children }: InstrumentLinkProps) {
  const { store } = useApp();
  const { lang } = useWords();
  const { id, label, title } = instrument;
  return (
    <button
      type="button"
      className="event-link"
      lang={children === undefined ? localeOf(pickedLang(label, lang)) : undefined}
      title={children === undefined ? pick(title, lang) : undefined}
      onClick={() => store.dispatch({ type: 'opened', what: { kind: 'instrument', id } })}
    >
      {children ?? pick(label, lang)}
    </button>
  );
}
