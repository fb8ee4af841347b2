import type { Matches } from '../data/matches.ts';
import type { LargeData } from '../data/read-large.ts';
import type { PackInput, PackedShare } from '../layout/plan.ts';
import type { Result } from '../model/result.ts';

/** What is going on while a dataset loads; `share` runs from 0 to 1, null where nobody knows. */
export interface LoadProgress {
  readonly step: 'download' | 'read';
  readonly share: number | null;
  /** Megabytes that have come. */
  readonly megabytes: number;
}

/** Fetch a file and read it. */
export interface ReadRequest {
  readonly type: 'read';
  readonly url: string;
}

/** Place one of several parts of a view's events; answers carry the same `id`. */
export interface PackRequest {
  readonly type: 'pack';
  readonly id: number;
  readonly part: number;
  readonly parts: number;
  readonly input: Omit<PackInput, 'widthOf' | 'matches'>;
  /** Null for all events. */
  readonly matches: Matches | null;
  readonly widths: Uint16Array;
  readonly fontSize: number;
}

export type WorkerRequest = ReadRequest | PackRequest;

export type WorkerReply =
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  /** The file could not be fetched; `status` is null when no answer came at all. */
  | { readonly type: 'lost'; readonly status: number | null }
  /** Something went wrong that nobody foresaw. */
  | { readonly type: 'failed' }
  /** The file is small enough to be read where it is shown. */
  | { readonly type: 'small'; readonly bytes: ArrayBuffer }
  | { readonly type: 'read'; readonly result: Result<LargeData> }
  | { readonly type: 'packed'; readonly id: number; readonly share: PackedShare };
