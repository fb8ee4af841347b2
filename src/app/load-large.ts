import type { Dataset } from '../data/dataset.ts';
import { largeDataset } from '../data/large-dataset.ts';
import type { LargeData } from '../data/read-large.ts';
import { bodiesOf } from '../layout/make-plan.ts';
import type { TextStyle } from '../layout/measure.ts';
import type { PackedLanes, PlanInput } from '../layout/plan.ts';
import { type Issue, type Result, fail } from '../model/result.ts';
import { LANGS } from '../model/text.ts';
import { fontOf } from '../stage/canvas-pen.ts';
import type { Packer } from '../stage/stage-view.ts';
import type { LoadProgress, PackRequest, WorkerReply, WorkerRequest } from './large-messages.ts';
import type { ReadingWorker } from './start-worker.ts';

/** A large file, read, with the worker that places its events. */
export interface LoadedLarge {
  readonly dataset: Dataset;
  readonly packer: Packer;
  readonly issues: readonly Issue[];
}

/** A file that could not be fetched; `status` is null when no answer came at all. */
export class LostFile extends Error {
  readonly status: number | null;

  constructor(status: number | null) {
    super(`the file did not come: ${status ?? 'no answer'}`);
    this.status = status;
  }
}

/**
 * Takes over a worker that has been asked for a file: a large one is read there, the bytes of a
 * small one are handed back. Rejects with {@link LostFile}.
 */
export async function loadLarge(
  { worker, early }: ReadingWorker,
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<LoadedLarge> | ArrayBuffer> {
  void sendFace(worker);
  const answer = new Promise<ReadReply>((resolve, reject) => {
    const hear = (reply: WorkerReply) => {
      if (reply.type === 'progress') onProgress(reply.progress);
      else if (reply.type === 'lost') reject(new LostFile(reply.status));
      else if (reply.type === 'failed') reject(new LostFile(null));
      else if (reply.type === 'read' || reply.type === 'small') resolve(reply);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => hear(data));
    worker.addEventListener('error', () => reject(new LostFile(null)));
    for (const reply of early()) hear(reply);
  });
  const read = await answer.catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  if (read.type === 'small') {
    worker.terminate();
    return read.bytes;
  }
  const { result } = read;
  if (!result.ok) {
    worker.terminate();
    return fail(...result.issues);
  }
  const data = result.value;
  const decoder = new TextDecoder();
  const dataset = largeDataset(data, (part) => decoder.decode(part));
  return { ok: true, value: { dataset, packer: packerOf(worker, data), issues: data.issues } };
}

type ReadReply = Extract<WorkerReply, { readonly type: 'read' | 'small' }>;

/** Has views packed by the worker; rejects when it fails. */
function packerOf(worker: Worker, data: LargeData): Packer {
  const waiting = new Map<number, PromiseWithResolvers>();
  let last = 0;
  worker.addEventListener('message', ({ data: reply }: MessageEvent<WorkerReply>) => {
    if (reply.type === 'packed') waiting.get(reply.id)?.resolve(reply.packed);
    else if (reply.type === 'failed') {
      for (const each of waiting.values()) each.reject(new Error('the view could not be packed'));
      waiting.clear();
    }
    if (reply.type === 'packed') waiting.delete(reply.id);
  });
  return (input) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      send(worker, packRequest(last, input, data));
    });
}

interface PromiseWithResolvers {
  readonly resolve: (packed: PackedLanes) => void;
  readonly reject: (error: Error) => void;
}

function packRequest(id: number, input: PlanInput, { widths }: LargeData): PackRequest {
  const { dataset, filter, othersOpen, lettering, width, height, baseSpan } = input;
  const { geometry, lang } = lettering;
  return {
    type: 'pack',
    id,
    input: {
      columns: dataset.columns,
      bodies: bodiesOf(dataset),
      filter,
      othersOpen,
      geometry,
      width,
      height,
      baseSpan,
    },
    widths: widths[LANGS.indexOf(lang)] ?? new Uint16Array(),
    fontSize: geometry.fontSize,
  };
}

function send(worker: Worker, request: WorkerRequest): void {
  worker.postMessage(request);
}

/** Longest wait for our own face before the system's is good enough, milliseconds. */
const PATIENCE = 1500;

/** Names are measured in the face they will be drawn in, or in what stands in for it. */
async function sendFace(worker: Worker): Promise<void> {
  const style = { size: 100, weight: 400 } as const;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([document.fonts.load(fontOf(style)).catch(() => []), late]);
  send(worker, { type: 'face', advances: advancesOf(style) });
}

/** Widths of the ASCII characters in the face that names are set in, in ems. */
function advancesOf(style: TextStyle): Float32Array {
  const { size } = style;
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = fontOf(style);
  return Float32Array.from({ length: 128 }, (_, code) => {
    if (code < 0x20 || context === null) return 0.6;
    return context.measureText(String.fromCharCode(code)).width / size;
  });
}
