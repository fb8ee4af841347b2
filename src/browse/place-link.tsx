import type { ReactNode } from 'react';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useApp, useWords } from './app-context.ts';

interface PlaceLinkProps {
  readonly code: JurisdictionCode;
  readonly children?: ReactNode;
}

/** The name of a country or body; a press opens what is known of it. */
export function PlaceLink({ code, children }: PlaceLinkProps) {
  const { store } = useApp();
  const { placeName } = useWords();
  return (
    <button
      type="button"
      className="event-link place-link"
      onClick={() => store.dispatch({ type: 'opened', what: { kind: 'jurisdiction', code } })}
    >
      {children ?? placeName(code)}
    </button>
  );
}

/** The names of several, one after the other, each of which can be opened. */
export function PlaceLinks({ codes }: { readonly codes: readonly JurisdictionCode[] }) {
  const { lang } = useWords();
  const joint = lang === 'zh' ? '、' : ', ';
  return codes.map((code, place) => (
    <span key={code}>
      {place > 0 && joint}
      <PlaceLink code={code} />
    </span>
  ));
}
