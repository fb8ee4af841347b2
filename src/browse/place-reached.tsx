import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { standingOn } from '../data/law-on.ts';
import { reachingThroughBodies } from '../data/place-record.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { StandingList } from './state-lists.tsx';

/** The instruments of a country's bodies that reached it while it was a member, and what that means. */
export function PlaceReached({ code }: { readonly code: JurisdictionCode }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { placeName } = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  const reaching = useMemo(
    () =>
      reachingThroughBodies(dataset, code, day).map(({ body, instruments }) => ({
        body,
        standings: instruments.map((instrument) => standingOn(dataset, instrument, day)),
      })),
    [dataset, code, day],
  );
  if (reaching.length === 0) return null;
  return (
    <section aria-labelledby="reached-heading">
      <h3 id="reached-heading">{t('law.throughBodies')}</h3>
      <p className="note">{t('law.throughRemark')}</p>
      {reaching.map(({ body, standings }) => (
        <details key={body} className="state-list" open={reaching[0]?.body === body}>
          <summary>
            <h4>
              {t('law.throughBody', { body: placeName(body) })} ({standings.length})
            </h4>
          </summary>
          <StandingList standings={standings} state={null} />
        </details>
      ))}
    </section>
  );
}
