import { queryOptions } from '@tanstack/react-query';
import { type Dataset, buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import type { Issue } from '../model/result.ts';
import type { Packer } from '../stage/stage-view.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { LoadProgress } from './large-messages.ts';

/** Why a dataset could not be shown; `code` is also what the page's root says. */
export class LoadError extends Error {
  readonly code: 'offline' | 'network' | 'status' | 'format';
  readonly status: number | null;
  readonly issues: readonly Issue[];

  constructor(
    code: LoadError['code'],
    status: number | null = null,
    issues: readonly Issue[] = [],
  ) {
    super(`dataset: ${code}${status === null ? '' : ` ${status}`}`);
    this.code = code;
    this.status = status;
    this.issues = issues;
  }
}

export interface Loaded {
  readonly dataset: Dataset;
  /** Places lanes off the main thread; null where they are few enough to be placed here. */
  readonly packer: Packer | null;
  /** Records that were left out, and why. */
  readonly issues: readonly Issue[];
}

type OnProgress = (progress: LoadProgress) => void;

/** A file larger than this is read off the main thread, bytes. */
const LARGE = 2_000_000;

/** The dataset at `url`, for TanStack Query. What a server says twice is not asked a third time. */
export function datasetQuery(url: string, onProgress: OnProgress) {
  return queryOptions({
    queryKey: ['dataset', url],
    queryFn: ({ signal }) => loadDataset(url, signal, onProgress),
    staleTime: Infinity,
    gcTime: Infinity,
    // What is loaded is never changed, and comparing a million records would take seconds.
    structuralSharing: false,
    retry: (failures, error) =>
      failures < 1 && error instanceof LoadError && error.code === 'network',
    retryDelay: 800,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

async function loadDataset(
  url: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Loaded> {
  const lost = () => {
    throw new LoadError(navigator.onLine ? 'network' : 'offline');
  };
  const response = await fetch(url, { signal }).catch(lost);
  if (!response.ok) throw new LoadError('status', response.status);
  const announced = Number(response.headers.get('content-length'));
  if (announced > LARGE) {
    // The worker fetches it itself: not a byte of it passes through the page.
    await response.body?.cancel();
    return readLarge(url, onProgress);
  }
  const bytes = await fetchBytes(response, () => undefined, LARGE).catch(lost);
  return bytes === null ? readLarge(url, onProgress) : readSmall(bytes);
}

function readSmall(bytes: Uint8Array): Loaded {
  const parsed = parseDataset(documentIn(bytes));
  if (!parsed.ok) throw new LoadError('format', null, parsed.issues);
  const { records, issues } = parsed.value;
  return { dataset: buildDataset(records), packer: null, issues };
}

function documentIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new LoadError('format');
  }
}

async function readLarge(url: string, onProgress: OnProgress): Promise<Loaded> {
  const { LostFile, loadLarge } = await import('./load-large.ts');
  const loaded = await loadLarge(url, onProgress).catch((error: unknown) => {
    if (!(error instanceof LostFile)) throw error;
    throw error.status === null
      ? new LoadError(navigator.onLine ? 'network' : 'offline')
      : new LoadError('status', error.status);
  });
  if (!loaded.ok) throw new LoadError('format', null, loaded.issues);
  return loaded.value;
}
