import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstFrom } from '../data/columns.ts';
import { type Extent, extentOf } from '../data/extent.ts';
import { allEvents } from '../data/matches.ts';
import { layOverview } from '../layout/overview.ts';
import { civilOf, toDay } from '../model/day.ts';
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
  const extent = useMemo(() => {
    const { columns } = dataset;
    return extentOf(columns, allEvents(columns));
  }, [dataset]);
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
  const words = useMemo(
    () => ({
      names: { start: t('windowStart'), whole: t('windowWhole'), end: t('windowEnd') },
      range: (from: string, to: string) => t('windowRange', { from, to }),
    }),
    [t],
  );
  const overview = useMemo(
    () => layOverview(dataset.columns, matches, extent),
    [dataset, matches, extent],
  );
  useEffect(
    () => strip?.show({ overview, theme, dates, words }),
    [strip, overview, theme, dates, words],
  );
  return (
    <div
      ref={host}
      className="overview-strip"
      role="group"
      aria-label={t('overview')}
      title={t('overview')}
    />
  );
}

/** The few events before the strip begins, one press away. */
function Earlier({ extent }: { readonly extent: Extent }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { dates } = useWords();
  const matches = useMatches();
  const { columns } = dataset;
  // Matches come in order of time: the early ones are the first of them.
  const begins = firstFrom(columns, extent.first);
  const count = matches.findIndex((index) => index >= begins);
  const early = count === -1 ? matches.length : count;
  const first = early === 0 ? undefined : columns.first[matches[0] ?? -1];
  if (first === undefined) return null;
  const label = t('showEarlier', { year: dates.year(civilOf(extent.first).year) });
  return (
    <button
      type="button"
      className="text-button earlier"
      aria-label={label}
      title={label}
      onClick={() => store.dispatch({ type: 'flown', to: fitViewport(toDay(first), extent.last) })}
    >
      <span>◂ {t('earlier', { count: early })}</span>
    </button>
  );
}
