import { useTranslation } from 'react-i18next';
import { type Alignment, MOST_COMPARED } from '../data/alignment.ts';
import type { CountryEvents } from '../data/compare.ts';
import { ownZeros } from '../data/day-zero.ts';
import { withChoice } from '../model/filter.ts';
import { type EventId, type JurisdictionCode, toEventId } from '../model/policy-event.ts';
import { useApp, useWords } from './app-context.ts';
import { CommonZero, OwnZeros } from './compare-zero.tsx';
import { CloseIcon } from './icons.tsx';

interface CompareBarProps {
  readonly lanes: readonly CountryEvents[];
  readonly alignment: Alignment;
}

/** Day 0 when nothing else is asked for. */
const USUAL_ZERO = toEventId('openai-chatgpt');

/** Which countries are compared, and from which day. */
export function CompareBar({ lanes, alignment }: CompareBarProps) {
  const { t } = useTranslation();
  return (
    <div className="compare-bar">
      <ComparedCountries lanes={lanes} alignment={alignment} />
      <AxisChoice lanes={lanes} alignment={alignment} />
      {alignment.kind === 'common' && <CommonZero zero={alignment.zero} />}
      {alignment.kind === 'own' && <OwnZeros lanes={lanes} zeros={alignment.zeros} />}
      {alignment.kind === 'own' && <p className="quiet">{t('compare.ownNote')}</p>}
    </div>
  );
}

function ComparedCountries({ lanes, alignment }: CompareBarProps) {
  const { t } = useTranslation();
  const { store, facet, dataset } = useApp();
  const { placeName } = useWords();
  const countries = lanes.map(({ country }) => country);
  const others = facet.rows.map(({ code }) => code).filter((code) => !countries.includes(code));
  const set = (only: readonly JurisdictionCode[], align: readonly EventId[]) => {
    const { filter } = store.get();
    store.dispatch({ type: 'alignSet', align });
    store.dispatch({ type: 'filterSet', filter: withChoice(filter, 'country', { only, not: [] }) });
  };
  const zeros = () =>
    alignment.kind === 'own'
      ? alignment.zeros.map((zero) => zero?.id ?? fallbackZero(dataset))
      : store.get().align;
  const without = (place: number) => {
    const align = alignment.kind === 'own' ? zeros().toSpliced(place, 1) : zeros();
    set(countries.toSpliced(place, 1), align);
  };
  return (
    <ul className="filter-chips" aria-label={t('compare.countries')}>
      {countries.map((country, place) => (
        <li key={country}>
          <button
            type="button"
            className="chip"
            aria-label={t('compare.remove', { name: placeName(country) })}
            onClick={() => without(place)}
          >
            {placeName(country)}
            <CloseIcon />
          </button>
        </li>
      ))}
      {countries.length < MOST_COMPARED && (
        <li>
          <select
            className="compare-select"
            aria-label={t('compare.add')}
            value=""
            onChange={({ target }) => set([...countries, target.value], zeros())}
          >
            <option value="">{t('compare.add')}</option>
            {others.map((code) => (
              <option key={code} value={code}>
                {placeName(code)}
              </option>
            ))}
          </select>
        </li>
      )}
    </ul>
  );
}

/** An event that can stand in for a day 0 that nothing in a country's lane could be. */
function fallbackZero(dataset: ReturnType<typeof useApp>['dataset']): EventId {
  return dataset.indexOf.has(USUAL_ZERO) ? USUAL_ZERO : (dataset.events.at(0)?.id ?? USUAL_ZERO);
}

const KINDS = ['calendar', 'common', 'own'] as const;

function AxisChoice({ lanes, alignment }: CompareBarProps) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const choose = (kind: Alignment['kind']) => {
    const fallback = fallbackZero(dataset);
    const align = {
      calendar: [],
      common: [fallback],
      own: lanes.map((lane) => ownZeros(dataset, lane)[0]?.id ?? fallback),
    }[kind];
    store.dispatch({ type: 'alignSet', align });
  };
  return (
    <fieldset className="compare-axis">
      <legend>{t('compare.axis')}</legend>
      {KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="compare-axis"
            checked={alignment.kind === kind}
            onChange={() => choose(kind)}
          />
          {t(`compare.by.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
