import type { WorkerReply, WorkerRequest } from './large-messages.ts';
import { trustedUrl } from './trusted-url.ts';

/** A worker that is already at a file, and what it has said before anybody listened. */
export interface ReadingWorker {
  readonly worker: Worker;
  /** What has been said so far; nothing is kept from here on. */
  readonly early: () => readonly WorkerReply[];
  /** Starts another one, which waits for something to place. */
  readonly help: () => Worker;
  /** Ends it and its helpers. */
  readonly end: () => void;
}

/** Starts the workers of one page. */
export interface Workers {
  /** Sets one on a file that will be asked for, while the rest of the page is still on its way. */
  readonly sendFor: (url: string) => void;
  /** One that is at a file: the one that was sent for it, which is given out once, or a new one. */
  readonly read: (url: string) => ReadingWorker;
  /** Ends all of them. */
  readonly end: () => void;
}

/** Workers that run the script at an address. */
export function createWorkers(workerUrl: string): Workers {
  const readings = new Set<ReadingWorker>();
  const early = new Map<string, ReadingWorker>();
  const start = (url: string) => {
    const reading = startReading(workerUrl, url);
    readings.add(reading);
    return reading;
  };
  return {
    sendFor: (url) => void early.set(url, start(url)),
    read: (url) => {
      const reading = early.get(url) ?? start(url);
      early.delete(url);
      return reading;
    },
    end: () => {
      for (const { end } of readings) end();
      readings.clear();
    },
  };
}

function startReading(workerUrl: string, url: string): ReadingWorker {
  const start = () => new Worker(trustedUrl(workerUrl), { type: 'module' });
  const worker = start();
  const crew = [worker];
  const kept: WorkerReply[] = [];
  const keep = ({ data }: MessageEvent<WorkerReply>) => kept.push(data);
  worker.addEventListener('message', keep);
  for (const type of ['error', 'messageerror'] as const) {
    worker.addEventListener(type, () => kept.push({ type: 'failed' }));
  }
  send(worker, { type: 'read', url: new URL(url, document.baseURI).href });
  return {
    worker,
    early: () => {
      worker.removeEventListener('message', keep);
      return kept;
    },
    help: () => {
      const helper = start();
      crew.push(helper);
      return helper;
    },
    end: () => {
      for (const each of crew) each.terminate();
    },
  };
}

/** Asks a worker for something; the buffers in `moved` are its own from then on, all else is copied. */
export function send(
  worker: Worker,
  request: WorkerRequest,
  moved: readonly ArrayBuffer[] = [],
): void {
  worker.postMessage(request, { transfer: [...moved] });
}
