import { useTranslation } from 'react-i18next';
import { INSTRUMENT_STATES, type InstrumentState } from '../data/instrument-state.ts';
import type { Law, Standing } from '../data/law-on.ts';
import { useWords } from './app-context.ts';
import { InstrumentLink } from './instrument-link.tsx';
import { useNextWords } from './next-words.ts';
import { StateMark } from './state-mark.tsx';

/** Counts of instruments by state; those not yet known are only counted. */
export function StateCounts({ law }: { readonly law: Law }) {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <ul className="state-counts">
      {INSTRUMENT_STATES.filter(
        (state) => state !== 'unknown' || (law.get(state)?.length ?? 0) > 0,
      ).map((state) => (
        <li key={state} data-state={state}>
          <StateMark state={state} />
          <span>{t(`law.state.${state}`)}</span>
          <span className="country-count">{number(law.get(state)?.length ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is in force first: it is what is asked for. */
const ORDER = ['in-force', 'adopted', 'pending', 'announced', 'ended'] as const;

/** The instruments of each state, each opening its panel; empty states are left out. */
export function StateLists({ law, open }: { readonly law: Law; readonly open: boolean }) {
  const { t } = useTranslation();
  return ORDER.map((state) => {
    const standings = law.get(state) ?? [];
    if (standings.length === 0) return null;
    return (
      <details key={state} className="state-list" open={open}>
        <summary>
          <h3>
            {t(`law.state.${state}`)} ({standings.length})
          </h3>
        </summary>
        <p className="quiet">{t(`law.stateNote.${state}`)}</p>
        <StandingList standings={standings} state={state} />
      </details>
    );
  });
}

interface StandingListProps {
  readonly standings: readonly Standing[];
  /** What they all are; null tells it of each. */
  readonly state: InstrumentState | null;
}

/** Instruments one below the other, with who made them and what comes next. */
export function StandingList({ standings, state }: StandingListProps) {
  const { t } = useTranslation();
  const { placeNames } = useWords();
  const nextWords = useNextWords();
  return (
    <ul className="standings">
      {standings.map(({ instrument, state: own, next }) => (
        <li key={instrument.id}>
          <StateMark state={own} />
          <span>
            <InstrumentLink instrument={instrument} />{' '}
            <span className="quiet">
              {[
                placeNames(instrument.jurisdictions),
                ...(state === null ? [t(`law.state.${own}`)] : []),
                ...(next === null ? [] : [nextWords(next)]),
              ].join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
