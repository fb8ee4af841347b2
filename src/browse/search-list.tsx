import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { eventAt } from '../data/dataset.ts';
import { markedParts } from '../data/marked-parts.ts';
import type { Found } from '../data/searcher.ts';
import { isHollow } from '../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';
import { foundLine, isChinese } from './found-line.ts';
import { CategoryIcon } from './icons.tsx';

/** So many events are listed; all are shown by the last row. */
export const MOST_LISTED = 30;

interface SearchListProps {
  readonly id: string;
  readonly found: readonly Found[];
  /** The row the keyboard is on; -1 is the field. */
  readonly active: number;
  readonly onChoose: (row: number) => void;
  /** The field's keys, for help that puts the keyboard onto a row. */
  readonly onKeys: (event: KeyboardEvent) => void;
}

/** The rows under the search field: events, best first, and the row that shows all of them. */
export function SearchList({ id, found, active, onChoose, onKeys }: SearchListProps) {
  const { t } = useTranslation();
  const listed = found.slice(0, MOST_LISTED);
  useEffect(() => {
    document
      .querySelector(`#${CSS.escape(rowId(id, active))}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div id={id} role="listbox" aria-label={t('search.results')} className="search-list">
      {listed.map((each, row) => (
        <div
          key={each.index}
          id={rowId(id, row)}
          role="option"
          tabIndex={-1}
          aria-selected={row === active}
          className="search-row"
          onClick={() => onChoose(row)}
          onKeyDown={onKeys}
        >
          <FoundRow found={each} />
        </div>
      ))}
      <div
        id={rowId(id, listed.length)}
        role="option"
        tabIndex={-1}
        aria-selected={active === listed.length}
        className="search-row search-all"
        onClick={() => onChoose(listed.length)}
        onKeyDown={onKeys}
      >
        {t('search.showOnly', { count: found.length })}
        {found.length > listed.length && (
          <span className="quiet">{t('search.first', { shown: listed.length })}</span>
        )}
      </div>
    </div>
  );
}

/** The id of a row, for the field to point at. */
export function rowId(list: string, row: number): string {
  return `${list}-${row}`;
}

function FoundRow({ found }: { readonly found: Found }) {
  const { dataset } = useApp();
  const { lang, dates, placeNames } = useWords();
  const event = eventAt(dataset, found.index);
  if (event === undefined) return null;
  const line = foundLine(dataset, event, found.terms, lang);
  return (
    <>
      <CategoryIcon category={event.category} hollow={isHollow(event)} />
      <span className="search-title" lang={localeOf(pickedLang(event.title, lang))}>
        <Marked text={pick(event.title, lang)} terms={found.terms} />
      </span>
      {line !== null && (
        <span className="search-line" lang={localeOf(isChinese(line) ? 'zh' : 'en')}>
          <Marked text={line} terms={found.terms} />
        </span>
      )}
      <span className="search-facts quiet">
        {dates.short(event.date)} · {placeNames(event.jurisdictions)}
      </span>
    </>
  );
}

function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  let at = 0;
  return markedParts(text, terms).map((part) => {
    const key = at;
    at += part.text.length;
    return part.found ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
  });
}
