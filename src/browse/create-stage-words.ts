import type { TFunction } from 'i18next';
import { type Dataset, eventAt } from '../data/dataset.ts';
import type { Grouping } from '../model/lane-choice.ts';
import { localeOf, pick } from '../model/text.ts';
import type { StageWords } from '../stage/stage-view.ts';
import type { LaneNames } from './create-lane-names.ts';
import type { Words } from './create-words.ts';

/** What the words of a timeline are made from. */
export interface StageWordsParts {
  readonly t: TFunction;
  readonly dataset: Dataset;
  readonly words: Words;
  /** What lanes are made of. */
  readonly by: Grouping;
  readonly nameOfLane: LaneNames;
}

/** A function that works out each answer once. */
function remembered<K, V>(work: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>();
  return (of) => {
    const answer = known.get(of) ?? work(of);
    known.set(of, answer);
    return answer;
  };
}

/** All words of a timeline in one language, for the dataset at hand. */
export function createStageWords({
  t,
  dataset,
  words: { lang, dates, placeNames },
  by,
  nameOfLane,
}: StageWordsParts): StageWords {
  // Short forms past ten thousand: 12K, 1.2万.
  const numbers = new Intl.NumberFormat(localeOf(lang), { notation: 'compact' });
  const laneName = (key: string) => nameOfLane(by, key);
  return {
    // Asked for in every frame, for the same few lanes.
    laneName: remembered(laneName),
    laneCount: remembered((count: number) => t('laneCount', { count })),
    number: (count) => numbers.format(count),
    today: t('today'),
    asOf: remembered((date: string) => t('law.asOfLine', { date })),
    asOfName: t('law.handle'),
    toggleOthers: remembered((open: boolean) => {
      const name = t('lane.others');
      return open ? t('closeLane', { name }) : t('openLane', { name });
    }),
    dates,
    outside: (side, count, key) => t(`outside.${side}`, { count, lane: laneName(key) }),
    arc: ({ connection: { type, direction }, other }) => {
      const event = eventAt(dataset, other);
      const title = event === undefined ? '' : pick(event.label, lang);
      return t('arcLabel', { relation: t(`relation.${direction}.${type}`), title });
    },
    markName: (index, joined) => {
      const event = eventAt(dataset, index);
      if (event === undefined) return '';
      const values = {
        title: pick(event.title, lang),
        date: dates.date(event.date),
        places: placeNames(event.jurisdictions),
      };
      return joined === 0
        ? t('markName', values)
        : t('markNameJoined', { ...values, count: joined });
    },
  };
}
