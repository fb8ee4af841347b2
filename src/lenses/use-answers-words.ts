import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import type { AnswersWords } from '../layout/answers-chart.ts';
import { pick } from '../model/text.ts';
import type { Answers } from '../tally/answers.ts';
import { useDaysText } from './use-days-text.ts';

/** The words of the chart of answers. */
export function useAnswersWords(): AnswersWords {
  const { t } = useTranslation();
  const { lang, dates, placeName, placeNames } = useWords();
  const daysText = useDaysText();
  return useMemo(
    () => ({
      all: t('pace.answers.all'),
      placeName,
      summary: (count, median) =>
        median === null
          ? t('pace.answers.few', { count })
          : t('pace.answers.summary', { count, days: daysText(median) }),
      brief: (count, median) =>
        median === null
          ? t('pace.answers.few', { count })
          : t('pace.answers.brief', { count, days: daysText(median) }),
      dot: ({ answer, cause, gap }) => {
        const later = t('pace.answers.gap', { count: gap.days });
        return t('pace.answers.dot', {
          answer: pick(answer.label, lang),
          when: dates.date(answer.date),
          place: placeNames(answer.jurisdictions),
          cause: pick(cause.label, lang),
          causeWhen: dates.date(cause.date),
          gap: gap.exact ? later : t('pace.answers.about', { gap: later }),
        });
      },
      ticks: [
        { days: 1, text: t('pace.answers.tick.day') },
        { days: 7, text: t('pace.answers.tick.week') },
        { days: 30, text: t('pace.answers.tick.month') },
        { days: 365, text: t('pace.answers.tick.year') },
        { days: 1096, text: t('pace.answers.tick.years') },
      ],
    }),
    [t, lang, dates, placeName, placeNames, daysText],
  );
}

/** What all answers come to, in a sentence. */
export function useAnswersSentence({ all, median, middleHalf }: Answers): string {
  const { t } = useTranslation();
  const daysText = useDaysText();
  const count = all.length;
  if (median === null || middleHalf === null) return t('pace.answers.toldFew', { count });
  const [low, high] = middleHalf;
  const numbers = { days: daysText(median), low: daysText(low), high: daysText(high) };
  return t('pace.answers.told', { count, ...numbers });
}
