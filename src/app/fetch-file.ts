/** A file that could not be fetched; `status` is null when no answer came at all. */
export class LostFile extends Error {
  readonly status: number | null;

  constructor(status: number | null) {
    super(`the file did not come: ${status ?? 'no answer'}`);
    this.status = status;
  }
}

/** Files that were sent for before anybody asked, by their addresses. */
const early = new Map<string, Promise<ArrayBuffer>>();

/** Sends for a file that will be asked for once. */
export function sendFor(url: string): void {
  const coming = whole(url);
  // Who asks for it will hear of the loss.
  coming.catch(() => undefined);
  early.set(url, coming);
}

/** All of a file; rejects with {@link LostFile}. What was sent for is given out once. */
export function fetchFile(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const coming = early.get(url);
  early.delete(url);
  return coming ?? whole(url, signal);
}

async function whole(url: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, signal === undefined ? {} : { signal }).catch(() => {
    throw new LostFile(null);
  });
  if (!response.ok) throw new LostFile(response.status);
  return response.arrayBuffer().catch(() => {
    throw new LostFile(null);
  });
}
