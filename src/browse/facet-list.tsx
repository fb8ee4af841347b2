import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Facet, toggleCode, toggleExcluded, withChoice } from '../model/filter.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { ExcludeIcon } from './icons.tsx';

/** One choice of a facet. */
export interface FacetRow {
  readonly code: string;
  readonly name: string;
  /** Events that it would show, given all other facets. */
  readonly count: number;
  /** Stands before the name: the mark of a category. */
  readonly sign?: ReactNode;
  /** Stands after the name: the activity of a country. */
  readonly spark?: ReactNode;
}

interface FacetListProps {
  readonly facet: Facet;
  readonly title: string;
  /** In the order shown, which no filter changes. */
  readonly rows: readonly FacetRow[];
  /** Rows shown before "more"; those beyond it can be searched. */
  readonly short?: number;
  /** What the field that searches a long list is called. */
  readonly findName?: string;
  readonly noneFound?: string;
  readonly children?: ReactNode;
}

/** A facet of the filter: a row for each choice, with "only" and "exclude" of its own. */
export function FacetList(props: FacetListProps) {
  const { facet, title, rows, short = Infinity, findName, noneFound, children } = props;
  const { t } = useTranslation();
  const choice = useAppState((state) => state.filter[facet]);
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const headingId = useId();
  const query = sought.trim().toLocaleLowerCase();
  const found = rows.filter(
    ({ code, name }) =>
      query === '' ||
      name.toLocaleLowerCase().includes(query) ||
      code.toLocaleLowerCase() === query,
  );
  // What was once chosen stays in the short list, and the keyboard with it.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set<string>());
  const named = [...(choice.only ?? []), ...choice.not];
  if (named.some((code) => !kept.has(code))) setKept(new Set([...kept, ...named]));
  const shown =
    open || query !== ''
      ? found
      : found.filter(({ code }, index) => index < short || kept.has(code));
  const hidden = found.length - shown.length;
  return (
    <section aria-labelledby={headingId} className="facet">
      <h2 id={headingId}>{title}</h2>
      {children}
      {open && findName !== undefined && (
        <input
          type="search"
          className="find"
          value={sought}
          placeholder={findName}
          aria-label={findName}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      <ul className="facet-list" data-all={choice.only === null}>
        {shown.map((row) => (
          <FacetOption key={row.code} facet={facet} row={row} />
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{noneFound}</p>}
      {(hidden > 0 || open) && (
        <button
          type="button"
          className="text-button more"
          aria-expanded={open}
          aria-label={t(open ? 'fewerRowsOf' : 'moreRowsOf', { count: hidden, facet: title })}
          onClick={() => {
            setOpen(!open);
            setSought('');
          }}
        >
          {open ? t('fewerRows') : t('moreRows', { count: hidden })}
        </button>
      )}
    </section>
  );
}

function FacetOption({ facet, row }: { readonly facet: Facet; readonly row: FacetRow }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const { number } = useWords();
  const choice = useAppState((state) => state.filter[facet]);
  const { code, name, count, sign, spark } = row;
  const checked = choice.only?.includes(code) ?? false;
  const excluded = choice.not.includes(code);
  const choose = (next: typeof choice) =>
    store.dispatch({
      type: 'filterSet',
      filter: withChoice(store.get().filter, facet, next),
    });
  return (
    <li
      className="facet-option"
      data-checked={checked}
      data-excluded={excluded}
      data-empty={count === 0}
    >
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-label={t('facetOption', { name, count })}
          onChange={() => choose(toggleCode(choice, code))}
        />
        {sign}
        <span className="facet-name">{name}</span>
        {spark}
        <span className="facet-count">{number(count)}</span>
      </label>
      <span className="facet-acts">
        <button
          type="button"
          aria-label={t('onlyThis', { name })}
          onClick={() => choose({ only: [code], not: [] })}
        >
          {t('only')}
        </button>
        <button
          type="button"
          aria-pressed={excluded}
          aria-label={t('exclude', { name })}
          title={t('exclude', { name })}
          onClick={() => choose(toggleExcluded(choice, code))}
        >
          <ExcludeIcon />
        </button>
      </span>
    </li>
  );
}
