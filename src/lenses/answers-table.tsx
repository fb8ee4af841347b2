import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import { EventLink } from '../browse/event-link.tsx';
import type { Answers } from '../tally/answers.ts';
import { useDaysText } from './use-days-text.ts';

interface AnswersTableProps {
  readonly answers: Answers;
  /** So many are listed one by one at most, quickest first. */
  readonly most: number;
}

/** The answers as numbers: by country and body, and one by one. */
export function AnswersTable({ answers, most }: AnswersTableProps) {
  const { t } = useTranslation();
  const { dates, number, placeName, placeNames } = useWords();
  const daysText = useDaysText();
  const rows = [
    { code: '', name: t('pace.answers.all'), answers: answers.all, median: answers.median },
    ...answers.rows.map((row) => ({ ...row, name: placeName(row.code) })),
  ];
  return (
    <details className="lens-table">
      <summary>{t('pace.answers.table')}</summary>
      <div className="table-room">
        <table aria-label={t('pace.answers.places')}>
          <thead>
            <tr>
              <th scope="col">{t('pace.answers.place')}</th>
              <th scope="col">{t('pace.answers.count')}</th>
              <th scope="col">{t('pace.answers.median')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, answers: list, median }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td>{number(list.length)}</td>
                <td>{median === null ? t('pace.answers.tooFew') : daysText(median)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-room">
        <table aria-label={t('pace.answers.each')}>
          <thead>
            <tr>
              <th scope="col">{t('pace.answers.answer')}</th>
              <th scope="col">{t('pace.answers.place')}</th>
              <th scope="col">{t('pace.answers.cause')}</th>
              <th scope="col">{t('pace.answers.days')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.all.slice(0, most).map(({ answer, cause, gap }) => {
              const days = number(gap.days);
              return (
                <tr key={`${answer.id} ${cause.id}`}>
                  <th scope="row">
                    <EventLink event={answer} short />{' '}
                    <span className="quiet">{dates.short(answer.date)}</span>
                  </th>
                  <td>{placeNames(answer.jurisdictions)}</td>
                  <td>
                    <EventLink event={cause} short />{' '}
                    <span className="quiet">{dates.short(cause.date)}</span>
                  </td>
                  <td>{gap.exact ? days : t('pace.answers.about', { gap: days })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
