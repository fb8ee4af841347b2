import { queryOptions } from '@tanstack/react-query';
import { countFacetsAhead } from '../browse/use-matches.ts';
import { type Dataset, buildDataset } from '../data/dataset.ts';
import { type CountryFacet, countCountries } from '../data/facets.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import type { PlanInput } from '../layout/plan.ts';
import type { Issue } from '../model/result.ts';
import type { Packer } from '../stage/stage-view.ts';
import { LostFile, fetchFile } from './fetch-file.ts';
import type { LoadProgress } from './large-messages.ts';
import { nextTask } from './next-task.ts';
import { placeAhead } from './place-ahead.ts';
import type { Workers } from './workers.ts';

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
  /** Events by country, counted in a task of its own where there are many. */
  readonly facet: CountryFacet;
  /** Records that were left out, and why. */
  readonly issues: readonly Issue[];
}

type OnProgress = (progress: LoadProgress) => void;

/** What the first view of a large dataset will be placed with; null where nobody can know. */
type Guess = (dataset: Dataset) => PlanInput | null;

/** Where a dataset is. */
export interface DataPlace {
  readonly url: string;
  /** What reads a dataset of the reader's own choice, of which nothing is known. */
  readonly workers?: Workers;
}

/**
 * The dataset at a place, for TanStack Query. What a server says twice is not asked a third time. A
 * large one is placed for what `guess` makes of it while the page is put together.
 */
export function datasetQuery(place: DataPlace, onProgress: OnProgress, guess: Guess = noGuess) {
  const { url, workers } = place;
  return queryOptions({
    queryKey: ['dataset', url],
    queryFn: ({ signal }) =>
      workers === undefined
        ? loadOwn(url, signal)
        : loadForeign(url, workers, signal, { onProgress, guess }),
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

async function loadOwn(url: string, signal: AbortSignal): Promise<Loaded> {
  return readSmall(
    await fetchFile(url, signal).catch((error: unknown) => {
      throw error instanceof LostFile ? lost(error.status) : error;
    }),
  );
}

/** A file of any size: the worker fetches it, reads a large one, and hands a small one over. */
async function loadForeign(
  url: string,
  workers: Workers,
  signal: AbortSignal,
  { onProgress, guess }: { readonly onProgress: OnProgress; readonly guess: Guess },
): Promise<Loaded> {
  const reading = workers.read(url);
  signal.addEventListener('abort', reading.end);
  const { loadLarge } = await import('./load-large.ts').catch(() => {
    reading.end();
    throw lost(null);
  });
  const loaded = await loadLarge(reading, onProgress).catch((error: unknown) => {
    reading.end();
    throw error instanceof LostFile ? lost(error.status) : error;
  });
  signal.removeEventListener('abort', reading.end);
  if (loaded instanceof ArrayBuffer) return readSmall(loaded);
  if (!loaded.ok) throw new LoadError('format', null, loaded.issues);
  const { value } = loaded;
  const first = guess(value.dataset);
  const packer = first === null ? value.packer : placeAhead(value.packer, first);
  await nextTask();
  const facet = countCountries(value.dataset);
  await nextTask();
  countFacetsAhead(value.dataset, facet);
  await nextTask();
  return { ...value, packer, facet };
}

function noGuess(): null {
  return null;
}

function lost(status: number | null): LoadError {
  if (status !== null) return new LoadError('status', status);
  return new LoadError(navigator.onLine ? 'network' : 'offline');
}

function readSmall(bytes: ArrayBuffer): Loaded {
  const parsed = parseDataset(documentIn(bytes));
  if (!parsed.ok) throw new LoadError('format', null, parsed.issues);
  const { records, issues } = parsed.value;
  const dataset = buildDataset(records);
  return { dataset, packer: null, facet: countCountries(dataset), issues };
}

function documentIn(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new LoadError('format');
  }
}
