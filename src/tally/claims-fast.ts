import { eventOf } from '../data/dataset.ts';
import { DAYS_PER_YEAR, addMonths, toDay } from '../model/day.ts';
import { type PolicyEvent, toEventId } from '../model/policy-event.ts';
import { type Ground, around, gptFamily } from './claim-ground.ts';
import type { Claim } from './claim.ts';
import { countingDay } from './counted.ts';
import { countBetween, governanceOf } from './pace.ts';

const BLACKWELL = toEventId('nvidia-blackwell-announced');
/** Days from the first of March, which the article begins with, to the tenth of June and to itself. */
const [SPRING, BEFORE_ARTICLE] = [101, 140];
/** The article's own numbers: six generations in five years. */
const [GENERATIONS, GENERATION_YEARS] = [6, 5];

/** Rule-making is under way everywhere at once: governance in spring 2024, a year before and after. */
export function spring({ dataset, events, day, article }: Ground): Claim {
  const start = toDay(article - BEFORE_ARTICLE);
  const count = (years: number) => {
    const from = addMonths(start, years * 12);
    return governanceOf(countBetween(dataset.columns, events, from, toDay(from + SPRING)));
  };
  const [before, during, after] = [count(-1), count(0), count(1)];
  const places = new Set(
    [...events].flatMap((index) => {
      const on = countingDay(dataset.columns, index);
      const event = on < start || on > start + SPRING ? undefined : dataset.events.at(index);
      return event === undefined || event.category === 'capability' ? [] : event.jurisdictions;
    }),
  );
  const isKnown = addMonths(start, 12) + SPRING <= day;
  return {
    id: 'spring',
    movement: 'fast',
    verdict: during > before ? 'holds' : 'fails',
    trust: 'medium',
    figures: {
      before,
      during,
      places: places.size,
      from: start,
      to: start + SPRING,
      ...(isKnown ? { after } : {}),
    },
    events: [],
  };
}

/** Chips became a thousand times faster in eight years: dates cannot tell, numbers are not alike. */
export function thousandfold({ dataset, events }: Ground): Claim | null {
  const chip = eventOf(dataset, BLACKWELL);
  if (chip === null) return null;
  const chips = [...events].filter((index) => {
    const event = dataset.events.at(index);
    return event?.kind === 'hardware' && event.date.first <= chip.date.first;
  });
  return {
    id: 'thousandfold',
    movement: 'fast',
    verdict: 'open',
    trust: 'low',
    figures: { chips: chips.length },
    events: [chip.id],
  };
}

/** Six generations of GPT in five years. */
export function generations({ dataset, events, day, article }: Ground): Claim | null {
  const family = gptFamily(dataset, events, day);
  const first = family?.[0];
  if (family === undefined || first === undefined) return null;
  const until = (last: number) => family.filter(({ date }) => date.first <= last).length;
  const within = until(first.date.first + GENERATION_YEARS * DAYS_PER_YEAR);
  const byArticle = until(article);
  const sixth = family[GENERATIONS - 1];
  const years = sixth === undefined ? null : yearsBetween(first, sixth);
  return {
    id: 'generations',
    movement: 'fast',
    verdict: within >= GENERATIONS ? 'holds' : byArticle >= GENERATIONS ? 'partly' : 'fails',
    trust: 'high',
    figures: { within, byArticle, all: family.length, ...(years === null ? {} : { years }) },
    events: family.slice(0, GENERATIONS).map(({ id }) => id),
  };
}

/** Technology is ever faster: releases in as many days before and after the article. */
export function faster({ dataset, events, day, article }: Ground): Claim {
  const { before, after } = around(article, day, (from, to) =>
    countBetween(dataset.columns, events, from, to),
  );
  const governance = [governanceOf(before), governanceOf(after)] as const;
  return {
    id: 'faster',
    movement: 'fast',
    verdict: after.capability > before.capability ? 'holds' : 'fails',
    trust: 'medium',
    figures: {
      before: before.capability,
      after: after.capability,
      governanceBefore: governance[0],
      governanceAfter: governance[1],
      days: day - article,
    },
    events: [],
  };
}

function yearsBetween(a: PolicyEvent, b: PolicyEvent): number {
  return (b.date.first - a.date.first) / DAYS_PER_YEAR;
}
