import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FLOOR_KEYS, type Filed, type Floor, type Pending, type Shelf } from '../audit/shelf.ts';

/** Everything under the data folder, as it stands in the files. */
export interface RawShelf extends Omit<Shelf, 'dataset'> {
  /** The dataset document that the files make together. */
  readonly document: Readonly<Record<string, unknown>>;
}

/**
 * Reads `folder`: dataset.json, jurisdictions.json, topics.json, redirects.json, synonyms.json,
 * instruments/ and events/ (one file a period), stories/ (one file each), pending.json and floor.json. Throws where a file is not JSON or not
 * of the shape it should be, with its path.
 */
export function readShelf(folder: string): RawShelf {
  const head = readRecord(folder, 'dataset.json');
  const events = readFolder(folder, 'events');
  const instruments = readFolder(folder, 'instruments');
  const jurisdictions = readRecords(folder, 'jurisdictions.json');
  const topics = readRecords(folder, 'topics.json');
  const raws = (filed: readonly Filed[]) => filed.map(({ raw }) => raw);
  return {
    document: {
      ...head,
      jurisdictions: raws(jurisdictions),
      topics: raws(topics),
      instruments: raws(instruments),
      events: raws(events),
      redirects: readRecord(folder, 'redirects.json'),
      synonyms: readList(folder, 'synonyms.json'),
    },
    head: { file: placeOf('dataset.json'), raw: head },
    events,
    instruments,
    jurisdictions,
    topics,
    stories: readStories(folder),
    pending: readList(folder, 'pending.json').map((each, index) => {
      if (isPending(each)) return each;
      throw new UnreadableFile(
        'pending.json',
        `[${index}]: expected id, date, title and reason in both languages, and lookedFor`,
      );
    }),
    floor: readFloor(folder),
  };
}

/** A file under the data folder that is not what it should be. */
export class UnreadableFile extends Error {
  constructor(name: string, reason: string, options?: ErrorOptions) {
    super(`${placeOf(name)}: ${reason}`, options);
  }
}

/** A file of the data folder as messages name it. */
function placeOf(name: string): string {
  return `data/${name}`;
}

/** The records of every file of a folder, file by file in order of name. */
function readFolder(folder: string, name: string): readonly Filed[] {
  return readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .flatMap((file) => readRecords(folder, `${name}/${file}`));
}

function readStories(folder: string): readonly Filed[] {
  return readdirSync(join(folder, 'stories'))
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      file: placeOf(`stories/${file}`),
      raw: readRecord(folder, `stories/${file}`),
    }));
}

function readRecords(folder: string, name: string): readonly Filed[] {
  return readList(folder, name).map((raw, index) => {
    if (isRecord(raw)) return { file: placeOf(name), raw };
    throw new UnreadableFile(name, `[${index}]: expected an object`);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPending(value: unknown): value is Pending {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    value['id'] !== '' &&
    typeof value['date'] === 'string' &&
    hasBoth(value['title']) &&
    hasBoth(value['reason']) &&
    Array.isArray(value['lookedFor']) &&
    value['lookedFor'].every((each) => typeof each === 'string')
  );
}

function hasBoth(value: unknown): boolean {
  return isRecord(value) && typeof value['en'] === 'string' && typeof value['zh'] === 'string';
}

function readFloor(folder: string): Floor {
  const value = readRecord(folder, 'floor.json');
  if (isFloor(value)) return value;
  throw new UnreadableFile('floor.json', `expected numbers ${FLOOR_KEYS.join(', ')}, a list seed`);
}

function isFloor(value: unknown): value is Floor {
  return (
    isRecord(value) &&
    FLOOR_KEYS.every((key) => typeof value[key] === 'number') &&
    Array.isArray(value['seed'])
  );
}

function readRecord(folder: string, name: string): Readonly<Record<string, unknown>> {
  const value = readJson(folder, name);
  if (isRecord(value)) return value;
  throw new UnreadableFile(name, 'expected an object');
}

function readList(folder: string, name: string): readonly unknown[] {
  const value = readJson(folder, name);
  if (Array.isArray(value)) return value;
  throw new UnreadableFile(name, 'expected a list, one object each');
}

function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (cause) {
    throw new UnreadableFile(name, cause instanceof Error ? cause.message : String(cause), {
      cause,
    });
  }
}
