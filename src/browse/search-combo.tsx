import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '../data/searcher.ts';
import { useApp, useAppState } from './app-context.ts';
import { CloseIcon, SearchIcon } from './icons.tsx';
import { MOST_LISTED, SearchList, rowId } from './search-list.tsx';
import { SearchWords } from './search-words.tsx';
import { useSearchChoices } from './use-search-choices.ts';

/** Longest text, characters; as much as the address keeps. */
const MOST_TEXT = 200;
const NONE: readonly Found[] = [];

interface SearchComboProps {
  /** Whether it stands over the whole screen, and is gone after a choice. */
  readonly sheet: boolean;
  readonly onLeave: () => void;
  /** What is to be said about a choice. */
  readonly onNote: (note: string) => void;
}

/** The field and its list: the combobox of the ARIA practices, with a list and a choice by hand. */
export function SearchCombo({ sheet, onLeave, onNote }: SearchComboProps) {
  const { t } = useTranslation();
  const { packer, searcher, wantSearch } = useApp();
  const { goTo, showOnly } = useSearchChoices();
  const sought = useAppState((state) => state.filter.text);
  const [shown, setShown] = useState(sought);
  const [text, setText] = useState(sought);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  // The field follows the filter: a chip taken away, a step back.
  if (shown !== sought) {
    setShown(sought);
    setText(sought);
  }
  useEffect(() => {
    if (sheet) field.current?.focus();
  }, [sheet]);
  const asked = useDeferredValue(text.trim());
  const found = open && asked !== '' ? (searcher?.find(asked) ?? NONE) : NONE;
  const expanded = open && asked !== '' && found.length > 0;
  const rows = expanded ? Math.min(found.length, MOST_LISTED) + 1 : 0;

  const edit = (next: string) => {
    setText(next);
    setActive(-1);
    setOpen(true);
    onNote('');
    wantSearch();
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const clear = () => {
    edit('');
    showOnly('');
    field.current?.focus();
  };
  const choose = (row: number) => {
    const event = row === rows - 1 ? undefined : found[row];
    if (event === undefined) showOnly(text.trim());
    else onNote(goTo(event));
    close();
    if (sheet) onLeave();
  };
  const escape = () => {
    if (expanded) close();
    else if (text !== '' || sought !== '') clear();
    else onLeave();
  };
  const press = (event: KeyboardEvent) => {
    // Keys of an input method belong to it; 229 is what some browsers report for its Enter.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (expanded) setActive(walk(active, rows, event.key === 'ArrowDown' ? 1 : -1));
      else setOpen(true);
    } else if (event.key === 'Enter') choose(expanded ? active : -1);
    else if (event.key === 'Escape') escape();
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-combo" onBlur={sheet ? undefined : close}>
      <SearchIcon />
      <input
        ref={field}
        className="search-field"
        type="text"
        role="combobox"
        aria-label={t('search.name')}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? list : undefined}
        aria-activedescendant={active < 0 ? undefined : rowId(list, active)}
        aria-keyshortcuts="/"
        placeholder={packer === null ? t('search.name') : t('search.tooLarge')}
        title={packer === null ? undefined : t('search.tooLarge')}
        disabled={packer !== null}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={MOST_TEXT}
        value={text}
        onFocus={wantSearch}
        onClick={() => setOpen(true)}
        onChange={(event) => edit(event.target.value)}
        onKeyDown={press}
      />
      {text !== '' && (
        <button
          type="button"
          className="tool search-clear"
          aria-label={t('search.clear')}
          onClick={clear}
        >
          <CloseIcon />
        </button>
      )}
      {open && asked !== '' && (
        // The field keeps the keyboard while a hand is on the list.
        <div
          className="search-popup"
          role="presentation"
          onMouseDown={(event) => event.preventDefault()}
        >
          <SearchWords text={asked} found={found} />
          {expanded && (
            <SearchList id={list} found={found} active={active} onChoose={choose} onKeys={press} />
          )}
        </div>
      )}
    </div>
  );
}

/** The row after or before; the field itself, -1, lies between the last and the first. */
function walk(row: number, rows: number, step: 1 | -1): number {
  return ((row + 1 + step + rows + 1) % (rows + 1)) - 1;
}
