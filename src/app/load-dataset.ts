import { queryOptions } from '@tanstack/react-query';
import { type Dataset, buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import type { Issue } from '../model/result.ts';
import type { Packer } from '../stage/stage-view.ts';

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

/** The dataset at `url`, for TanStack Query. What a server says twice is not asked a third time. */
export function datasetQuery(url: string) {
  return queryOptions({
    queryKey: ['dataset', url],
    queryFn: ({ signal }) => loadDataset(url, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: (failures, error) =>
      failures < 1 && error instanceof LoadError && error.code === 'network',
    retryDelay: 800,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

async function loadDataset(url: string, signal: AbortSignal): Promise<Loaded> {
  const response = await fetch(url, { signal }).catch(() => {
    throw new LoadError(navigator.onLine ? 'network' : 'offline');
  });
  if (!response.ok) throw new LoadError('status', response.status);
  const document = await response.json().catch(() => {
    throw new LoadError('format');
  });
  const parsed = parseDataset(document);
  if (!parsed.ok) throw new LoadError('format', null, parsed.issues);
  return { dataset: buildDataset(parsed.value.records), packer: null, issues: parsed.value.issues };
}
