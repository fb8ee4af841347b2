import { useTranslation } from 'react-i18next';
import type { PlaceRecord } from '../data/place-record.ts';
import { useWords } from './app-context.ts';

const [HEIGHT, BASE, WIDTH] = [64, 48, 300];

/** Events by year as bars, and the same as a table. */
export function PlaceActivity({ years }: Pick<PlaceRecord, 'years'>) {
  const { t } = useTranslation();
  const { dates, number } = useWords();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...years.map(({ count }) => count));
  const step = Math.min(28, WIDTH / years.length);
  // A name under every bar only where it fits.
  const every = Math.ceil(34 / step);
  return (
    <section aria-labelledby="activity-heading">
      <h3 id="activity-heading">{t('law.activity')}</h3>
      <svg
        className="activity"
        role="img"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-label={t('law.activityDrawn', {
          from: dates.year(first.year),
          to: dates.year(last.year),
          most,
        })}
      >
        {years.map(({ year, count }, place) => {
          const height = (count / most) * (BASE - 14);
          const x = place * step;
          return (
            <g key={year}>
              <rect x={x + 1} width={Math.max(1, step - 2)} y={BASE - height} height={height} />
              {step >= 18 && count > 0 && (
                <text x={x + step / 2} y={BASE - height - 3} textAnchor="middle">
                  {number(count)}
                </text>
              )}
              {(years.length - 1 - place) % every === 0 && x + step / 2 > 14 && (
                <text x={x + step / 2} y={HEIGHT - 4} textAnchor="middle">
                  {year}
                </text>
              )}
            </g>
          );
        })}
        <line x1={0} x2={WIDTH} y1={BASE + 0.5} y2={BASE + 0.5} />
      </svg>
      <details className="activity-table">
        <summary>{t('law.asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('law.year')}</th>
              <th scope="col">{t('law.events')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, count }) => (
              <tr key={year}>
                <th scope="row">{dates.year(year)}</th>
                <td>{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
