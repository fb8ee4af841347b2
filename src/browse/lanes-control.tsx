import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../layout/lane-options.ts';
import { LanesIcon } from './icons.tsx';
import { lazyPart } from './lazy-part.tsx';

const LanesPanel = lazyPart(() => import('./lanes-panel.tsx').then((part) => part.LanesPanel));

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
