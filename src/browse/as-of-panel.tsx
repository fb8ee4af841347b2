import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { instrumentsAmong, lawOn } from '../data/law-on.ts';
import { isFiltering } from '../model/filter.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { DayField } from './day-field.tsx';
import './law-panels.css';
import { StateCounts, StateLists } from './state-lists.tsx';
import { PHONE, useMedia } from './use-media.ts';
import { useMatches } from './use-matches.ts';

/** The state of every instrument of the present filter on the chosen day. */
export function AsOfPanel() {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { dates } = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  const phone = useMedia(PHONE);
  const filtering = useAppState((state) => isFiltering(state.filter));
  const matches = useMatches();
  // The heading keeps up with the hand; the lists come when there is time.
  const settled = useDeferredValue(day);
  const instruments = useMemo(() => instrumentsAmong(dataset, matches), [dataset, matches]);
  const law = useMemo(() => lawOn(dataset, instruments, settled), [dataset, instruments, settled]);
  const count = instruments.length;
  return (
    <section className="law-panel" aria-labelledby="law-heading">
      <h2 id="law-heading" className="event-title law-title">
        {t('law.lawOn', { date: dates.day(day) })}
      </h2>
      <p className="quiet">
        {count === 0
          ? t('law.noInstruments')
          : filtering
            ? t('law.filteredInstruments', { count })
            : t('law.allInstruments', { count })}
      </p>
      {phone && <DayField day={day} />}
      <p className="law-acts">
        <button
          type="button"
          className="button"
          onClick={() => store.dispatch({ type: 'asOfSet', day: null })}
        >
          {t('law.backToToday')}
        </button>
      </p>
      {count > 0 && (
        <>
          <StateCounts law={law} />
          <StateLists law={law} open={!phone} />
        </>
      )}
    </section>
  );
}
