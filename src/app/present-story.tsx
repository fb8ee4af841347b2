import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../browse/load-states.tsx';
import { Presentation } from '../present/presentation.tsx';
import { parseStory } from '../data/parse-story.ts';
import { issueText } from '../model/result.ts';
import type { Story, StoryEntry } from '../model/story.ts';

interface PresentStoryProps {
  readonly entry: StoryEntry;
  readonly onPainted: () => void;
}

/** Fetches a story, once, and presents it: from then on it needs no network. */
export function PresentStory({ entry, onPainted }: PresentStoryProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(storyQuery(entry));
  if (error !== null) {
    return (
      <Failure
        title={t('story.lost')}
        reason={error.message}
        advice={t('loadFailedAdvice')}
        action={t('tryAgain')}
        onAction={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <p className="visually-hidden">{t('story.loading')}</p>;
  return <Presentation key={data.id} story={data} onPainted={onPainted} />;
}

function storyQuery({ url }: StoryEntry) {
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

async function loadStory(url: string, signal: AbortSignal): Promise<Story> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const parsed = parseStory(await response.json());
  if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join('; '));
  return parsed.value;
}
