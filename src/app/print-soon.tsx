import { Suspense, lazy, useCallback, useEffect, useState } from 'react';

/** What puts the view on paper. Where it cannot be had, the page is printed as it stands. */
const PrintHost = lazy(async () => {
  // Awaited here, so that a lost style sheet is caught too.
  try {
    return { default: (await import('../takeaway/print-host.tsx')).PrintHost };
  } catch {
    return { default: PlainHost };
  }
});

interface HostProps {
  /** Told once what prints is there. */
  readonly onThere: () => void;
}

function PlainHost({ onThere }: HostProps) {
  useEffect(onThere, [onThere]);
  return null;
}

/** By when what prints is loaded, however busy the page is; milliseconds. */
const LATEST = 1000;

/**
 * Makes what prints ready as soon as the first picture stands and nothing else is to do, since a
 * browser that prints waits for nothing. Who presses the keys for it sooner is kept waiting till then.
 */
export function PrintSoon({ isPainted }: { readonly isPainted: boolean }) {
  const [wanted, setWanted] = useState(false);
  const [asked, setAsked] = useState(false);
  const [there, setThere] = useState(false);
  const arrive = useCallback(() => setThere(true), []);
  useEffect(() => (isPainted ? whenIdle(() => setWanted(true)) : undefined), [isPainted]);
  useEffect(() => {
    if (there) {
      if (!asked) return undefined;
      // Not from within React's own work, which the sheet is made by.
      const timer = setTimeout(() => print());
      return () => clearTimeout(timer);
    }
    const wait = (event: KeyboardEvent) => {
      if (!isPrintKey(event)) return;
      event.preventDefault();
      setWanted(true);
      setAsked(true);
    };
    addEventListener('keydown', wait);
    return () => removeEventListener('keydown', wait);
  }, [there, asked]);
  if (!wanted) return null;
  return (
    <Suspense>
      <PrintHost onThere={arrive} />
    </Suspense>
  );
}

function isPrintKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** Does something when nothing else is to do; the answer takes it back. */
function whenIdle(work: () => void): () => void {
  // Safari has no such thing.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(work, { timeout: LATEST });
  return () => cancelIdleCallback(call);
}
