import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Extent, extentOf } from '../data/extent.ts';
import { layOverview } from '../layout/overview.ts';
import { civilOf } from '../model/day.ts';
import { fitViewport } from '../model/viewport.ts';
import { type OverviewStrip, createOverviewStrip } from '../stage/overview-strip.ts';
import { useApp, useWords } from './app-context.ts';
import { useMatches } from './use-matches.ts';
import { ZoomTools } from './zoom-tools.tsx';

/** All years at a glance under the timeline; its brush is the window. */
export function OverviewPanel() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  // The strip always spans the whole dataset, so that a filter never moves the years.
  const extent = useMemo(() => extentOf(dataset, [...dataset.events.keys()]), [dataset]);
  return (
    <div className="overview">
      <div className="overview-side">
        <span className="overview-title">{t('allYears')}</span>
        <ZoomTools />
      </div>
      {extent !== null && <Strip extent={extent} />}
      {extent !== null && <Earlier extent={extent} />}
    </div>
  );
}

function Strip({ extent }: { readonly extent: Extent }) {
  const { t } = useTranslation();
  const { store, dataset, theme } = useApp();
  const { dates } = useWords();
  const matches = useMatches();
  const host = useRef<HTMLDivElement>(null);
  const [strip, setStrip] = useState<OverviewStrip | null>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const created = createOverviewStrip(host.current, store);
    setStrip(created);
    return () => created.destroy();
  }, [store]);
  const overview = useMemo(() => layOverview(dataset, matches, extent), [dataset, matches, extent]);
  useEffect(() => strip?.show({ overview, theme, dates }), [strip, overview, theme, dates]);
  return <div ref={host} className="overview-strip" title={t('overview')} />;
}

/** The few events before the strip begins, one press away. */
function Earlier({ extent }: { readonly extent: Extent }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { dates } = useWords();
  const matches = useMatches();
  const early = matches
    .flatMap((index) => dataset.events[index] ?? [])
    .filter((event) => event.date.first < extent.first);
  const [first] = early;
  if (first === undefined) return null;
  const label = t('showEarlier', { year: dates.year(civilOf(extent.first).year) });
  return (
    <button
      type="button"
      className="text-button earlier"
      aria-label={label}
      title={label}
      onClick={() =>
        store.dispatch({ type: 'flown', to: fitViewport(first.date.first, extent.last) })
      }
    >
      ◂ {t('earlier', { count: early.length })}
    </button>
  );
}
