import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEWEST_COMPARED, MOST_COMPARED } from '../data/alignment.ts';
import { withChoice } from '../model/filter.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { useFacetCounts } from './use-matches.ts';

const SUGGESTED: readonly (readonly JurisdictionCode[])[] = [
  ['EU', 'CN', 'US'],
  ['GB', 'EU'],
  ['JP', 'KR'],
  ['FR', 'CN'],
];

/** Picks the countries of a comparison: a suggestion, or two to four of a list. */
export function CompareChooser() {
  const { t } = useTranslation();
  const { store, facet } = useApp();
  const { placeName, placeNames } = useWords();
  const chosen = useAppState((state) => state.filter.country.only) ?? [];
  const counts = useFacetCounts().country;
  const [picked, setPicked] = useState(() => (chosen.length > MOST_COMPARED ? [] : chosen));
  const [text, setText] = useState('');
  const codes = facet.rows.map(({ code }) => code);
  const compare = (only: readonly JurisdictionCode[]) => {
    const { filter } = store.get();
    store.dispatch({ type: 'alignSet', align: [] });
    store.dispatch({ type: 'filterSet', filter: withChoice(filter, 'country', { only, not: [] }) });
  };
  const sought = text.trim().toLocaleLowerCase();
  const listed = codes.filter(
    (code) =>
      picked.includes(code) ||
      code.toLocaleLowerCase() === sought ||
      placeName(code).toLocaleLowerCase().includes(sought),
  );
  const isFull = picked.length >= MOST_COMPARED;
  return (
    <div id="timeline" className="compare-chooser" tabIndex={-1}>
      <h2>{t('compare.choose')}</h2>
      <p>{t('compare.explain')}</p>
      <div className="chips" role="group" aria-label={t('compare.suggestions')}>
        {SUGGESTED.filter((set) => set.every((code) => codes.includes(code))).map((set) => (
          <button key={set.join()} type="button" className="chip" onClick={() => compare(set)}>
            {placeNames(set)}
          </button>
        ))}
      </div>
      <input
        type="search"
        className="find"
        value={text}
        placeholder={t('findCountry')}
        aria-label={t('findCountry')}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="compare-countries">
        <legend>{t('compare.picked', { count: picked.length, most: MOST_COMPARED })}</legend>
        {listed.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={picked.includes(code)}
              disabled={isFull && !picked.includes(code)}
              onChange={({ target }) =>
                setPicked(
                  target.checked ? [...picked, code] : picked.filter((each) => each !== code),
                )
              }
            />
            <span>{placeName(code)}</span>
            <span className="quiet">{t('laneCount', { count: counts.get(code)?.count ?? 0 })}</span>
          </label>
        ))}
      </fieldset>
      {listed.length === 0 && <p className="quiet">{t('noCountryFound')}</p>}
      <div className="compare-start">
        <button
          type="button"
          className="button primary"
          aria-disabled={picked.length < FEWEST_COMPARED}
          onClick={() => {
            if (picked.length >= FEWEST_COMPARED) compare(picked);
          }}
        >
          {picked.length < FEWEST_COMPARED
            ? t('compare.pickMore')
            : t('compare.start', { names: placeNames(picked) })}
        </button>
      </div>
    </div>
  );
}
