import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import type { LifeWords } from '../layout/life-chart.ts';
import { daysSinceFirst } from '../layout/life-families.ts';
import { daysInto } from '../layout/life-steps.ts';
import { FORCES, MAKERS } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import { type Family, stepsBetween } from '../tally/families.ts';
import type { Life } from '../tally/lives.ts';
import { fairMedian } from '../tally/quantile.ts';
import { useDaysText } from './use-days-text.ts';

/** Years that the axis names, after the first half-year. */
const YEARS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 30, 40, 50, 75, 100] as const;
const YEAR = 365.25;
/** The steps that a life is told by, in their usual order. */
const ROLES = ['adopted', 'force', 'applies', 'full', 'ended'] as const;

/** The name of a group of lives by its key. */
export function useGroupName(): (key: string) => string {
  const { t } = useTranslation();
  return useMemo(
    () => (key) => {
      const force = FORCES.find((each) => each === key);
      if (force !== undefined) return t(`force.${force}`);
      const maker = MAKERS.find((each) => each === key);
      if (maker !== undefined) return t(`life.maker.${maker}`);
      return t(key === 'all' ? 'life.allInstruments' : 'life.maker.unknown');
    },
    [t],
  );
}

/** A line of models by the name its first is known by. */
export function useFamilyName(): (family: Family) => string {
  const { lang } = useWords();
  return useMemo(
    () => (family) => {
      const first = family[0];
      const last = family.at(-1);
      if (first === undefined || last === undefined) return '';
      return `${pick(first.label, lang)} → ${pick(last.label, lang)}`;
    },
    [lang],
  );
}

/** Median of days between the models of a line, in sorted order; null where they are too few. */
export function cadenceOf(family: Family): number | null {
  return fairMedian(stepsBetween(family).toSorted((a, b) => a - b));
}

/** The words of the chart of lives, as known on `day`. */
export function useLifeWords(day: Day): LifeWords {
  const { t } = useTranslation();
  const { lang, dates, number, placeNames } = useWords();
  const daysText = useDaysText();
  const groupName = useGroupName();
  const familyName = useFamilyName();
  return useMemo(() => {
    const nameOf = (life: Life) => pick(life.instrument.label, lang);
    const stepWords = (life: Life, step: PolicyEvent) => {
      const count = daysInto(life, step);
      const moved = life.postponed.find(({ from }) => from.id === step.id);
      const words = {
        what: pick(step.label, lang),
        when: dates.date(step.date),
        day: t('life.onDay', { count }),
        to: moved === undefined ? '' : dates.date(moved.to.date),
      };
      if (moved !== undefined) return t('life.stepMoved', words);
      return step.date.first > day ? t('life.stepComing', words) : t('life.step', words);
    };
    const rolesOf = (life: Life): readonly string[] => {
      const { adoption, force, applies, appliesFully, ended } = life;
      const full = appliesFully?.id === applies?.id ? null : appliesFully;
      const roles = { adopted: adoption, force, applies, full, ended } as const;
      const said = ROLES.flatMap((role): readonly string[] => {
        const step = roles[role];
        if (step === null) return [];
        const words = {
          when: dates.date(step.date),
          day: t('life.onDay', { count: daysInto(life, step) }),
        };
        const text = t(`life.role.${role}`, words);
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
      family: familyName,
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
      ticks: [
        { days: 0, text: t('life.tick.start') },
        { days: YEAR / 2, text: t('life.tick.half') },
        ...YEARS.map((count) => ({ days: count * YEAR, text: t('life.tick.year', { count }) })),
      ],
    };
  }, [t, lang, dates, number, placeNames, daysText, groupName, familyName, day]);
}
