import { type LargeData, LargeFile, type ReadTools } from './data/read-large.ts';
import { allEvents } from './data/matches.ts';
import { interAdvances } from './data/face-advances.ts';
import { MAX_LABEL } from './layout/geometry.ts';
import { packShare } from './layout/plan.ts';
import { EM } from './data/large-reader.ts';
import { weightAt } from './data/columns.ts';
import type { Result } from './model/result.ts';
import { buffersIn } from './app/buffers-in.ts';
import { fetchBytes } from './app/fetch-bytes.ts';
import type {
  LoadProgress,
  PackRequest,
  ReadRequest,
  WorkerReply,
  WorkerRequest,
} from './app/large-messages.ts';

/*
 * Reads large files and places their events, so that the page stays free. It keeps nothing between
 * requests: each brings what it needs.
 */

/** Larger files are read here, bytes. */
const LARGE = 2_000_000;
/** How much wider the heaviest events' names are, as they are set in a bolder face. */
const BOLD = 1.07;
/** Spare room for what a sum of single characters does not know. */
const SLACK = 1.02;

const decoder = new TextDecoder();
const decode: ReadTools['decode'] = (bytes) => decoder.decode(bytes);

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'read') void read(data).catch(failed);
  else {
    try {
      pack(data);
    } catch {
      failed();
    }
  }
});

/** What nobody foresaw is told too, or the page would wait for ever. */
function failed(): void {
  reply({ type: 'failed' });
}

async function read({ url }: ReadRequest): Promise<void> {
  const response = await fetch(url).catch(() => null);
  if (response === null || !response.ok) {
    reply({ type: 'lost', status: response?.status ?? null });
    return;
  }
  const advances = interAdvances();
  const progress = (step: LoadProgress['step'], share: number | null, bytes: number) =>
    reply({ type: 'progress', progress: { step, share, megabytes: bytes / 1e6 } });
  let room: Uint8Array<ArrayBuffer> = new Uint8Array();
  const coming: { file: LargeFile | null } = { file: null };
  let told = 0;
  const received = await fetchBytes(response, {
    onRoom: (bytes) => {
      room = bytes;
      coming.file?.moveTo(bytes);
    },
    // A large file is read while it comes.
    onProgress: ({ received: so, total }) => {
      if (so > LARGE) {
        coming.file ??= new LargeFile(room, {
          decode,
          advances,
          onProgress: () => undefined,
        });
        coming.file.advance(so);
      }
      const now = performance.now();
      if (now - told < QUIET) return;
      told = now;
      progress('download', total === null || so > total ? null : so / total, so);
    },
  }).catch(() => null);
  if (received === null) {
    reply({ type: 'lost', status: null });
    return;
  }
  if (coming.file === null) {
    const bytes = room.buffer.slice(0, received);
    reply({ type: 'small', bytes }, [bytes]);
    return;
  }
  progress('read', null, received);
  const result: Result<LargeData> = coming.file.finish(received);
  reply({ type: 'read', result }, result.ok ? buffersIn(result.value) : []);
}

/** Shortest time between two words about the download, milliseconds. */
const QUIET = 100;

function pack({ input, matches, widths, fontSize, id, part, parts }: PackRequest): void {
  const { columns } = input;
  const widthOf = (index: number) => {
    const ems = (widths[index] ?? 0) / EM;
    const bold = weightAt(columns, index) === 5 ? BOLD : 1;
    return Math.min(MAX_LABEL, ems * fontSize * bold * SLACK);
  };
  const share = packShare(
    { ...input, matches: matches ?? allEvents(columns), widthOf },
    part,
    parts,
  );
  reply({ type: 'packed', id, share }, buffersIn(share));
}

function reply(message: WorkerReply, moved: readonly ArrayBuffer[] = []): void {
  postMessage(message, { transfer: [...moved] });
}
