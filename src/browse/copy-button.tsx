import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CopyButtonProps {
  /** What is copied; asked for when the button is pressed. */
  readonly text: () => string;
  readonly failed: string;
  readonly done: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Copies a text and says whether it did; some hosts forbid it. */
export function CopyButton({ text, failed, done, label, children }: CopyButtonProps) {
  const [answer, setAnswer] = useState<'done' | 'failed' | null>(null);
  const copy = async () => {
    // A screen reader hears only what changes.
    setAnswer(null);
    try {
      await navigator.clipboard.writeText(text());
      setAnswer('done');
    } catch {
      setAnswer('failed');
    }
  };
  return (
    <p className="copy">
      <button type="button" className="button" aria-label={label} onClick={() => void copy()}>
        {children}
      </button>
      <span role="status" className="quiet">
        {answer === null ? '' : answer === 'done' ? done : failed}
      </span>
    </p>
  );
}

/** Copies the address bar. */
export function CopyLink({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <CopyButton text={() => location.href} done={t('copied')} failed={t('copyFailed')}>
      {children}
    </CopyButton>
  );
}
