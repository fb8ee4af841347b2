import type { TFunction } from 'i18next';
import { anchorOf, categoryAt, weightAt } from '../data/columns.ts';
import { type Dataset, eventOf } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { PaceMark } from '../layout/pace-marks.ts';
import type { Day } from '../model/day.ts';
import { type EventId, type PolicyEvent, toEventId } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import type { Answered } from '../tally/answers.ts';
import type { Words } from './create-words.ts';

/** The article whose claims are measured; in other datasets there is none. */
const ARTICLE = toEventId('seed-article-new-frontier-genai-governance');
/** Least weight of a capability that the pace is read against, and how many there are at most. */
const LEAST = 4;
const MOST = 40;
/** Noon of a day is where its events stand. */
const NOON = 0.5;

const PREFIX = 'event ';

/** The event that a mark stands for; null for what is none. */
export function eventOfMark(key: string): EventId | null {
  return key.startsWith(PREFIX) ? toEventId(key.slice(PREFIX.length)) : null;
}

/** What the marks of a chart of pace are made from. */
export interface PaceMarksParts {
  readonly t: TFunction;
  readonly dataset: Dataset;
  readonly words: Words;
  readonly heaviest: readonly PolicyEvent[];
  readonly selected: EventId | null;
  /** The events that a slide is about; none when missing. */
  readonly highlights?: readonly EventId[];
  /** An answer that is pointed at. */
  readonly pointed: Answered | null;
  /** The day that is counted up to, and whether that is today. */
  readonly day: Day;
  readonly isToday: boolean;
}

/**
 * The moments the pace is read against, the ones that matter most first: what is chosen or pointed at
 * with what it answers, the article, the day counted up to, what a slide is about, the heaviest
 * capabilities.
 */
export function createPaceMarks(parts: PaceMarksParts): readonly PaceMark[] {
  const { t, dataset, heaviest, selected, highlights = [], pointed, day, isToday } = parts;
  const { lang, dates } = parts.words;
  const chosen = eventOf(dataset, selected);
  const strong = [
    ...(pointed === null ? [] : [pointed.answer, pointed.cause]),
    ...(chosen === null ? [] : [chosen, ...causesOf(dataset, chosen)]),
  ];
  const markOf = (event: PolicyEvent, isStrong: boolean): PaceMark => ({
    key: `${PREFIX}${event.id}`,
    at: anchorOf(dataset.columns, dataset.indexOf.get(event.id) ?? 0),
    name: event.id === ARTICLE ? t('pace.article') : pick(event.label, lang),
    whole: t('pace.markName', { title: pick(event.title, lang), date: dates.date(event.date) }),
    deep: event.category !== 'capability',
    strong: isStrong,
  });
  const article = eventOf(dataset, ARTICLE);
  const today: PaceMark = {
    key: 'day',
    at: day + NOON,
    name: isToday ? t('today') : dates.day(day),
    whole: null,
    deep: true,
    strong: false,
  };
  const marks = [
    ...strong.map((event) => markOf(event, true)),
    ...(article === null ? [] : [markOf(article, false)]),
    today,
    ...highlights.flatMap((id) => eventOf(dataset, id) ?? []).map((event) => markOf(event, false)),
    ...heaviest.map((event) => markOf(event, false)),
  ];
  return [...new Map(marks.toReversed().map((mark) => [mark.key, mark])).values()].toReversed();
}

/** What an event responds to. */
function causesOf(dataset: Dataset, { relations }: PolicyEvent): readonly PolicyEvent[] {
  return relations.flatMap(({ type, to }) =>
    type === 'responds-to' ? (eventOf(dataset, to) ?? []) : [],
  );
}

/** The capabilities that the pace is read against, the heaviest first. */
export function heaviestCapabilities(dataset: Dataset, events: Matches): readonly PolicyEvent[] {
  const { columns } = dataset;
  const heavy: number[] = [];
  for (const index of events) {
    if (weightAt(columns, index) < LEAST || categoryAt(columns, index) !== 'capability') continue;
    heavy.push(index);
  }
  return heavy
    .toSorted((a, b) => weightAt(columns, b) - weightAt(columns, a))
    .slice(0, MOST)
    .flatMap((index) => dataset.events.at(index) ?? []);
}
