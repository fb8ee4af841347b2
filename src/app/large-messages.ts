import type { LargeData } from '../data/read-large.ts';
import type { PackInput, PackedLanes } from '../layout/plan.ts';
import type { Result } from '../model/result.ts';

/** Read a file; its bytes are moved there and back. */
export interface ReadRequest {
  readonly type: 'read';
  readonly bytes: ArrayBuffer;
  /** Widths of the ASCII characters in ems. */
  readonly advances: Float32Array;
}

/** Place the events of a view; answers carry the same `id`. */
export interface PackRequest {
  readonly type: 'pack';
  readonly id: number;
  readonly input: Omit<PackInput, 'widthOf' | 'matches'>;
  readonly widths: Uint16Array;
  readonly fontSize: number;
}

export type WorkerRequest = ReadRequest | PackRequest;

export type WorkerReply =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'read'; readonly result: Result<LargeData>; readonly bytes: ArrayBuffer }
  | { readonly type: 'packed'; readonly id: number; readonly packed: PackedLanes };
