import { max } from 'd3';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPS, membersOf } from '../data/facets.ts';
import { NO_CHOICE, sameChoice, withChoice } from '../model/filter.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { FacetList } from './facet-list.tsx';
import { useFacetCounts } from './use-matches.ts';

/** Rows shown before "more". */
const SHORT = 10;

/** The country filter: presets, then a row for each country and body with its count and activity. */
export function CountryFacet() {
  const { t } = useTranslation();
  const { facet } = useApp();
  const { placeName } = useWords();
  const counts = useFacetCounts().country;
  const rows = facet.rows.map(({ code, activity }) => ({
    code,
    name: placeName(code),
    count: counts.get(code)?.count ?? 0,
    spark: <Spark values={counts.get(code)?.activity ?? []} highest={max(activity) ?? 1} />,
  }));
  return (
    <FacetList
      facet="country"
      title={t('countries')}
      rows={rows}
      short={SHORT}
      findName={t('findCountry')}
      noneFound={t('noCountryFound')}
    >
      <GroupPresets />
      <AppliesSwitch />
    </FacetList>
  );
}

function GroupPresets() {
  const { t } = useTranslation();
  const { store, dataset, facet } = useApp();
  const filter = useAppState((state) => state.filter);
  const today = useAppState((state) => state.today);
  const choose = (only: readonly JurisdictionCode[] | null) =>
    store.dispatch({
      type: 'filterSet',
      filter: withChoice(filter, 'country', { only, not: [] }),
    });
  return (
    <div className="chips" role="group" aria-label={t('groups')}>
      <Preset pressed={sameChoice(filter.country, NO_CHOICE)} onPress={() => choose(null)}>
        {t('all')}
      </Preset>
      <Preset pressed={filter.country.only?.length === 0} onPress={() => choose([])}>
        {t('none')}
      </Preset>
      {GROUPS.map((group) => {
        const countries = membersOf(dataset, facet, group, today);
        if (countries.length === 0) return null;
        const pressed = sameChoice(filter.country, { only: countries, not: [] });
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

/** Whether a choice of countries also brings what reaches them through the bodies they belong to. */
function AppliesSwitch() {
  const { t } = useTranslation();
  const { store } = useApp();
  const filter = useAppState((state) => state.filter);
  return (
    <label className="applies-switch" title={t('appliesMeans')}>
      <input
        type="checkbox"
        checked={filter.applies}
        onChange={() =>
          store.dispatch({ type: 'filterSet', filter: { ...filter, applies: !filter.applies } })
        }
      />
      {t('applies')}
    </label>
  );
}

const SPARK = { width: 52, height: 16 };

interface SparkProps {
  readonly values: readonly number[];
  /** The most there is in a year without any filter: its own height is its own scale. */
  readonly highest: number;
}

/** Events per year as a small area, with a corner for each year: a curve would say more than is known. */
function Spark({ values, highest }: SparkProps) {
  const points = values.map((value, index) => {
    const x = (index * SPARK.width) / Math.max(1, values.length - 1);
    const share = value / Math.max(1, highest, value);
    return `L${x.toFixed(1)},${(SPARK.height - 1 - (SPARK.height - 2) * share).toFixed(1)}`;
  });
  return (
    <svg
      className="spark"
      width={SPARK.width}
      height={SPARK.height}
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0,${SPARK.height}${points.join('')}L${SPARK.width},${SPARK.height}Z`} />
    </svg>
  );
}
