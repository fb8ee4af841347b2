import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TableOrder, orderRows, yearGroups } from '../data/table-rows.ts';
import { ALL_YEARS, type YearSpan, withinYears, yearsIn } from '../data/year-span.ts';
import type { EventId } from '../model/policy-event.ts';
import { addressOf } from '../state/address.ts';
import type { AppState } from '../state/app-state.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { EmptyState } from './empty-state.tsx';
import { TableBody } from './table-body.tsx';
import { CopyTable, copySelection } from './table-copy.tsx';
import { SortSelect, TableHead } from './table-head.tsx';
import { TABLE_ROLES } from './table-roles.ts';
import { TableYears } from './table-years.tsx';
import { useFilterText } from './use-filter-text.ts';
import { useLanding } from './use-landing.ts';
import { useMatches } from './use-matches.ts';
import { PHONE, useMedia } from './use-media.ts';
import './table.css';

/** So many rows are listed at first, and more with each press. */
const PAGE = 2000;
/** Rows of one body where they are not grouped by year. */
const STRETCH = 100;

/** All events that pass the filter as a table, which sorts, finds in the page and copies. */
export function TableView({ onPainted }: { readonly onPainted: () => void }) {
  const { t } = useTranslation();
  const matches = useMatches();
  const phone = useMedia(PHONE);
  const [order, setOrder] = useState<TableOrder>({ by: 'date', descending: false });
  const { dataset } = useApp();
  const [span, setSpan] = useState(ALL_YEARS);
  const years = useMemo(() => yearsIn(dataset.columns, matches), [dataset, matches]);
  const { rows, shown, showMore } = useRows(order, span);
  const visible = rows.subarray(0, shown);
  const scroll = useRef<HTMLDivElement>(null);
  useLanding();
  useSelectedInSight(scroll, order);
  useEffect(() => onPainted(), [onPainted]);
  return (
    <section className="table-view" id="table" tabIndex={-1} aria-label={t('table.name')}>
      <div className="table-bar">
        {/* The table has the same words as its caption. */}
        <p className="table-sentence" aria-hidden="true">
          <Sentence count={rows.length} span={span} />
        </p>
        <TableYears years={years} span={span} onSpan={setSpan} />
        {phone && <SortSelect order={order} count={rows.length} onOrder={setOrder} />}
        <CopyTable key={`${order.by} ${order.descending} ${shown}`} rows={visible} />
      </div>
      <div ref={scroll} className="table-scroll">
        <table {...TABLE_ROLES.table} className="table" onCopy={copySelection}>
          <caption className="visually-hidden">
            <Sentence count={rows.length} span={span} />
          </caption>
          {!phone && <TableHead order={order} count={rows.length} onOrder={setOrder} />}
          <Bodies order={order} rows={rows} shown={shown} />
        </table>
      </div>
      {shown < rows.length && <More shown={shown} count={rows.length} onMore={showMore} />}
      <p className="visually-hidden" role="status">
        {t('eventsInWindow', { count: rows.length })}
      </p>
      <EmptyState matches={matches} />
    </section>
  );
}

/** The rows in order, and how many of them are listed; another list begins anew. */
function useRows(order: TableOrder, span: YearSpan) {
  const { dataset } = useApp();
  const { lang, placeNames } = useWords();
  const matches = useMatches();
  const rows = useMemo(() => {
    const within = withinYears(dataset.columns, matches, span);
    return orderRows(dataset, within, order, { lang, placeNames });
  }, [dataset, matches, span, order, lang, placeNames]);
  const [page, setPage] = useState({ rows, shown: PAGE });
  const wanted = page.rows === rows ? page.shown : PAGE;
  return {
    rows,
    shown: Math.min(wanted, rows.length),
    showMore: () => setPage({ rows, shown: wanted + PAGE }),
  };
}

/** What the table holds: how many events, of what filter, of what time. */
function Sentence({ count, span }: { readonly count: number; readonly span: YearSpan }) {
  const { t } = useTranslation();
  const { dates } = useWords();
  const { from, to } = span;
  const yearText = (year: number | null) => (year === null ? '…' : dates.year(year));
  const filter = useFilterText();
  return (
    <>
      <strong>{t('eventsInWindow', { count })}</strong>{' '}
      {filter === '' ? t('table.unfiltered') : t('table.filtered', { filter })}{' '}
      <span className="quiet">
        {from === null && to === null
          ? t('table.allYears')
          : t('table.someYears', { from: yearText(from), to: yearText(to) })}
      </span>
    </>
  );
}

interface BodiesProps {
  readonly order: TableOrder;
  readonly rows: Int32Array;
  readonly shown: number;
}

function Bodies({ order, rows, shown }: BodiesProps) {
  const { dataset } = useApp();
  const selected = useAppState((state) => state.selected);
  const base = useAppState(baseAddress);
  const groups = useMemo(() => {
    const parts =
      order.by === 'date'
        ? yearGroups(dataset.columns, rows, shown)
        : stretches(shown).map((part) => ({ ...part, year: null, count: part.to - part.from }));
    return parts.map((part) => ({ ...part, rows: rows.subarray(part.from, part.to) }));
  }, [dataset, order, rows, shown]);
  const place = selected === null ? undefined : dataset.indexOf.get(selected);
  const here = (part: Int32Array): EventId | null =>
    place !== undefined && part.includes(place) ? selected : null;
  return groups.map((group) => (
    <TableBody
      key={group.from}
      year={group.year}
      count={group.count}
      rows={group.rows}
      selected={here(group.rows)}
      base={base}
    />
  ));
}

function stretches(shown: number): readonly { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(shown / STRETCH) }, (_, part) => ({
    from: part * STRETCH,
    to: Math.min((part + 1) * STRETCH, shown),
  }));
}

/** The address of this table with nothing selected; an event brings its own window. */
function baseAddress(state: AppState): string {
  return addressOf({ ...state, window: state.home, target: null, selected: null, opened: null });
}

interface MoreProps {
  readonly shown: number;
  readonly count: number;
  readonly onMore: () => void;
}

function More({ shown, count, onMore }: MoreProps) {
  const { t } = useTranslation();
  const { number } = useWords();
  return (
    <p className="table-more">
      {t('table.shown', { shown: number(shown), all: number(count) })}
      <button type="button" className="button" onClick={onMore}>
        {t('table.more', { count: Math.min(PAGE, count - shown) })}
      </button>
    </p>
  );
}

/** Keeps the selected row in sight, and gives the keyboard back to it when its details close. */
function useSelectedInSight(
  scroll: React.RefObject<HTMLDivElement | null>,
  order: TableOrder,
): void {
  const selected = useAppState((state) => state.selected);
  const link = useRef<HTMLElement | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const current = scroll.current?.querySelector<HTMLElement>('[aria-current]') ?? null;
    if (selected !== null) {
      link.current = current;
      current?.closest('tr')?.scrollIntoView({ block: isFirst.current ? 'center' : 'nearest' });
    } else if (document.activeElement === document.body) {
      link.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [scroll, selected, order]);
}
