import { area, curveMonotoneX, max } from 'd3';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CountryRow, GROUPS, membersOf } from '../data/facets.ts';
import { sameFilter, toggleCountry } from '../model/filter.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useApp, useAppState, useWords } from './app-context.ts';

/** Rows shown before "more". */
const SHORT = 10;

/** The country filter: presets, then a row for each country and body with its count and activity. */
export function CountryFacet() {
  const { t } = useTranslation();
  const { facet } = useApp();
  const { placeName } = useWords();
  const chosen = useAppState((state) => state.filter.countries);
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const headingId = useId();
  const query = sought.trim().toLocaleLowerCase();
  const found = facet.rows.filter(
    ({ code }) =>
      query === '' ||
      placeName(code).toLocaleLowerCase().includes(query) ||
      code.toLocaleLowerCase() === query,
  );
  // A country once chosen stays in the short list, and the keyboard with it.
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set(chosen));
  if (chosen?.some((code) => !kept.has(code)) === true) setKept(new Set([...kept, ...chosen]));
  const rows =
    open || query !== ''
      ? found
      : found.filter(({ code }, index) => index < SHORT || kept.has(code));
  const hidden = found.length - rows.length;
  return (
    <section aria-labelledby={headingId} className="facet">
      <h2 id={headingId}>{t('countries')}</h2>
      <GroupPresets />
      {open && (
        <input
          type="search"
          className="find"
          value={sought}
          placeholder={t('findCountry')}
          aria-label={t('findCountry')}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul className="country-list" data-all={chosen === null}>
        {rows.map((row) => (
          <CountryOption key={row.code} row={row} />
        ))}
      </ul>
      {rows.length === 0 && <p className="quiet">{t('noCountryFound')}</p>}
      {(hidden > 0 || open) && (
        <button
          type="button"
          className="text-button more"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setSought('');
          }}
        >
          {open ? t('fewerCountries') : t('moreCountries', { count: hidden })}
        </button>
      )}
    </section>
  );
}

function GroupPresets() {
  const { t } = useTranslation();
  const { store, dataset, facet } = useApp();
  const filter = useAppState((state) => state.filter);
  const today = useAppState((state) => state.today);
  const choose = (countries: readonly JurisdictionCode[] | null) =>
    store.dispatch({ type: 'filterSet', filter: { ...filter, countries } });
  return (
    <div className="chips" role="group" aria-label={t('groups')}>
      <Preset pressed={filter.countries === null} onPress={() => choose(null)}>
        {t('all')}
      </Preset>
      <Preset pressed={filter.countries?.length === 0} onPress={() => choose([])}>
        {t('none')}
      </Preset>
      {GROUPS.map((group) => {
        const countries = membersOf(dataset, facet, group, today);
        if (countries.length === 0) return null;
        const pressed = sameFilter(filter, { countries });
        return (
          <Preset key={group} pressed={pressed} onPress={() => choose(pressed ? null : countries)}>
            {t(`groupName.${group}`)}
          </Preset>
        );
      })}
    </div>
  );
}

interface PresetProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Preset({ pressed, onPress, children }: PresetProps) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
}

function CountryOption({ row }: { readonly row: CountryRow }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const { number, placeName } = useWords();
  const filter = useAppState((state) => state.filter);
  const name = placeName(row.code);
  const checked = filter.countries?.includes(row.code) ?? false;
  return (
    <li className="country-option" data-checked={checked}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-label={t('countryOption', { name, count: row.count })}
          onChange={() =>
            store.dispatch({ type: 'filterSet', filter: toggleCountry(filter, row.code) })
          }
        />
        <span className="country-name">{name}</span>
        <Spark values={row.activity} />
        <span className="country-count">{number(row.count)}</span>
      </label>
      <button
        type="button"
        className="only"
        aria-label={t('onlyCountry', { name })}
        onClick={() =>
          store.dispatch({ type: 'filterSet', filter: { ...filter, countries: [row.code] } })
        }
      >
        {t('only')}
      </button>
    </li>
  );
}

const SPARK = { width: 56, height: 16 };

/** Events per year as a small area; its own height is its own scale. */
function Spark({ values }: { readonly values: readonly number[] }) {
  const highest = max(values) ?? 1;
  const path = area<number>()
    .x((_, index) => (index * SPARK.width) / Math.max(1, values.length - 1))
    .y0(SPARK.height)
    .y1((value) => SPARK.height - 1 - ((SPARK.height - 2) * value) / Math.max(1, highest))
    .curve(curveMonotoneX)(values);
  return (
    <svg className="spark" width={SPARK.width} height={SPARK.height} aria-hidden="true">
      <path d={path ?? ''} />
    </svg>
  );
}
