import { useTranslation } from 'react-i18next';
import { useWords } from './app-context.ts';
import { useWindowCounts } from './use-window-counts.ts';

/** Tells a screen reader what the window holds, once it has come to rest. */
export function Announcer() {
  const { t } = useTranslation();
  const { dates } = useWords();
  const { from, to, total } = useWindowCounts();
  return (
    <p className="visually-hidden" role="status">
      {t('windowAnnounced', { count: total, from: dates.day(from), to: dates.day(to) })}
    </p>
  );
}
