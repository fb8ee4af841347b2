import { eventsAt } from '../data/dataset.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { eventsCalendar } from '../publish/calendar.ts';
import { eventsCsv } from '../publish/csv.ts';
import { eventsJson } from '../publish/events-document.ts';
import { uuidOf } from '../publish/name-uuid.ts';
import type { Choices } from './choices.ts';
import type { TakenFile } from './taken-file.ts';
import { NotMade } from './not-made.ts';
import { type TakenContext, matchesInWindow } from './taken-context.ts';
import { pageAddress } from './view-address.ts';

/** More events than this at once would take the page's memory. */
export const MOST_EVENTS = 100_000;

/** The events of a choice, in order of time. Throws {@link NotMade} where they are too many. */
export function takenEvents(
  context: TakenContext,
  range: Choices['range'],
): readonly PolicyEvent[] {
  const chosen = range === 'window' ? matchesInWindow(context) : context.matches;
  if (chosen.length > MOST_EVENTS) throw new NotMade('tooMany');
  return eventsAt(context.app.dataset, chosen);
}

/** A spreadsheet's table of the events. */
export async function csvFile(context: TakenContext, { range }: Choices): Promise<TakenFile> {
  return fileOf(eventsCsv(takenEvents(context, range)), 'text/csv');
}

/** A document that the page opens again. */
export async function jsonFile(context: TakenContext, { range }: Choices): Promise<TakenFile> {
  const text = eventsJson(context.app.dataset, takenEvents(context, range));
  return fileOf(text, 'application/json');
}

/** A calendar in the language on screen. */
export async function calendarFile(context: TakenContext, { range }: Choices): Promise<TakenFile> {
  const { dataset, words } = context.app;
  const text = eventsCalendar(takenEvents(context, range), {
    title: dataset.title,
    version: dataset.version,
    asOf: dataset.asOf,
    langs: [words.lang],
    site: { root: pageAddress(''), uuidOf },
  });
  return fileOf(text, 'text/calendar');
}

/** A text in UTF-8 as a file, of which nothing need be said. */
export function fileOf(text: string, type: string): TakenFile {
  return { file: new Blob([text], { type: `${type};charset=utf-8` }), remarks: [] };
}
