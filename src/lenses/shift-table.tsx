import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import { hasShares } from '../layout/shift-columns.ts';
import { ANSWER_KINDS, type ShiftOfPlace, type ShiftYear, sumOfYears } from '../tally/shift.ts';
import { useKindName, usePercent } from './use-shift-words.ts';

interface ShiftTableProps {
  readonly years: readonly ShiftYear[];
  readonly places: readonly ShiftOfPlace[];
}

/** All columns as numbers; a share where there are enough events for one. */
export function ShiftTable({ years, places }: ShiftTableProps) {
  const { t } = useTranslation();
  const { placeName, dates } = useWords();
  return (
    <details className="lens-table">
      <summary>{t('shift.table.title')}</summary>
      <div className="table-room">
        <table aria-label={t('shift.table.each')}>
          <Head first={[t('shift.table.year')]} />
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{dates.year(year.year)}</th>
                <Cells year={year} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('shift.table.total')}</th>
              <Cells year={sumOfYears(years)} />
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="table-room">
        <table aria-label={t('shift.table.places')}>
          <Head first={[t('shift.table.place'), t('shift.table.year')]} />
          <tbody>
            {places.flatMap(({ code, years: own }) =>
              own
                .filter(({ total }) => total > 0)
                .map((year) => (
                  <tr key={`${code} ${year.year}`}>
                    <th scope="row">{placeName(code)}</th>
                    <td>{dates.year(year.year)}</td>
                    <Cells year={year} />
                  </tr>
                )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Head({ first }: { readonly first: readonly string[] }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const names = [
    ...first,
    t('shift.table.total'),
    ...ANSWER_KINDS.map(kindName),
    t('shift.table.joint'),
  ];
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells({ year }: { readonly year: ShiftYear }) {
  const { t } = useTranslation();
  const { number } = useWords();
  const percent = usePercent();
  const cell = (count: number) =>
    hasShares(year) && count > 0
      ? t('shift.table.share', { count, percent: percent(count / year.total) })
      : number(count);
  return (
    <>
      <td>{number(year.total)}</td>
      {ANSWER_KINDS.map((kind) => (
        <td key={kind}>{cell(year.counts[kind])}</td>
      ))}
      <td>{cell(year.joint)}</td>
    </>
  );
}
