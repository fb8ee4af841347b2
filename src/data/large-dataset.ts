import type { Dataset } from './dataset.ts';
import { instrumentIndex } from './instrument-shelf.ts';
import type { LargeData } from './read-large.ts';
import type { Decode } from './scan-document.ts';
import { stepIndexOf } from './step-index.ts';
import { shelfEvents, shelfIndex, shelfLabels } from './text-shelf.ts';

/** A dataset over columns and bytes; it answers as one that is all in memory does. */
export function largeDataset(data: LargeData, decode: Decode): Dataset {
  const { head, columns, links, ids } = data;
  const instruments = instrumentIndex(data.instruments, decode);
  const instrumentAt = (place: number) => instruments.at(place)?.id ?? null;
  const shelf = { ...data, decode, instrumentAt };
  const events = shelfEvents(shelf);
  const moves = new Map<number, readonly number[]>();
  for (const { from, to } of data.moves) moves.set(to, [...(moves.get(to) ?? []), from]);
  return {
    ...head,
    redirects: new Map(),
    jurisdictions: new Map(head.jurisdictions.map((each) => [each.code, each])),
    instruments,
    events,
    columns,
    labelAt: shelfLabels(shelf),
    indexOf: shelfIndex(events, ids),
    links,
    movedTo: (index) => moves.get(index),
    steps: stepIndexOf(columns, data.instruments.starts.length, instruments.placeOf),
  };
}
