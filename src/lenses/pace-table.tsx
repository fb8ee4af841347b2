import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import { CATEGORIES } from '../model/category.ts';
import type { PaceMode } from '../model/lens-choice.ts';
import type { Grain } from '../tally/periods.ts';
import { type PaceBar, governanceOf, totalOf } from '../tally/pace.ts';
import { useCountWords } from './use-pace-words.ts';

interface PaceTableProps {
  /** The bars that are in the window. */
  readonly bars: readonly PaceBar[];
  readonly grain: Grain;
  readonly mode: PaceMode;
}

/** The bars as numbers. A running total has no sum: its last row is one. */
export function PaceTable({ bars, grain, mode }: PaceTableProps) {
  const { t } = useTranslation();
  const { number } = useWords();
  const words = useCountWords();
  const id = useId();
  const sum = (count: (bar: PaceBar) => number) =>
    bars.reduce((total, bar) => total + count(bar), 0);
  const columns: readonly (readonly [string, (bar: PaceBar) => number])[] = [
    ...CATEGORIES.map(
      (category) => [t(`category.${category}`), (bar: PaceBar) => bar.counts[category]] as const,
    ),
    [t('pace.governanceHead'), ({ counts }) => governanceOf(counts)],
    [t('pace.aheadHead'), ({ ahead }) => totalOf(ahead)],
  ];
  return (
    <details className="lens-table">
      <summary id={id}>{t('pace.table')}</summary>
      <div className="table-room">
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('pace.period')}</th>
              {columns.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.start}>
                <th scope="row">{words.period(bar, grain)}</th>
                {columns.map(([name, count]) => (
                  <td key={name}>{number(count(bar))}</td>
                ))}
              </tr>
            ))}
          </tbody>
          {mode === 'period' && (
            <tfoot>
              <tr>
                <th scope="row">{t('pace.totalRow')}</th>
                {columns.map(([name, count]) => (
                  <td key={name}>{number(sum(count))}</td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </details>
  );
}
