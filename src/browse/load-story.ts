import { queryOptions } from '@tanstack/react-query';
import { parseStory } from '../data/parse-story.ts';
import { issueText } from '../model/result.ts';
import type { Story, StoryEntry } from '../model/story.ts';

/** Fetches one of our own stories, once: from then on it needs no network. */
export function storyQuery({ url }: StoryEntry) {
  return queryOptions({
    queryKey: ['story', url],
    queryFn: ({ signal }) => loadStory(url, signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: 1,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** A story of ours from its file; fails where that cannot be had or is none. */
export async function loadStory(url: string, signal?: AbortSignal): Promise<Story> {
  const response = await fetch(url, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const parsed = parseStory(await response.json());
  if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join('; '));
  return parsed.value;
}
