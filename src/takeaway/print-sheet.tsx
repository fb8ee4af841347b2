import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../browse/app-context.ts';
import { CategoryIcon } from '../browse/icons.tsx';
import { useFilterText } from '../browse/use-filter-text.ts';
import { eventsAt } from '../data/dataset.ts';
import { CATEGORIES } from '../model/category.ts';
import { type PolicyEvent, isHollow } from '../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../model/text.ts';
import { licenceOf } from '../publish/licence.ts';
import { settledWindow } from '../state/app-state.ts';
import { hasOwnYears } from '../state/chart-views.ts';
import type { Choices } from './choices.ts';
import type { Paper } from './paper.ts';
import { QrCode } from './qr-code.tsx';
import { SheetChart } from './sheet-chart.tsx';
import { PAPER_THEME, SheetPicture } from './sheet-picture.tsx';
import { type TakenContext, matchesInWindow, useTakenContext } from './taken-context.ts';
import './print.css';

/** More rows than this are no longer read on paper, and keep the browser busy for minutes. */
const MOST_ROWS = 3000;

export interface SheetProps {
  readonly paper: Paper;
  /** Which events are listed below the picture. */
  readonly listed: Choices['listed'];
  /** Most rows of that list; missing for as many as paper takes. */
  readonly most?: number;
  /** Whether this very sheet was asked for, and no other is wanted beside it. */
  readonly asked: boolean;
}

/** The view on paper: what it is, the timeline or the chart of a lens, its legend, and the events with their sources. */
export function PrintSheet({ paper, listed, most = MOST_ROWS, asked }: SheetProps) {
  const context = useTakenContext();
  // The events of a window that the chart does not show would be another view's.
  const isApart = hasOwnYears(context.state.view);
  const page = paper.size === 'auto' ? 'auto' : `${paper.size}-${paper.turn}`;
  return (
    <article
      className="print-sheet"
      data-page={page}
      data-asked={asked ? true : undefined}
      style={paperColors()}
    >
      <SheetHead context={context} />
      {/* A large file is laid out off the main thread, which printing does not wait for. */}
      {context.chart === null && context.app.packer === null && (
        <SheetPicture context={context} paper={paper} />
      )}
      {context.chart === null ? (
        <Legend />
      ) : (
        <SheetChart context={context} chart={context.chart} paper={paper} />
      )}
      {(!isApart || listed === 'filter') && (
        <SheetList context={context} listed={listed} most={most} />
      )}
    </article>
  );
}

function paperColors(): CSSProperties {
  const { paper, panel, ink, muted, hair, accent, category } = PAPER_THEME;
  const own = { paper, panel, ink, muted, hair, accent, ...category };
  return Object.fromEntries(Object.entries(own).map(([name, color]) => [`--${name}`, color]));
}

function SheetHead({ context: { app, state, address } }: { readonly context: TakenContext }) {
  const { t } = useTranslation();
  const { dataset, words } = app;
  const { lang, dates } = words;
  const filter = useFilterText();
  const licence = licenceOf(dataset.license);
  return (
    <header className="sheet-head">
      <div>
        <h1 lang={localeOf(pickedLang(dataset.title, lang))}>{pick(dataset.title, lang)}</h1>
        <p>
          {!hasOwnYears(state.view) && `${dates.window(settledWindow(state))} · `}
          {state.asOf !== null && `${t('slides.upTo', { date: dates.day(state.asOf) })} · `}
          {filter === '' ? t('download.unfiltered') : filter}
        </p>
        <p className="quiet">
          {t('dataVersion', {
            version: dataset.version,
            date: dates.day(dataset.asOf ?? state.today),
          })}
          {licence.name !== '' && ` · ${licence.name}`} ·{' '}
          {t('download.printed', { date: dates.day(state.today) })}
        </p>
        <p className="quiet sheet-address">
          <a href={address}>{address}</a>
        </p>
      </div>
      <QrCode text={address} />
    </header>
  );
}

/** Shape, hue and words of every category, since the page has no other key to them. */
function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="sheet-legend" aria-label={t('download.legend')}>
      {CATEGORIES.map((category) => (
        <li key={category}>
          <CategoryIcon category={category} />
          {t(`category.${category}`)}
        </li>
      ))}
      <li className="quiet">{t('hollowNote')}</li>
    </ul>
  );
}

interface SheetListProps {
  readonly context: TakenContext;
  readonly listed: Choices['listed'];
  readonly most: number;
}

function SheetList({ context, listed, most }: SheetListProps) {
  const { t } = useTranslation();
  const { number } = context.app.words;
  const all = listed === 'window' ? matchesInWindow(context) : context.matches;
  const rows = eventsAt(context.app.dataset, all.subarray(0, most));
  return (
    <section className="sheet-list">
      <h2>
        {listed === 'window'
          ? t('download.listedWindow', { count: all.length })
          : t('download.listedAll', { count: all.length })}
      </h2>
      {all.length > MOST_ROWS && (
        <p>{t('download.firstRows', { shown: number(MOST_ROWS), all: number(all.length) })}</p>
      )}
      <table>
        <thead>
          <tr>
            {(['date', 'title', 'place'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`table.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('sources')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((event) => (
            <SheetRow key={event.id} event={event} context={context} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SheetRow({
  event,
  context,
}: {
  readonly event: PolicyEvent;
  readonly context: TakenContext;
}) {
  const { t } = useTranslation();
  const { lang, dates, placeNames } = context.app.words;
  const selected = useAppState((state) => state.selected) === event.id;
  const facts = [
    t(`category.${event.category}`),
    ...(event.force === 'none' ? [] : [t(`force.${event.force}`)]),
    ...(event.stage === null ? [] : [t(`stage.${event.stage}`)]),
    ...(event.replacedBy === null ? [] : [t('moved')]),
    ...(event.planned && event.replacedBy === null ? [t('planned')] : []),
  ];
  return (
    <tr data-selected={selected}>
      <td>{dates.date(event.date)}</td>
      <td>
        <CategoryIcon category={event.category} hollow={isHollow(event)} />
        <span lang={localeOf(pickedLang(event.title, lang))}>{pick(event.title, lang)}</span>
        <span className="quiet sheet-facts">{facts.join(' · ')}</span>
      </td>
      <td>{placeNames(event.jurisdictions)}</td>
      <td>
        {event.sources.map(({ url, publisher }) => (
          <span key={url} className="sheet-source">
            {publisher}: <a href={url}>{plainUrl(url)}</a>
          </span>
        ))}
      </td>
    </tr>
  );
}

/** An address as it is read and typed: letters of any language as they are, `https` taken for granted. */
function plainUrl(url: string): string {
  try {
    return decodeURI(url).replace(/^https:\/\//, '');
  } catch {
    return url;
  }
}
