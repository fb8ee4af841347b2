import { type Dataset, eventAt } from '../data/dataset.ts';
import { type Gap, gapOf } from '../data/life-steps.ts';
import type { Matches } from '../data/matches.ts';
import { RELATION_TYPES } from '../model/category.ts';
import type { JurisdictionCode, PolicyEvent } from '../model/policy-event.ts';
import { fairMedian, fairQuartiles } from './quantile.ts';

/** One event that answers another, and the days between them. */
export interface Answered {
  readonly cause: PolicyEvent;
  readonly answer: PolicyEvent;
  readonly gap: Gap;
}

/** The answers of one country or body. */
export interface AnswerRow {
  readonly code: JurisdictionCode;
  /** Quickest first. */
  readonly answers: readonly Answered[];
  /** Days; null where there are too few to tell. */
  readonly median: number | null;
}

export interface Answers {
  /** Every answer once, quickest first. */
  readonly all: readonly Answered[];
  readonly median: number | null;
  /** Days between which the middle half lies; null where there are too few to tell. */
  readonly middleHalf: readonly [number, number] | null;
  /** An answer of two countries stands in the row of each. Most answers first, then by code. */
  readonly rows: readonly AnswerRow[];
}

const RESPONDS = RELATION_TYPES.indexOf('responds-to');

/**
 * The counted events that respond to another, by their `responds-to` relations; the cause may be any
 * event that is not itself still to come. What stands before its cause is an error of the record and is
 * left out.
 */
export function answersOf(dataset: Dataset, events: Matches): Answers {
  const { links } = dataset;
  const counted = new Uint8Array(dataset.columns.length);
  for (const index of events) counted[index] = 1;
  const found: Answered[] = [];
  // The relations are few where the events may be a million: only what they join is read.
  for (let at = 0; at < links.to.length; at += 1) {
    const from = links.from[at] ?? -1;
    if (links.type[at] !== RESPONDS || counted[from] !== 1) continue;
    const [cause, answer] = [eventAt(dataset, links.to[at] ?? -1), eventAt(dataset, from)];
    if (cause === undefined || answer === undefined) continue;
    const gap = gapOf(cause, answer);
    if (gap.days >= 0) found.push({ cause, answer, gap });
  }
  const all = found.toSorted(
    (a, b) =>
      a.gap.days - b.gap.days ||
      a.answer.date.first - b.answer.date.first ||
      (a.answer.id < b.answer.id ? -1 : 1),
  );
  const byCode = new Map<JurisdictionCode, Answered[]>();
  for (const each of all) {
    for (const code of each.answer.jurisdictions) {
      const list = byCode.get(code) ?? [];
      list.push(each);
      byCode.set(code, list);
    }
  }
  return {
    all,
    median: medianDays(all),
    middleHalf: fairQuartiles(all.map(({ gap }) => gap.days)),
    rows: [...byCode]
      .map(([code, answers]) => ({ code, answers, median: medianDays(answers) }))
      .toSorted((a, b) => b.answers.length - a.answers.length || (a.code < b.code ? -1 : 1)),
  };
}

function medianDays(sorted: readonly Answered[]): number | null {
  return fairMedian(sorted.map(({ gap }) => gap.days));
}
