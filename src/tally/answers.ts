import { type Dataset, eventAt, eventOf } from '../data/dataset.ts';
import { type Gap, gapOf } from '../data/life-steps.ts';
import type { Matches } from '../data/matches.ts';
import type { JurisdictionCode, PolicyEvent } from '../model/policy-event.ts';
import { fairMedian } from './quantile.ts';

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
  /** An answer of two countries stands in the row of each. Most answers first, then by code. */
  readonly rows: readonly AnswerRow[];
}

/**
 * The counted events that respond to another, by their `responds-to` relations; the cause may be any
 * event that is not itself still to come. What stands before its cause is an error of the record and is
 * left out.
 */
export function answersOf(dataset: Dataset, events: Matches): Answers {
  const found: Answered[] = [];
  for (const index of events) {
    const answer = eventAt(dataset, index);
    for (const { type, to } of answer?.relations ?? []) {
      const cause = type === 'responds-to' ? eventOf(dataset, to) : null;
      if (answer === undefined || cause === null) continue;
      const gap = gapOf(cause, answer);
      if (gap.days >= 0) found.push({ cause, answer, gap });
    }
  }
  const all = found.toSorted(
    (a, b) => a.gap.days - b.gap.days || a.answer.date.first - b.answer.date.first,
  );
  const byCode = new Map<JurisdictionCode, Answered[]>();
  for (const each of all) {
    for (const code of each.answer.jurisdictions) {
      byCode.set(code, [...(byCode.get(code) ?? []), each]);
    }
  }
  return {
    all,
    median: medianDays(all),
    rows: [...byCode]
      .map(([code, answers]) => ({ code, answers, median: medianDays(answers) }))
      .toSorted((a, b) => b.answers.length - a.answers.length || (a.code < b.code ? -1 : 1)),
  };
}

function medianDays(sorted: readonly Answered[]): number | null {
  return fairMedian(sorted.map(({ gap }) => gap.days));
}
