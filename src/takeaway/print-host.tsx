import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { PrintSheet } from './print-sheet.tsx';

/** Puts the view on paper when the reader prints by the browser's own means; `onThere` once it can. */
export function PrintHost({ onThere }: { readonly onThere: () => void }) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => {
      // The dialog has put a sheet there that was asked for in detail.
      if (document.querySelector('.print-sheet[data-asked]') !== null) return;
      // The browser looks at the page as soon as this returns.
      flushSync(() => setPrinting(true));
    };
    const end = () => setPrinting(false);
    const media = matchMedia('print');
    const change = () => (media.matches ? begin() : end());
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media.addEventListener('change', change);
    onThere();
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', change);
    };
  }, [onThere]);
  if (!printing) return null;
  return createPortal(<PrintSheet paper={AUTO} listed="window" asked={false} />, document.body);
}

const AUTO = { size: 'auto' } as const;
