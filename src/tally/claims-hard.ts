import { type Dataset, stepsOf } from '../data/dataset.ts';
import type { Day } from '../model/day.ts';
import { isMember } from '../model/jurisdiction.ts';
import { type PolicyEvent, toInstrumentId } from '../model/policy-event.ts';
import { answersOf } from './answers.ts';
import { type Ground, around, gptFamily } from './claim-ground.ts';
import type { Claim } from './claim.ts';
import { countingDay } from './counted.ts';
import { stepsBetween } from './families.ts';
import { daysToAdoption, livesOf } from './lives.ts';
import { fairMedian } from './quantile.ts';

const AI_ACT = toInstrumentId('eu-ai-act');
/** So few events on both sides of a day tell nothing of what it changed. */
const FEWEST_AROUND = 20;

/** Law cannot keep up: days from draft to adoption against days between two generations. */
export function lag({ dataset, events, day }: Ground): Claim | null {
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
export function innovation({ dataset, events, day }: Ground): Claim | null {
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

function isFromUnion(dataset: Dataset, { jurisdictions }: PolicyEvent, day: Day): boolean {
  return jurisdictions.some((code) => {
    const place = dataset.jurisdictions.get(code);
    return code === 'EU' || (place !== undefined && isMember(place, 'EU', day));
  });
}
