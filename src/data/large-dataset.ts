import type { Dataset } from './dataset.ts';
import { instrumentIndex } from './instrument-shelf.ts';
import type { LargeData } from './read-large.ts';
import type { Decode } from './scan-document.ts';
import { stepIndexOf } from './step-index.ts';
import { shelfEvents, shelfIndex, shelfLabels } from './text-shelf.ts';

/** A dataset over columns and bytes; it answers as one that is all in memory does. */
export function largeDataset(data: LargeData, bytes: Uint8Array, decode: Decode): Dataset {
  const { head, columns, links, ids } = data;
  const shelf = { ...data, bytes };
  const events = shelfEvents(shelf, decode);
  const instruments = instrumentIndex(bytes, data.instruments, decode);
  const count = data.instruments.starts.length;
  return {
    ...head,
    redirects: new Map(),
    jurisdictions: new Map(head.jurisdictions.map((each) => [each.code, each])),
    instruments,
    events,
    columns,
    labelAt: shelfLabels(shelf, decode),
    indexOf: shelfIndex(events, ids),
    links,
    steps: stepIndexOf(columns, count, instruments.placeOf),
  };
}
