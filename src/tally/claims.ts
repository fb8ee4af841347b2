import { type Dataset, eventOf } from '../data/dataset.ts';
import { isMember } from '../model/jurisdiction.ts';
import { DAYS_PER_YEAR, type Day, toDay } from '../model/day.ts';
import {
  type EventId,
  type PolicyEvent,
  toEventId,
  toInstrumentId,
} from '../model/policy-event.ts';
import { allEvents } from '../data/matches.ts';
import { stepsOf } from '../data/dataset.ts';
import { answersOf } from './answers.ts';
import { countedOf, countingDay } from './counted.ts';
import { type Family, familiesOf, stepsBetween } from './families.ts';
import { daysToAdoption, livesOf } from './lives.ts';
import { countBetween, governanceOf } from './pace.ts';
import { fairMedian } from './quantile.ts';
import { answerKindAt, isJoint } from './shift.ts';

/** The three steps of the article's argument. */
export const MOVEMENTS = ['fast', 'hard', 'new'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** What the data says of a claim; `open` is that it cannot say. */
export type Verdict = 'holds' | 'partly' | 'fails' | 'open';
/** How far what it says can be trusted. */
export type Trust = 'high' | 'medium' | 'low';

/** One claim of the article, held against the whole dataset whatever the filter shows. */
export interface Claim {
  readonly id: ClaimId;
  readonly movement: Movement;
  readonly verdict: Verdict;
  readonly trust: Trust;
  /** The numbers that its sentence is written with: counts, days, years, or shares from 0 to 1. */
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
  /** The events it stands on, where they are few. */
  readonly events: readonly EventId[];
}

/** The names of the numbers that claims are told with. */
export const FIGURES = [
  'act',
  'after',
  'all',
  'allAfter',
  'allBefore',
  'answer',
  'answers',
  'before',
  'byArticle',
  'chips',
  'days',
  'during',
  'from',
  'governanceAfter',
  'governanceBefore',
  'law',
  'laws',
  'model',
  'models',
  'to',
  'unfinished',
  'within',
  'years',
] as const;
export type FigureName = (typeof FIGURES)[number];

export const CLAIM_IDS = [
  'spring',
  'thousandfold',
  'generations',
  'faster',
  'lag',
  'innovation',
  'tolerant',
  'whole',
] as const;
export type ClaimId = (typeof CLAIM_IDS)[number];

const ARTICLE = toEventId('seed-article-new-frontier-genai-governance');
const BLACKWELL = toEventId('nvidia-blackwell-announced');
const FIRST_GPT = toEventId('openai-gpt-1');
const AI_ACT = toInstrumentId('eu-ai-act');
/** The ten weeks and a half the article begins with: from the first of March to the tenth of June. */
const SPRING = 101;
/** The article's own numbers: six generations in five years. */
const [GENERATIONS, GENERATION_YEARS] = [6, 5];
/** A share that moves by less is taken as unchanged. */
const NOTABLE = 0.05;
/** So few events on both sides of a day tell nothing of what it changed. */
const FEWEST_AROUND = 20;

/** What claims are measured with. */
interface Ground {
  readonly dataset: Dataset;
  /** Indices of all that has happened. */
  readonly events: Int32Array;
  readonly day: Day;
  /** The day the article appeared. */
  readonly article: Day;
}

/**
 * The measurable claims of the article and what the dataset says of each on `day`; empty for a dataset
 * without the article. A claim whose events are not there is left out.
 */
export function claimsOf(dataset: Dataset, day: Day): readonly Claim[] {
  const article = eventOf(dataset, ARTICLE);
  if (article === null || article.date.first >= day) return [];
  const { events } = countedOf(dataset.columns, allEvents(dataset.columns), day);
  const ground: Ground = { dataset, events, day, article: article.date.first };
  return [spring, thousandfold, generations, faster, lag, innovation, tolerant, whole].flatMap(
    (measure) => measure(ground) ?? [],
  );
}

/** Rule-making is under way everywhere at once: governance in spring 2024, a year before and after. */
function spring({ dataset, events, day, article }: Ground): Claim {
  const start = toDay(article - 140);
  const count = (years: number) => {
    const from = toDay(start + Math.round(years * DAYS_PER_YEAR));
    return governanceOf(countBetween(dataset.columns, events, from, toDay(from + SPRING)));
  };
  const [before, during, after] = [count(-1), count(0), count(1)];
  const known = start + DAYS_PER_YEAR + SPRING <= day;
  return {
    id: 'spring',
    movement: 'fast',
    verdict: during > before ? 'holds' : 'fails',
    trust: 'medium',
    figures: { before, during, from: start, to: start + SPRING, ...(known ? { after } : {}) },
    events: [],
  };
}

/** Chips became a thousand times faster in eight years: dates cannot tell, numbers are not alike. */
function thousandfold({ dataset, events }: Ground): Claim | null {
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
function generations({ dataset, events, day, article }: Ground): Claim | null {
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
function faster({ dataset, events, day, article }: Ground): Claim {
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

/** Law cannot keep up: days from draft to adoption against days between two generations. */
function lag({ dataset, events, day }: Ground): Claim | null {
  const { lives } = livesOf(dataset, events, day);
  const days = daysToAdoption(lives);
  const law = fairMedian(days);
  const steps = stepsBetween(gptFamily(dataset, events, day) ?? []);
  const model = fairMedian(steps.toSorted((a, b) => a - b));
  if (law === null || model === null) return null;
  const act = stepsOf(dataset, AI_ACT).filter(({ replacedBy }) => replacedBy === null);
  const proposed = act.find(({ stage }) => stage === 'proposed');
  const published = act.find(({ stage }) => stage === 'published');
  const answers = answersOf(dataset, events);
  return {
    id: 'lag',
    movement: 'hard',
    verdict: law >= 2 * model ? 'holds' : law > model ? 'partly' : 'fails',
    trust: 'medium',
    figures: {
      law,
      laws: days.length,
      model,
      models: steps.length,
      unfinished: lives.filter(({ open }) => open).length,
      ...(proposed === undefined || published === undefined
        ? {}
        : { act: published.date.first - proposed.date.first }),
      ...(answers.median === null ? {} : { answer: answers.median, answers: answers.all.length }),
    },
    events: [proposed, published].flatMap((step) => step?.id ?? []),
  };
}

/** Hard law stands against innovation: releases from the EU before and after the AI Act's force. */
function innovation({ dataset, events, day }: Ground): Claim | null {
  const force = stepsOf(dataset, AI_ACT).find(
    ({ stage, replacedBy }) => stage === 'in-force' && replacedBy === null,
  );
  if (force === undefined || force.date.first >= day) return null;
  const count = (from: Day, to: Day) => {
    let [union, all] = [0, 0];
    for (const index of events) {
      const event = dataset.events.at(index);
      if (event?.category !== 'capability') continue;
      const on = countingDay(dataset.columns, index);
      if (on < from || on > to) continue;
      all += 1;
      if (isFromUnion(dataset, event, on)) union += 1;
    }
    return { union, all };
  };
  const { before, after } = around(force.date.first, day, count);
  const few = before.union + after.union < FEWEST_AROUND;
  const fell = after.union / Math.max(1, after.all) < before.union / Math.max(1, before.all);
  return {
    id: 'innovation',
    movement: 'hard',
    verdict: few ? 'open' : fell ? 'partly' : 'fails',
    trust: 'low',
    figures: {
      before: before.union,
      after: after.union,
      allBefore: before.all,
      allAfter: after.all,
      days: day - force.date.first,
    },
    events: [force.id],
  };
}

/** From hard control to tolerant supervision: the share of binding law and enforcement. */
function tolerant(ground: Ground): Claim {
  const { dataset } = ground;
  const shares = shareAround(ground, (index) => {
    const kind = answerKindAt(dataset.columns, index);
    return kind === 'binding' || kind === 'enforcement';
  });
  const change = shares.after - shares.before;
  return {
    id: 'tolerant',
    movement: 'new',
    verdict: change <= -NOTABLE ? 'holds' : change >= NOTABLE ? 'fails' : 'partly',
    trust: 'medium',
    figures: { ...shares, days: ground.day - ground.article },
    events: [],
  };
}

/** From scattered to whole: the share of what several countries or a world body did. */
function whole(ground: Ground): Claim {
  const shares = shareAround(ground, (index) => isJoint(ground.dataset, index));
  const change = shares.after - shares.before;
  return {
    id: 'whole',
    movement: 'new',
    verdict: change >= NOTABLE ? 'holds' : change <= -NOTABLE ? 'fails' : 'partly',
    trust: 'medium',
    figures: { ...shares, days: ground.day - ground.article },
    events: [],
  };
}

/** Shares of governance events in equal spans before and after the article, and of how many. */
interface Shares {
  readonly before: number;
  readonly after: number;
  readonly allBefore: number;
  readonly allAfter: number;
}

function shareAround(
  { dataset, events, day, article }: Ground,
  has: (index: number) => boolean,
): Shares {
  const { before, after } = around(article, day, (from, to) => {
    const inside = [...events].filter((index) => {
      const on = countingDay(dataset.columns, index);
      return on >= from && on <= to && answerKindAt(dataset.columns, index) !== null;
    });
    return { all: inside.length, having: inside.filter(has).length };
  });
  const share = ({ all, having }: { readonly all: number; readonly having: number }) =>
    all === 0 ? 0 : having / all;
  return {
    before: share(before),
    after: share(after),
    allBefore: before.all,
    allAfter: after.all,
  };
}

/** Measures as many days before a day as there are from it to the day of the picture. */
function around<T>(
  middle: Day,
  day: Day,
  measure: (from: Day, to: Day) => T,
): { readonly before: T; readonly after: T } {
  const span = day - middle;
  return {
    before: measure(toDay(middle - span), toDay(middle - 1)),
    after: measure(middle, toDay(day - 1)),
  };
}

function isFromUnion(dataset: Dataset, { jurisdictions }: PolicyEvent, day: Day): boolean {
  return jurisdictions.some((code) => {
    const place = dataset.jurisdictions.get(code);
    return code === 'EU' || (place !== undefined && isMember(place, 'EU', day));
  });
}

function gptFamily(dataset: Dataset, events: Int32Array, day: Day): Family | undefined {
  return familiesOf(dataset, events, day).find(([first]) => first?.id === FIRST_GPT);
}

function yearsBetween(a: PolicyEvent, b: PolicyEvent): number {
  return (b.date.first - a.date.first) / DAYS_PER_YEAR;
}
