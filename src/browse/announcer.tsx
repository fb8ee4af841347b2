import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from './app-context.ts';
import { useWindowCounts } from './use-window-counts.ts';

/** Rest after which what is shown is told, milliseconds. */
const REST = 500;

/** Tells a screen reader what the window holds, once everything has come to rest. */
export function Announcer() {
  const { t } = useTranslation();
  const { dates } = useWords();
  const { from, to, total } = useWindowCounts();
  const text = t('windowAnnounced', { count: total, from: dates.day(from), to: dates.day(to) });
  const [told, setTold] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {told}
    </p>
  );
}
