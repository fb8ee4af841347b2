import { useTranslation } from 'react-i18next';
import { countCategories } from '../data/facets.ts';
import { CATEGORIES } from '../model/category.ts';
import { wholeDays } from '../model/viewport.ts';
import { useApp, useWords } from './app-context.ts';
import { useMatches } from './use-matches.ts';
import { useQuietWindow } from './use-quiet-window.ts';

/** Tells a screen reader what the window holds, once it has come to rest. */
export function Announcer() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const matches = useMatches();
  const { from, to } = wholeDays(useQuietWindow());
  const counts = countCategories(dataset, matches, from, to);
  const count = CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  return (
    <p className="visually-hidden" role="status">
      {t('windowAnnounced', { count, from: dates.day(from), to: dates.day(to) })}
    </p>
  );
}
