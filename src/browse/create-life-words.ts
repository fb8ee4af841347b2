import type { TFunction } from 'i18next';
import type { LifeWords } from '../layout/life-room.ts';
import { daysSinceFirst } from '../layout/life-families.ts';
import { daysInto } from '../layout/life-steps.ts';
import { FORCES, MAKERS } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';
import { type Family, stepsBetween } from '../tally/families.ts';
import { ALL_LIVES } from '../tally/life-groups.ts';
import { type Life, daysToAdoption } from '../tally/lives.ts';
import { fairMedian } from '../tally/quantile.ts';
import { createDaysText } from './create-days-text.ts';
import type { Words } from './create-words.ts';

/** Years that the axis names, after the first half-year. */
const YEARS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 30, 40, 50, 75, 100] as const;
const YEAR = 365.25;
/** The steps that a life is told by, in their usual order. */
const ROLES = ['adopted', 'force', 'applies', 'full', 'ended'] as const;

/** The name of a group of lives by its key. */
export function createGroupName(t: TFunction): (key: string) => string {
  return (key) => {
    const force = FORCES.find((each) => each === key);
    if (force !== undefined) return t(`force.${force}`);
    const maker = MAKERS.find((each) => each === key);
    if (maker !== undefined) return t(`life.maker.${maker}`);
    return t(key === ALL_LIVES ? 'life.allInstruments' : 'life.maker.unknown');
  };
}

/** A line of models by the names its first and its newest are known by. */
export function familyName(family: Family, lang: Lang): string {
  const first = family[0];
  const last = family.at(-1);
  if (first === undefined || last === undefined) return '';
  return `${pick(first.label, lang)} → ${pick(last.label, lang)}`;
}

/** Median of days between the models of a line, in sorted order; null where they are too few. */
export function cadenceOf(family: Family): number | null {
  return fairMedian(stepsBetween(family).toSorted((a, b) => a - b));
}

/** What the words of lives are made from. */
export interface LifeWordsParts {
  readonly t: TFunction;
  readonly words: Words;
  /** The day that is counted up to. */
  readonly day: Day;
}

/** The words of the chart of lives, as known on `day`. */
export function createLifeWords({ t, words, day }: LifeWordsParts): LifeWords {
  const { lang, dates, number, placeNames } = words;
  const daysText = createDaysText(lang);
  const groupName = createGroupName(t);
  const nameOf = (life: Life) => pick(life.instrument.label, lang);
  const stepWords = (life: Life, step: PolicyEvent) => {
    const count = daysInto(life, step);
    const moved = life.postponed.find(({ from }) => from.id === step.id);
    const said = {
      what: pick(step.label, lang),
      when: dates.date(step.date),
      day: t('life.onDay', { count }),
      to: moved === undefined ? '' : dates.date(moved.to.date),
    };
    if (moved !== undefined) return t('life.stepMoved', said);
    return step.date.first > day ? t('life.stepComing', said) : t('life.step', said);
  };
  const rolesOf = (life: Life): readonly string[] => {
    const { adoption, force, applies, appliesFully, ended } = life;
    const full = appliesFully?.id === applies?.id ? null : appliesFully;
    const roles = { adopted: adoption, force, applies, full, ended } as const;
    const said = ROLES.flatMap((role): readonly string[] => {
      const step = roles[role];
      if (step === null) return [];
      const when = {
        when: dates.date(step.date),
        day: t('life.onDay', { count: daysInto(life, step) }),
      };
      const text = t(`life.role.${role}`, when);
      return [step.date.first > day ? t('life.scheduled', { step: text }) : text];
    });
    return life.open ? [...said, t('life.numbers.open', { count: life.length })] : said;
  };
  const movedOf = ({ postponed: { length: count } }: Life) =>
    count === 0 ? [] : [t('life.movedCount', { count })];
  const numbersOf = (life: Life) => {
    const { length: count, adoption, ended, open } = life;
    if (open) return t('life.numbers.open', { count });
    if (adoption === null) return t('life.numbers.withdrawn', { count });
    const effect = life.force ?? life.applies;
    const days =
      life.toAdoption?.exact === false ? t('life.about', { days: number(count) }) : number(count);
    const adopted = t('life.numbers.adopted', { count, said: days });
    if (ended !== null && ended.date.first <= day) return adopted;
    if (effect === null) return adopted;
    const more = Math.max(0, effect.date.first - adoption.date.first);
    return t('life.numbers.effect', { count, said: days, more });
  };
  return {
    group: ({ key }) => groupName(key),
    groupSummary: ({ lives, measured, median }) =>
      median === null
        ? t('life.groupFew', { count: lives.length, measured })
        : t('life.groupMedian', {
            count: lives.length,
            measured,
            median: daysText(median),
          }),
    groupBrief: ({ lives, measured, median }) =>
      median === null
        ? t('life.groupBriefFew', { count: lives.length })
        : t('life.groupBrief', { count: lives.length, measured, median: daysText(median) }),
    name: nameOf,
    numbers: (life) => `${placeNames(life.instrument.jurisdictions)} · ${numbersOf(life)}`,
    brief: numbersOf,
    life: (life) =>
      t('life.whole', {
        name: nameOf(life),
        place: placeNames(life.instrument.jurisdictions),
        start: dates.date(life.draft.date),
        steps: [...rolesOf(life), ...movedOf(life)].join(lang === 'zh' ? '；' : '; '),
      }),
    step: (life, step) =>
      t('life.ofInstrument', { name: nameOf(life), step: stepWords(life, step) }),
    families: t('life.families'),
    family: (family) => familyName(family, lang),
    familyNumbers: (family) => {
      const median = cadenceOf(family);
      const count = family.length;
      return median === null
        ? t('life.familyFew', { count })
        : t('life.familyNumbers', { count, days: daysText(median) });
    },
    familyBrief: (family) => {
      const median = cadenceOf(family);
      const count = family.length;
      return median === null
        ? t('life.familyFew', { count })
        : t('life.familyBrief', { count, days: daysText(median) });
    },
    model: (family, place) => {
      const model = family[place];
      const before = family[place - 1];
      if (model === undefined) return '';
      const said = {
        what: pick(model.label, lang),
        when: dates.date(model.date),
        day: t('life.onDay', { count: daysSinceFirst(family, place) }),
      };
      if (before === undefined) return t('life.firstModel', said);
      const count = model.date.first - before.date.first;
      return t('life.model', { ...said, count, before: pick(before.label, lang) });
    },
    modelName: (family, place) => {
      const model = family[place];
      return model === undefined ? '' : pick(model.label, lang);
    },
    some: (shown, count) => t('life.some', { shown, count }),
    ticks: [
      { days: 0, text: t('life.tick.start') },
      { days: YEAR / 2, text: t('life.tick.half') },
      ...YEARS.map((count) => ({ days: count * YEAR, text: t('life.tick.year', { count }) })),
    ],
  };
}

/** What all lives come to, in a sentence. */
export function lifeSentence(
  t: TFunction,
  { lang, number }: Words,
  lives: readonly Life[],
): string {
  const days = daysToAdoption(lives);
  const median = fairMedian(days);
  const open = lives.filter((life) => life.open).length;
  const figures = { count: lives.length, measured: days.length, open: number(open) };
  return median === null
    ? t('life.toldFew', figures)
    : t('life.told', { ...figures, median: createDaysText(lang)(median) });
}
