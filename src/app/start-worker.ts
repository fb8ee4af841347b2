import type { WorkerReply } from './large-messages.ts';

/** A worker that is already at a file, and what it has said before anybody listened. */
export interface ReadingWorker {
  readonly worker: Worker;
  /** What has been said so far; nothing is kept from here on. */
  readonly early: () => readonly WorkerReply[];
}

/** Starts a worker on a file at once, while the rest of the page is still being put together. */
export function startReading(workerUrl: string, url: string): ReadingWorker {
  const worker = new Worker(trustedUrl(workerUrl), { type: 'module' });
  const kept: WorkerReply[] = [];
  const keep = ({ data }: MessageEvent<WorkerReply>) => kept.push(data);
  worker.addEventListener('message', keep);
  for (const type of ['error', 'messageerror'] as const) {
    worker.addEventListener(type, () => kept.push({ type: 'failed' }));
  }
  worker.postMessage({ type: 'read', url: new URL(url, document.baseURI).href });
  return {
    worker,
    early: () => {
      worker.removeEventListener('message', keep);
      return kept;
    },
  };
}

/** The one policy, made at first need: a name can be taken only once a page. */
const policies: TrustedScriptPolicy[] = [];

function trustedUrl(url: string): string {
  const policy =
    policies[0] ??
    globalThis.trustedTypes?.createPolicy('app-worker', { createScriptURL: (each) => each });
  if (policy === undefined) return url;
  policies[0] = policy;
  return policy.createScriptURL(url);
}
