import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from './app-context.ts';
import { SearchIcon } from './icons.tsx';
import { SearchCombo } from './search-combo.tsx';
import { PHONE, useMedia } from './use-media.ts';

/** How long the words about dropped filters stay, milliseconds. */
const NOTE_STAYS = 8000;

/** The search of the header; on a phone a button that opens it over the whole header. */
export function SearchBox() {
  const phone = useMedia(PHONE);
  const [note, setNote] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setNote(''), NOTE_STAYS);
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <>
      {phone ? (
        <SearchSheet onNote={setNote} />
      ) : (
        <SearchCombo sheet={false} onLeave={leave} onNote={setNote} />
      )}
      <p className="search-note" role="status">
        {note}
      </p>
    </>
  );
}

/** There is nowhere in particular to go from the field. */
function leave(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function SearchSheet({ onNote }: { readonly onNote: (note: string) => void }) {
  const { t } = useTranslation();
  const { packer } = useApp();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  const name = packer === null ? t('search.name') : t('search.tooLarge');
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="tool search-opener"
        aria-label={name}
        aria-expanded={open}
        aria-disabled={packer !== null}
        onClick={() => setOpen(packer === null)}
      >
        <SearchIcon />
      </button>
      {open && (
        <div
          className="search-sheet"
          onBlur={({ currentTarget, relatedTarget }) => {
            // A press on nothing, as on the space beside the rows, leaves it open.
            if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
          }}
        >
          <SearchCombo sheet onLeave={close} onNote={onNote} />
          <button
            type="button"
            className="text-button search-leave"
            aria-label={t('search.leave')}
            onClick={close}
          >
            {t('close')}
          </button>
        </div>
      )}
    </>
  );
}
