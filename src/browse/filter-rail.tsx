import { useTranslation } from 'react-i18next';
import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import { pick } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';
import { CountryFacet } from './country-facet.tsx';
import { FacetList } from './facet-list.tsx';
import { CategoryIcon } from './icons.tsx';
import { useFacetCounts } from './use-matches.ts';

/** Topics shown before "more". */
const SHORT = 8;

/** The filters, whose marks are the legend too, in the left rail or in a drawer. */
export function FilterRail() {
  return (
    <>
      <CountryFacet />
      <CategoryFacet />
      <ForceFacet />
      <TopicFacet />
      <StageFacet />
      <DataVersion />
    </>
  );
}

function CategoryFacet() {
  const { t } = useTranslation();
  const counts = useFacetCounts().category;
  const rows = CATEGORIES.map((code) => ({
    code,
    name: t(`category.${code}`),
    count: counts.get(code) ?? 0,
    sign: <CategoryIcon category={code} hollow={code === 'guidance'} />,
  }));
  return (
    <>
      <FacetList facet="category" title={t('whatItIs')} rows={rows} />
      <p className="quiet facet-note">{t('hollowNote')}</p>
    </>
  );
}

function ForceFacet() {
  const { t } = useTranslation();
  const counts = useFacetCounts().force;
  const rows = FORCES.map((code) => ({
    code,
    name: t(`force.${code}`),
    count: counts.get(code) ?? 0,
  }));
  return <FacetList facet="force" title={t('forceFacet')} rows={rows} />;
}

function TopicFacet() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang } = useWords();
  const counts = useFacetCounts().topic;
  const rows = topicsByUse(dataset.columns).map((code) => ({
    code,
    name: pick(dataset.topics.get(code) ?? { en: code }, lang),
    count: counts.get(code) ?? 0,
  }));
  if (rows.length === 0) return null;
  return (
    <FacetList
      facet="topic"
      title={t('topicFacet')}
      rows={rows}
      short={SHORT}
      findName={t('findTopic')}
      noneFound={t('noTopicFound')}
    />
  );
}

/** Topics that events have, the commonest first, whatever the filter. */
function topicsByUse({ topicIds, topics }: TopicColumns): readonly string[] {
  const uses = new Float64Array(topicIds.length);
  for (const topic of topics) uses[topic] = (uses[topic] ?? 0) + 1;
  return topicIds
    .map((id, place) => ({ id, uses: uses[place] ?? 0 }))
    .toSorted((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

interface TopicColumns {
  readonly topicIds: readonly string[];
  readonly topics: Uint16Array;
}

function StageFacet() {
  const { t } = useTranslation();
  const counts = useFacetCounts().stage;
  const rows = STAGES.map((code) => ({
    code,
    name: t(`stage.${code}`),
    count: counts.get(code) ?? 0,
  }));
  return <FacetList facet="stage" title={t('stageFacet')} rows={rows} />;
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
