import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataset } from '../data/parse-dataset.ts';
import { type Issue, issueText } from '../model/result.ts';

export interface Compiled {
  /** The dataset document, one line of JSON. */
  readonly json: string;
  readonly events: number;
}

/**
 * Joins the files under `folder` (dataset, jurisdictions, topics, instruments, events/*) into one
 * document and validates it. Throws with every fault: what is ours must be faultless to be shipped.
 */
export function compileDataset(folder: string): Compiled {
  const document = {
    ...readRecord(join(folder, 'dataset.json')),
    jurisdictions: readJson(join(folder, 'jurisdictions.json')),
    topics: readJson(join(folder, 'topics.json')),
    instruments: readJson(join(folder, 'instruments.json')),
    events: eventFiles(folder).flatMap((file) => readList(file)),
  };
  const parsed = parseDataset(document);
  const issues = parsed.ok ? parsed.value.issues : parsed.issues;
  if (!parsed.ok || issues.length > 0) throw new Error(report(folder, issues));
  return { json: JSON.stringify(document), events: parsed.value.records.events.length };
}

function report(folder: string, issues: readonly Issue[]): string {
  const lines = issues.slice(0, 20).map((issue) => `  ${issueText(issue)}`);
  const more = issues.length > 20 ? [`  … and ${issues.length - 20} more`] : [];
  return [`the dataset under ${folder} has ${issues.length} faults:`, ...lines, ...more].join('\n');
}

/** The event files in order of name. */
export function eventFiles(folder: string): readonly string[] {
  const events = join(folder, 'events');
  return readdirSync(events)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(events, name));
}

function readRecord(file: string): object {
  const value = readJson(file);
  if (typeof value === 'object' && value !== null) return value;
  throw new Error(`${file}: expected an object`);
}

function readList(file: string): readonly unknown[] {
  const value = readJson(file);
  if (Array.isArray(value)) return value;
  throw new Error(`${file}: expected a list of events, one object each`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
