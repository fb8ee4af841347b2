import { planDays } from './day-plan.mjs';
import { Random } from './random.mjs';
import { isoOf } from './real-shape.mjs';
import { chineseTitle, englishTitle } from './titles.mjs';

/** Share of titles that have a Chinese form as well. */
const CHINESE_SHARE = 1 / 3;
/** Share of events with relations; the real one is about 0.7, see the README. */
const RELATED_SHARE = 0.1;
/** How far back a relation reaches, events. */
const REACH = 2000;
/** Separate streams: the words may change without moving the dates. */
const STREAM = { days: 1, steps: 2, words: 3 };

/**
 * Plans `count` events in order of time, without their texts.
 * New instruments get the number of the previous one plus one.
 */
export function* planEvents(count, seed, shape) {
  const random = new Random(seed, STREAM.steps);
  const waiting = createWaiting();
  const newLives = shape.lives.length / (shape.lives.length + shape.alone.length);
  let instruments = 0;
  for (const { date, day, count: today, exact } of planDays(
    count,
    shape,
    new Random(seed, STREAM.days),
  )) {
    for (let index = 0; index < today; index += 1) {
      // A vague date stands at the first of its month: no step may fall due there too early.
      const due = exact ? waiting.take(day) : undefined;
      const starts = due === undefined && exact && random.chance(newLives);
      if (starts) instruments += 1;
      const step =
        due ?? (starts ? { life: random.pick(shape.lives), at: 0, instrument: instruments } : null);
      if (step !== null) waiting.follow(step, day);
      const model = step === null ? random.pick(shape.alone) : step.life[step.at];
      const spans = exact && random.chance(shape.spanShare);
      yield {
        date: spans ? `${date}/${isoOf(day + random.pick(shape.spans))}` : date,
        planned: day > shape.asOf,
        model,
        instrument: step?.instrument ?? null,
      };
    }
  }
}

/** The steps still to come of the instruments under way, by the day they are due. */
function createWaiting() {
  const byDay = new Map();
  const overdue = [];
  let now = -Infinity;
  return {
    take: (day) => {
      if (day !== now) {
        for (let past = now === -Infinity ? day : now + 1; past <= day; past += 1) {
          overdue.push(...(byDay.get(past) ?? []).toReversed());
          byDay.delete(past);
        }
        now = day;
      }
      return overdue.pop();
    },
    follow: ({ life, at, instrument }, day) => {
      const next = life[at + 1];
      if (next === undefined) return;
      const due = Math.max(day + 1, day + next.day - life[at].day);
      const list = byDay.get(due) ?? [];
      list.push({ life, at: at + 1, instrument });
      byDay.set(due, list);
    },
  };
}

/** The records of the file, in order of date. */
export function* eventRecords(count, seed, shape) {
  const random = new Random(seed, STREAM.words);
  let number = 0;
  for (const { date, planned, model, instrument } of planEvents(count, seed, shape)) {
    number += 1;
    const related = number > 1 && random.chance(RELATED_SHARE);
    const back = 1 + random.below(Math.min(REACH, number - 1));
    yield {
      id: `e-${number}`,
      date,
      title: titleOf(model, random, shape),
      jurisdictions: model.jurisdictions,
      kind: model.kind,
      force: model.force === 'none' ? undefined : model.force,
      weight: model.weight,
      instrument: instrument === null ? undefined : `i-${instrument}`,
      stage: instrument === null ? undefined : model.stage,
      planned: planned ? true : undefined,
      relations: related
        ? [{ type: random.pick(shape.relationTypes), to: `e-${number - back}` }]
        : undefined,
    };
  }
}

function titleOf(model, random, shape) {
  const en = englishTitle(model, random, random.pick(shape.titleLengths));
  if (!random.chance(CHINESE_SHARE)) return en;
  return { en, zh: chineseTitle(model, random, random.pick(shape.chineseLengths)) };
}

/** The records of the instruments those events are steps of. */
export function* instrumentRecords(count, seed, shape) {
  let last = 0;
  for (const { model, instrument } of planEvents(count, seed, shape)) {
    if (instrument === null || instrument <= last) continue;
    last = instrument;
    const random = new Random(seed, 1000 + instrument);
    yield { id: `i-${instrument}`, title: englishTitle(model, random, 30) };
  }
}
