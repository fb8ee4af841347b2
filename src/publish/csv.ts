import { isoOf } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { safeCell } from './safe-cell.ts';

/** A column of the table: its name, what it holds, and how to get it. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'date' | 'integer' | 'boolean';
  readonly description: string;
  readonly value: (event: PolicyEvent) => string;
}

/** Stands between the values of a column that holds several. */
const JOINT = '; ';

const COLUMNS: readonly Column[] = [
  column('id', 'string', 'Stable id', ({ id }) => id),
  column('date', 'string', 'Date as EDTF, at its true precision', ({ date }) => date.text),
  column('first_day', 'date', 'First day the date may mean', ({ date }) => isoOf(date.first)),
  column('last_day', 'date', 'Last day the date may mean', ({ date }) => isoOf(date.last)),
  column('title_en', 'string', 'What happened, English', ({ title }) => title.en ?? ''),
  column('title_zh', 'string', 'What happened, Chinese', ({ title }) => title.zh ?? ''),
  column('label_en', 'string', 'Short name, English', ({ label }) => label.en ?? ''),
  column('label_zh', 'string', 'Short name, Chinese', ({ label }) => label.zh ?? ''),
  column('summary_en', 'string', 'Summary, English', ({ summary }) => summary.en ?? ''),
  column('summary_zh', 'string', 'Summary, Chinese', ({ summary }) => summary.zh ?? ''),
  column('jurisdictions', 'string', 'Codes of countries and bodies', ({ jurisdictions }) =>
    jurisdictions.join(JOINT),
  ),
  column('actors', 'string', 'Who acted', ({ actors }) => actors.join(JOINT)),
  column('kind', 'string', 'What it is', ({ kind }) => kind),
  column('category', 'string', 'Family of the kind', ({ category }) => category),
  column('force', 'string', 'Legal force', ({ force }) => force),
  column('instrument', 'string', 'Id of the instrument', ({ instrument }) => instrument ?? ''),
  column('stage', 'string', 'Step of the instrument', ({ stage }) => stage ?? ''),
  column('topics', 'string', 'Ids of topics', ({ topics }) => topics.join(JOINT)),
  column('weight', 'integer', '1 detail to 5 essential', ({ weight }) => String(weight)),
  column('planned', 'boolean', 'Still to come', ({ planned }) => String(planned)),
  column('replaced_by', 'string', 'Event with the new date, if moved', (event) =>
    String(event.replacedBy ?? ''),
  ),
  column('moved_by', 'string', 'Event that moved the date', (event) => String(event.movedBy ?? '')),
  column('relations', 'string', 'Relation and id, one after the other', ({ relations }) =>
    relations.map(({ type, to }) => `${type} ${to}`).join(JOINT),
  ),
  column('check', 'string', 'How the date was checked', ({ check }) => check),
  column('extraordinary', 'boolean', 'Unusual claim, two publishers read', (event) =>
    String(event.extraordinary),
  ),
  column('sources', 'string', 'Addresses of the sources', ({ sources }) =>
    sources.map(({ url }) => url).join(' '),
  ),
  column('source_kinds', 'string', 'primary or secondary, in the order of sources', (event) =>
    event.sources.map(({ kind }) => kind).join(' '),
  ),
  column('source_checks', 'string', 'read or cited, in the order of sources', (event) =>
    event.sources.map(({ confirmed }) => confirmed ?? 'unknown').join(' '),
  ),
  column('claims', 'string', 'What sources say otherwise, English', ({ claims }) =>
    claims
      .map(({ says, note }) => [says, note.en].filter((text) => text != null).join(': '))
      .join(JOINT),
  ),
];

function column(
  name: string,
  type: Column['type'],
  description: string,
  value: Column['value'],
): Column {
  return { name, type, description, value };
}

/** The columns of {@link eventsCsv}, for whoever describes the file. */
export function csvColumns(): readonly Column[] {
  return COLUMNS;
}

/** The events as CSV. */
export function eventsCsv(events: readonly PolicyEvent[]): string {
  return csvText([
    COLUMNS.map(({ name }) => name),
    ...events.map((event) => COLUMNS.map(({ value }) => value(event))),
  ]);
}

/**
 * Rows as CSV (RFC 4180, CRLF). It begins with a byte-order mark, without which spreadsheets misread
 * Chinese. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = safeCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
