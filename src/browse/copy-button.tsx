import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageAddress } from './page-address.ts';

interface CopyWords {
  readonly failed: string;
  readonly done: string;
  readonly label?: string;
  readonly children: ReactNode;
}

interface CopyButtonProps extends CopyWords {
  /** What is copied; asked for when the button is pressed. */
  readonly text: () => string;
}

/** Copies a text and says whether it did; some hosts forbid it. */
export function CopyButton({ text, ...words }: CopyButtonProps) {
  return <CopyAction write={() => navigator.clipboard.writeText(text())} {...words} />;
}

interface CopyActionProps extends CopyWords {
  /** Puts something on the clipboard; fails where that is forbidden. */
  readonly write: () => Promise<void>;
}

/** Copies anything and says whether it did. */
export function CopyAction({ write, failed, done, label, children }: CopyActionProps) {
  const [answer, setAnswer] = useState<'done' | 'failed' | null>(null);
  const copy = async () => {
    // A screen reader hears only what changes.
    setAnswer(null);
    try {
      await write();
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
    <CopyButton text={pageAddress} done={t('copied')} failed={t('copyFailed')}>
      {children}
    </CopyButton>
  );
}
