import { copyColumns } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
import { largeDataset } from '../data/large-dataset.ts';
import type { LargeData } from '../data/read-large.ts';
import { bodiesOf } from '../layout/make-plan.ts';
import { type PackedShare, type PlanInput, stackLanes } from '../layout/plan.ts';
import { type Issue, type Result, fail } from '../model/result.ts';
import { LANGS } from '../model/text.ts';
import type { Packer } from '../stage/stage-view.ts';
import { buffersIn } from './buffers-in.ts';
import { LostFile } from './fetch-file.ts';
import type { LoadProgress, PackRequest, WorkerReply } from './large-messages.ts';
import { nextTask } from './next-task.ts';
import { type ReadingWorker, send } from './workers.ts';

/** A large file, read, with the worker that places its events. */
export interface LoadedLarge {
  readonly dataset: Dataset;
  readonly packer: Packer;
  readonly issues: readonly Issue[];
}

/** Of smaller files the second worker, slow at first as every script, would save nothing; megabytes. */
const WORTH_HELP = 50;

/**
 * Takes over a worker that has been asked for a file: a large one is read there, the bytes of a
 * small one are handed back. Rejects with {@link LostFile}; the workers are then the caller's to end.
 */
export async function loadLarge(
  { worker, early, help, end }: ReadingWorker,
  onProgress: (progress: LoadProgress) => void,
): Promise<Result<LoadedLarge> | ArrayBuffer> {
  const crew = [worker];
  const answer = new Promise<ReadReply>((resolve, reject) => {
    const hear = (reply: WorkerReply) => {
      if (reply.type === 'progress') {
        // Of so much, a second one gets ready to help with the placing while the first one reads.
        const isLong = reply.progress.megabytes > WORTH_HELP;
        if (isLong && crew.length === 1 && navigator.hardwareConcurrency > 1) crew.push(help());
        onProgress(reply.progress);
      } else if (reply.type === 'lost') reject(new LostFile(reply.status));
      else if (reply.type === 'failed') reject(new LostFile(null));
      else if (reply.type === 'read' || reply.type === 'small') resolve(reply);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => hear(data));
    worker.addEventListener('error', () => reject(new LostFile(null)));
    for (const reply of early()) hear(reply);
  });
  const read = await answer;
  if (read.type === 'small') {
    end();
    return read.bytes;
  }
  const { result } = read;
  if (!result.ok) {
    end();
    return fail(...result.issues);
  }
  const data = result.value;
  const decoder = new TextDecoder();
  const dataset = largeDataset(data, (part) => decoder.decode(part));
  return { ok: true, value: { dataset, packer: packerOf(crew, data), issues: data.issues } };
}

type ReadReply = Extract<WorkerReply, { readonly type: 'read' | 'small' }>;

/** Has the lanes of views divided among workers; rejects when one of them fails. */
function packerOf(crew: readonly Worker[], data: LargeData): Packer {
  const asks = crew.map(shareAsker);
  let last = 0;
  return async (input) => {
    last += 1;
    const id = last;
    const shares: Promise<PackedShare>[] = [];
    for (const [part, ask] of asks.entries()) {
      // Each gets a copy of its own: one copy a task keeps the page free.
      // oxlint-disable-next-line no-await-in-loop
      await nextTask();
      shares.push(ask(packRequest(id, part, asks.length, input, data)));
    }
    return stackLanes(await Promise.all(shares), input.lettering.geometry);
  };
}

/** Sends one worker requests and gives back its answers. */
function shareAsker(worker: Worker): (request: PackRequest) => Promise<PackedShare> {
  const waiting = new Map<number, PromiseWithResolvers<PackedShare>>();
  const failed = () => {
    for (const each of waiting.values()) each.reject(new Error('the view could not be packed'));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data: reply }: MessageEvent<WorkerReply>) => {
    if (reply.type === 'packed') {
      waiting.get(reply.id)?.resolve(reply.share);
      waiting.delete(reply.id);
    } else if (reply.type === 'failed') failed();
  });
  worker.addEventListener('error', failed);
  return (request) => {
    const { id } = request;
    const answer = Promise.withResolvers<PackedShare>();
    waiting.set(id, answer);
    // Everything in it was copied for this worker, and much faster than the browser would.
    send(worker, request, buffersIn(request));
    return answer.promise;
  };
}

/** What a worker needs to place its part, in buffers that can be given away. */
function packRequest(
  id: number,
  part: number,
  parts: number,
  input: PlanInput,
  { widths }: LargeData,
): PackRequest {
  const { dataset, matches, countries, reaching, laneChoice, othersOpen } = input;
  const { lettering, width, height, baseSpan } = input;
  const { geometry, lang } = lettering;
  return {
    type: 'pack',
    id,
    part,
    parts,
    input: {
      columns: copyColumns(dataset.columns, laneChoice.by === 'topic'),
      bodies: bodiesOf(dataset),
      instrumentIds: [],
      countries,
      reaching,
      laneChoice,
      othersOpen,
      geometry,
      width,
      height,
      baseSpan,
    },
    // All of them need not be sent.
    matches: matches.length === dataset.columns.length ? null : matches.slice(),
    widths: widths[LANGS.indexOf(lang)]?.slice() ?? new Uint16Array(),
    fontSize: geometry.fontSize,
  };
}
