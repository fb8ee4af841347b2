import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../layout/lane-options.ts';
import { LanesIcon } from './icons.tsx';

const LanesPanel = lazy(async () => ({ default: (await import('./lanes-panel.tsx')).LanesPanel }));

/** The button in the corner of the axis, and the panel it opens: what the lanes are, and their order. */
export function LanesControl({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="tool lanes-tool"
        aria-haspopup="dialog"
        title={t('lanesMenu.explain')}
        onClick={() => setOpen(true)}
      >
        <LanesIcon />
        <span>{t('lanesMenu.title')}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <LanesPanel lanes={lanes} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
