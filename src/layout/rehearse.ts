import { type Columns, packTraits } from '../data/columns.ts';
import { allEvents } from '../data/matches.ts';
import { CATEGORIES } from '../model/category.ts';
import { NO_LANE_CHOICE } from '../model/lane-choice.ts';
import type { Weight } from '../model/policy-event.ts';
import { ROOMY } from './geometry.ts';
import { packShare } from './plan.ts';

/** Enough for what packs to be compiled, and done while a file is still on its way. */
const COUNT = 4000;
const CODES = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH'] as const;
const INSTRUMENTS = 97;

/**
 * Packs made-up events: an engine runs code fast only once it has run it for a while, and a worker that
 * waits for a large file has the time.
 */
export function rehearse(): void {
  const columns = madeUp();
  packShare(
    {
      columns,
      matches: allEvents(columns),
      bodies: new Set(),
      instrumentIds: [],
      countries: null,
      reaching: [],
      laneChoice: NO_LANE_CHOICE,
      othersOpen: false,
      geometry: ROOMY,
      widthOf: (index) => 60 + ((index * 13) % 200),
      width: 1200,
      height: 800,
      baseSpan: 1700,
    },
    0,
    1,
  );
}

/** Two events a day, in all weights, half of them steps of instruments. */
function madeUp(): Columns {
  const each = Array.from({ length: COUNT }, (_, index) => index);
  const days = Int32Array.from(each, (index) => 18_000 + (index >> 1));
  const weights: readonly Weight[] = [1, 2, 3, 4, 5];
  return {
    length: COUNT,
    first: days,
    last: days.map((day, index) => (index % 9 === 0 ? day + 30 : day)),
    traits: Uint32Array.from(each, (index) =>
      packTraits({
        weight: weights[(index * 7) % 5] ?? 1,
        category: CATEGORIES[(index * 3) % CATEGORIES.length] ?? 'law',
        force: 'none',
        stage: null,
        planned: false,
        replacedBy: null,
        interval: index % 9 === 0,
        openEnd: index % 18 === 0,
      }),
    ),
    instrument: Int32Array.from(each, (index) => (index % 2 === 0 ? -1 : index % INSTRUMENTS)),
    placeStart: Uint32Array.from({ length: COUNT + 1 }, (_, index) => index),
    places: Uint16Array.from(each, (index) => (index * 5) % CODES.length),
    codes: CODES,
    topicStart: new Uint32Array(),
    topics: new Uint16Array(),
    topicIds: [],
  };
}
