import type { EventId } from '../model/policy-event.ts';

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
  'numberAfter',
  'numberBefore',
  'places',
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
