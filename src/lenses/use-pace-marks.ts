import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { anchorOf, categoryAt, weightAt } from '../data/columns.ts';
import { type Dataset, eventOf } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { PaceMark } from '../layout/pace-marks.ts';
import { type EventId, type PolicyEvent, toEventId } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import type { Answered } from '../tally/answers.ts';

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

/**
 * The moments the pace is read against, the ones that matter most first: what is chosen or pointed at
 * with what it answers, the article, the day counted up to, the heaviest capabilities.
 */
export function usePaceMarks(events: Matches, pointed: Answered | null): readonly PaceMark[] {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, dates } = useWords();
  const selected = useAppState((state) => state.selected);
  const day = useAppState((state) => state.asOf ?? state.today);
  const isToday = useAppState((state) => state.asOf === null);
  const heaviest = useMemo(() => heaviestCapabilities(dataset, events), [dataset, events]);
  return useMemo(() => {
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
      ...heaviest.map((event) => markOf(event, false)),
    ];
    return [...new Map(marks.toReversed().map((mark) => [mark.key, mark])).values()].toReversed();
  }, [dataset, heaviest, selected, pointed, day, isToday, dates, lang, t]);
}

/** What an event responds to. */
function causesOf(dataset: Dataset, { relations }: PolicyEvent): readonly PolicyEvent[] {
  return relations.flatMap(({ type, to }) =>
    type === 'responds-to' ? (eventOf(dataset, to) ?? []) : [],
  );
}

function heaviestCapabilities(dataset: Dataset, events: Matches): readonly PolicyEvent[] {
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
