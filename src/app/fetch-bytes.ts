/** How far a download is; `total` is null where the server does not say. */
export interface Download {
  readonly received: number;
  readonly total: number | null;
}

/** What is done with a file while it comes. */
export interface Receiver {
  readonly onProgress: (download: Download) => void;
  /** Called with the room the file comes into, and again when it outgrows that and is moved. */
  readonly onRoom: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** Collects a response's body; answers how many bytes of the last room it fills. */
export async function fetchBytes(
  response: Response,
  { onProgress, onRoom }: Receiver,
): Promise<number> {
  const announced = Number(response.headers.get('content-length'));
  // A compressed body is longer than announced: then the length says nothing.
  const total =
    announced > 0 && response.headers.get('content-encoding') === null ? announced : null;
  const reader = response.body?.getReader();
  if (reader === undefined) return 0;
  let bytes = new Uint8Array(total ?? 1 << 20);
  onRoom(bytes);
  let received = 0;
  for (;;) {
    // One piece after the other is the nature of a stream.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) break;
    if (received + value.length > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, received + value.length));
      larger.set(bytes.subarray(0, received));
      bytes = larger;
      onRoom(bytes);
    }
    bytes.set(value, received);
    received += value.length;
    onProgress({ received, total });
  }
  return received;
}
