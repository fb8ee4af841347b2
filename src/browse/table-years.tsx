import { useTranslation } from 'react-i18next';
import type { YearSpan } from '../data/year-span.ts';
import { useWords } from './app-context.ts';

interface TableYearsProps {
  /** Years that can be chosen, the first one first. */
  readonly years: readonly number[];
  readonly span: YearSpan;
  readonly onSpan: (span: YearSpan) => void;
}

/** From which year to which the table goes. */
export function TableYears({ years, span, onSpan }: TableYearsProps) {
  const { t } = useTranslation();
  const { dates } = useWords();
  const ends = [
    { end: 'from', name: t('table.from') },
    { end: 'to', name: t('table.to') },
  ] as const;
  return (
    <div className="table-years sort-select" role="group" aria-label={t('table.years')}>
      {ends.map(({ end, name }) => (
        <label key={end}>
          <span className="quiet">{name}</span>
          <select
            value={span[end] ?? ''}
            onChange={({ target }) => {
              const year = target.value === '' ? null : Number(target.value);
              const next = { ...span, [end]: year };
              // An end that would pass the other one takes it along.
              const crossed = next.from !== null && next.to !== null && next.from > next.to;
              onSpan(crossed ? { from: year, to: year } : next);
            }}
          >
            <option value="">{t('table.anyYear')}</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {dates.year(year)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
