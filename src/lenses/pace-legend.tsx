import { useTranslation } from 'react-i18next';
import { useAppState, useWords } from '../browse/app-context.ts';
import { CATEGORIES } from '../model/category.ts';

/** Colours in the order they are stacked, and what pale and dashed bars are. */
export function PaceLegend() {
  const { t } = useTranslation();
  const { dates } = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  return (
    <ul className="pace-legend" aria-label={t('pace.legend')}>
      {CATEGORIES.map((category) => (
        <li key={category}>
          <i data-sign="whole" style={{ color: `var(--${category})` }} />
          {t(`category.${category}`)}
        </li>
      ))}
      <li>
        <i data-sign="pale" />
        {t('pace.pale', { day: dates.day(day) })}
      </li>
      <li>
        <i data-sign="dashed" />
        {t('pace.dashed')}
      </li>
    </ul>
  );
}
