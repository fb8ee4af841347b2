import { eventsAt } from '../data/dataset.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { eventsCalendar } from '../publish/calendar.ts';
import { eventsCsv } from '../publish/csv.ts';
import { eventsJson } from '../publish/events-document.ts';
import { uuidOf } from '../publish/name-uuid.ts';
import type { Choices } from './choices.ts';
import { type TakenContext, matchesInWindow } from './taken-context.ts';
import { pageAddress } from './view-address.ts';

/** More events than this at once would take the page's memory. */
export const MOST_EVENTS = 100_000;

/** The view has more events than a file can be made of here. */
export class TooManyEvents extends Error {}

/** The events of a choice, in order of time. Throws {@link TooManyEvents}. */
export function takenEvents(
  context: TakenContext,
  range: Choices['range'],
): readonly PolicyEvent[] {
  const chosen = range === 'window' ? matchesInWindow(context) : context.matches;
  if (chosen.length > MOST_EVENTS) throw new TooManyEvents();
  return eventsAt(context.app.dataset, chosen);
}

/** A spreadsheet's table of the events. */
export async function csvFile(context: TakenContext, { range }: Choices): Promise<Blob> {
  return new Blob([eventsCsv(takenEvents(context, range))], { type: 'text/csv;charset=utf-8' });
}

/** A document that the page opens again. */
export async function jsonFile(context: TakenContext, { range }: Choices): Promise<Blob> {
  const text = eventsJson(context.app.dataset, takenEvents(context, range));
  return new Blob([text], { type: 'application/json' });
}

/** A calendar in the language on screen. */
export async function calendarFile(context: TakenContext, { range }: Choices): Promise<Blob> {
  const { dataset, words } = context.app;
  const text = eventsCalendar(takenEvents(context, range), {
    title: dataset.title,
    version: dataset.version,
    asOf: dataset.asOf,
    langs: [words.lang],
    site: { root: pageAddress(''), uuidOf },
  });
  return new Blob([text], { type: 'text/calendar;charset=utf-8' });
}
