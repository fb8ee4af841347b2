/* Writes a generated dataset: node bench/generate.mjs 20000 [seed] → bench/.cache/events-20000.json */
import { createWriteStream, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { eventRecords, instrumentRecords } from './generate/event-stream.mjs';
import { readRealShape } from './generate/real-shape.mjs';

const CACHE = join(import.meta.dirname, '.cache');
export const SEED = 20_261_124;
/** Records joined before they are handed to the file: a write for each would take most of the time. */
const CHUNK = 2000;

/** Where the dataset of `count` events stands. */
export function datasetPath(count) {
  return join(CACHE, `events-${count}.json`);
}

/** Writes the dataset unless it is there and newer than all it is made from; returns its path. */
export async function ensureDataset(count) {
  const path = datasetPath(count);
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const madeFrom = ['generate', '../data', '../data/events'].flatMap((folder) => {
    const at = join(import.meta.dirname, folder);
    return readdirSync(at).map((name) => statSync(join(at, name)).mtimeMs);
  });
  if (written < Math.max(...madeFrom)) await writeDataset(count, SEED, path);
  return path;
}

/** Writes a dataset of `count` events in the project's public format, a piece at a time. */
export async function writeDataset(count, seed, path) {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${path}.part`;
  await pipeline(
    Readable.from(documentText(count, seed, readRealShape())),
    createWriteStream(unfinished),
  );
  renameSync(unfinished, path);
}

/** The text of the document in pieces. */
export function* documentText(count, seed, shape) {
  const head = {
    format: 1,
    id: `bench-${count}`,
    title: `${count} generated events`,
    version: '0',
    jurisdictions: shape.jurisdictions,
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"instruments":[\n`;
  yield* inChunks(instrumentRecords(count, seed, shape));
  yield '\n],\n"events":[\n';
  yield* inChunks(eventRecords(count, seed, shape));
  yield '\n]}\n';
}

function* inChunks(records) {
  let lines = [];
  let first = true;
  for (const record of records) {
    lines.push(JSON.stringify(record));
    if (lines.length < CHUNK) continue;
    yield (first ? '' : ',\n') + lines.join(',\n');
    first = false;
    lines = [];
  }
  if (lines.length > 0) yield (first ? '' : ',\n') + lines.join(',\n');
}

if (process.argv[1] === import.meta.filename) {
  const [count = '2000', seed = String(SEED)] = process.argv.slice(2);
  const path = datasetPath(Number(count));
  await writeDataset(Number(count), Number(seed), path);
  console.log(path);
}
