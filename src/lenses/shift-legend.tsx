import { useTranslation } from 'react-i18next';
import { KINDS_FROM_TOP } from '../layout/shift-chart.ts';
import { FEWEST_IN_YEAR } from '../tally/shift.ts';
import { useKindName } from './use-shift-words.ts';

/** The kinds in the order they are stacked, from the top down, and what hatching is. */
export function ShiftLegend() {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (
    <ul className="pace-legend shift-legend" aria-label={t('shift.legend.name')}>
      {KINDS_FROM_TOP.map((kind) => (
        <li key={kind}>
          <i data-sign={kind} />
          {kindName(kind)}
        </li>
      ))}
      <li>
        <i data-sign="few" />
        {t('shift.legend.few', { count: FEWEST_IN_YEAR })}
      </li>
    </ul>
  );
}
