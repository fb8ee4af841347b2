import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isElsewhere } from './key-target.ts';
import './hint.css';

const LINES = ['see', 'move', 'press'] as const;

/** Three lines for a first visit. It takes no focus and stands in nobody's way for long. */
export function FirstHint({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isElsewhere(event)) onDone();
    };
    // Before the page's own keys, which take Escape for themselves.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [onDone]);
  return (
    <div className="hint" role="note" aria-label={t('hint.name')}>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{t(`hint.${line}`)}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onDone}>
        {t('hint.done')}
      </button>
    </div>
  );
}
