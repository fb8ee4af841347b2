import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../browse/load-states.tsx';
import { storyQuery } from '../browse/load-story.ts';
import { PresentOwn } from '../present/present-own.tsx';
import { Presentation } from '../present/presentation.tsx';
import type { StoryEntry } from '../model/story.ts';

interface PresentStoryProps {
  /** One of our own stories; null is the reader's, or one that came in the address. */
  readonly entry: StoryEntry | null;
  readonly onPainted: () => void;
}

/** Presents a story once it is there. */
export function PresentStory({ entry, onPainted }: PresentStoryProps) {
  return entry === null ? (
    <PresentOwn onPainted={onPainted} />
  ) : (
    <FetchedStory entry={entry} onPainted={onPainted} />
  );
}

interface FetchedStoryProps {
  readonly entry: StoryEntry;
  readonly onPainted: () => void;
}

function FetchedStory({ entry, onPainted }: FetchedStoryProps) {
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
