import { useTranslation } from 'react-i18next';
import { countCategories } from '../data/facets.ts';
import { useApp, useWords } from './app-context.ts';
import { CategoryCounts } from './category-counts.tsx';
import { CountryFacet } from './country-facet.tsx';
import { useMatches } from './use-matches.ts';

/** The filters and the legend, in the left rail or in a drawer. */
export function FilterRail() {
  return (
    <>
      <CountryFacet />
      <Legend />
      <DataVersion />
    </>
  );
}

function Legend() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const matches = useMatches();
  return (
    <section className="facet" aria-labelledby="legend-heading">
      <h2 id="legend-heading">{t('whatItIs')}</h2>
      <CategoryCounts counts={countCategories(dataset, matches)} />
      <p className="quiet">{t('hollowNote')}</p>
    </section>
  );
}

function DataVersion() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  if (dataset.asOf === null) return null;
  return (
    <p className="quiet data-version">
      {t('dataVersion', { version: dataset.version, date: dates.day(dataset.asOf) })}
    </p>
  );
}
