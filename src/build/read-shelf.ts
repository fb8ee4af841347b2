import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FLOOR_KEYS, type Filed, type Floor, type Pending } from '../audit/shelf.ts';

/** Everything under the data folder, as it stands in the files. */
export interface RawShelf {
  /** The dataset document that the files make together. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly events: readonly Filed[];
  readonly instruments: readonly Filed[];
  readonly pending: readonly Pending[];
  readonly floor: Floor;
}

/**
 * Reads `folder`: dataset.json, jurisdictions.json, topics.json, redirects.json, instruments/ and
 * events/ (one file a period), pending.json and floor.json. Throws where a file is not JSON or not
 * of the shape it should be, with its path.
 */
export function readShelf(folder: string): RawShelf {
  const events = readFolder(folder, 'events');
  const instruments = readFolder(folder, 'instruments');
  return {
    document: {
      ...readRecord(join(folder, 'dataset.json')),
      jurisdictions: readList(join(folder, 'jurisdictions.json')),
      topics: readList(join(folder, 'topics.json')),
      instruments: instruments.map(({ raw }) => raw),
      events: events.map(({ raw }) => raw),
      redirects: readRecord(join(folder, 'redirects.json')),
    },
    events,
    instruments,
    pending: readList(join(folder, 'pending.json')).map((each, index) => {
      if (isPending(each)) return each;
      throw new Error(`data/pending.json: [${index}]: expected id, date, title, reason, lookedFor`);
    }),
    floor: readFloor(join(folder, 'floor.json')),
  };
}

/** The records of every file of a folder, file by file in order of name. */
function readFolder(folder: string, name: string): readonly Filed[] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) =>
      readList(join(folder, name, file)).map((raw, index) => {
        const place = `${basename(folder)}/${name}/${file}`;
        if (isRecord(raw)) return { file: place, raw };
        throw new Error(`${place}: [${index}]: expected an object`);
      }),
    );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPending(value: unknown): value is Pending {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['date'] === 'string' &&
    hasBoth(value['title']) &&
    hasBoth(value['reason']) &&
    Array.isArray(value['lookedFor'])
  );
}

function hasBoth(value: unknown): boolean {
  return isRecord(value) && typeof value['en'] === 'string' && typeof value['zh'] === 'string';
}

function readFloor(file: string): Floor {
  const value = readRecord(file);
  if (isFloor(value)) return value;
  throw new Error(`${file}: expected numbers ${FLOOR_KEYS.join(', ')} and a list seed`);
}

function isFloor(value: unknown): value is Floor {
  return (
    isRecord(value) &&
    FLOOR_KEYS.every((key) => typeof value[key] === 'number') &&
    Array.isArray(value['seed'])
  );
}

function readRecord(file: string): Readonly<Record<string, unknown>> {
  const value = readJson(file);
  if (isRecord(value)) return value;
  throw new Error(`${file}: expected an object`);
}

function readList(file: string): readonly unknown[] {
  const value = readJson(file);
  if (Array.isArray(value)) return value;
  throw new Error(`${file}: expected a list, one object each`);
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
