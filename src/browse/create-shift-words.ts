import type { TFunction } from 'i18next';
import { hasShares } from '../layout/shift-columns.ts';
import type { WholeShiftInput } from '../layout/shift-fit.ts';
import { type Day, civilOf } from '../model/day.ts';
import { type Lang, localeOf } from '../model/text.ts';
import { ANSWER_KINDS, type AnswerKind, type ShiftYear } from '../tally/shift.ts';
import type { Words } from './create-words.ts';

/** Whole percents. */
export function createPercent(lang: Lang): (share: number) => string {
  const format = new Intl.NumberFormat(localeOf(lang), {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (share) => format.format(share);
}

/** What the words of the shift are made from. */
export interface ShiftWordsParts {
  readonly t: TFunction;
  readonly words: Words;
  /** The day that is counted up to. */
  readonly day: Day;
}

/** The words of the chart of all, and of the small ones. */
export function createShiftWords({ t, words, day }: ShiftWordsParts): WholeShiftInput['words'] {
  const { dates, lang, placeName } = words;
  const percent = createPercent(lang);
  const kindName = (kind: AnswerKind) => t(`shift.kind.${kind}`);
  /** What a year counts, and the shares where it has enough for them. */
  const yearWords = (each: ShiftYear): string => {
    const { counts, total: count, joint } = each;
    const name = dates.year(each.year);
    const runs = each.year === civilOf(day).year;
    const year = runs ? t('shift.yearRunning', { year: name, day: dates.day(day) }) : name;
    if (count === 0) return t('shift.toldNone', { year });
    const isEnough = hasShares(each);
    const parts = ANSWER_KINDS.filter((kind) => counts[kind] > 0)
      .map((kind) =>
        t(isEnough ? 'shift.part' : 'shift.partFew', {
          kind: kindName(kind),
          count: counts[kind],
          percent: percent(counts[kind] / count),
        }),
      )
      .join(lang === 'zh' ? '、' : ', ');
    return t(isEnough ? 'shift.told' : 'shift.toldFew', {
      year,
      count,
      parts,
      joint,
      percent: percent(joint / count),
    });
  };
  return {
    year: yearWords,
    kind: (kind, share) => `${kindName(kind)} ${percent(share)}`,
    percent,
    joint: [t('shift.jointLong'), t('shift.joint')],
    heading: (shown, all) =>
      shown < all ? t('shift.placesSome', { count: shown }) : t('shift.places'),
    places: {
      place: ({ code }) => placeName(code),
      total: ({ total: count }) => t('shift.total', { count }),
      year: ({ code }, year) =>
        t('shift.ofPlace', { place: placeName(code), told: yearWords(year) }),
    },
  };
}

/** What all of it comes to: how many events, and the shares of the latest year that has enough. */
export function shiftSentence(
  t: TFunction,
  { dates, lang }: Words,
  years: readonly ShiftYear[],
): string {
  const percent = createPercent(lang);
  const count = years.reduce((sum, { total }) => sum + total, 0);
  const latest = years.findLast(hasShares);
  const [first, last] = [years[0], years.at(-1)];
  if (latest === undefined || first === undefined || last === undefined) {
    return t('shift.sentenceFew', { count });
  }
  const { counts, total: of } = latest;
  return t('shift.sentence', {
    count,
    from: dates.year(first.year),
    to: dates.year(last.year),
    year: dates.year(latest.year),
    of,
    hard: percent((counts.binding + counts.enforcement) / of),
    drafted: percent(counts.drafted / of),
    joint: percent(latest.joint / of),
  });
}
