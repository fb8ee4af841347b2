import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINKED_STORY, OWN_STORY, type Story } from '../model/story.ts';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import type { Notice } from '../state/app-state.ts';
import { asOwn } from '../state/edit-story.ts';
import { Presentation } from './presentation.tsx';
import { useSceneWords } from './scene-words.ts';
import { saveStory } from './story-file.ts';
import { unpackTale } from './tale-code.ts';
import { useOwnStory } from '../browse/use-own-story.ts';
import './maker.css';

interface PresentOwnProps {
  readonly onPainted: () => void;
}

/** Presents the reader's own story, or the one that came in the address. */
export function PresentOwn({ onPainted }: PresentOwnProps) {
  const tale = useAppState((state) => (state.story?.id === LINKED_STORY ? state.tale : null));
  return tale === null ? (
    <KeptStory onPainted={onPainted} />
  ) : (
    <LinkedStory key={tale} tale={tale} onPainted={onPainted} />
  );
}

function KeptStory({ onPainted }: PresentOwnProps) {
  const [{ history }] = useOwnStory();
  const story = history.present;
  if (story.scenes.length === 0) {
    return <Lost code="no-own-story" param="story" value={OWN_STORY} />;
  }
  return <Presentation story={story} onPainted={onPainted} />;
}

interface LinkedStoryProps extends PresentOwnProps {
  readonly tale: string;
}

function LinkedStory({ tale, onPainted }: LinkedStoryProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['tale', tale],
    queryFn: () => unpackTale(tale),
    staleTime: Infinity,
    networkMode: 'always',
  });
  const [offered, setOffered] = useState(true);
  if (data === undefined) return <p className="visually-hidden">{t('story.loading')}</p>;
  if (!data.ok) {
    return <Lost code="broken" param="tale" value={tale.slice(0, 80)} />;
  }
  const story: Story = { ...data.value, id: LINKED_STORY };
  return (
    <div className="linked-story">
      {offered && <KeepOffer story={story} onDone={() => setOffered(false)} />}
      <Presentation story={story} onPainted={onPainted} />
    </div>
  );
}

/** Leaves the presentation of what is not there, and says why. */
function Lost({ code, param, value }: Notice) {
  const { store } = useApp();
  useEffect(() => {
    store.dispatch({ type: 'storyLost', notice: { code, param, value } });
  }, [store, code, param, value]);
  return null;
}

interface KeepOfferProps {
  readonly story: Story;
  readonly onDone: () => void;
}

/** Says whose words these are, and makes the story the reader's own where they want it. */
function KeepOffer({ story, onDone }: KeepOfferProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const words = useSceneWords();
  const [{ history, kept }, own] = useOwnStory();
  const [step, setStep] = useState<'offer' | 'ask' | 'done'>('offer');
  const mine = history.present;
  const keep = () => {
    own.edit(() => asOwn(story));
    setStep('done');
  };
  const said = {
    offer: t('maker.came'),
    ask: t('maker.replaces', { title: words.title(mine.title) }),
    done: kept ? t('maker.copied') : t('maker.copiedNotKept'),
  }[step];
  return (
    <div className="keep-offer">
      <p role="status">{said}</p>
      {step === 'offer' && (
        <button
          type="button"
          className="text-button"
          onClick={() => (mine.scenes.length === 0 ? keep() : setStep('ask'))}
        >
          {t('maker.keep')}
        </button>
      )}
      {step === 'ask' && (
        <>
          <button type="button" className="text-button" onClick={keep}>
            {t('maker.replace')}
          </button>
          <button type="button" className="text-button" onClick={() => saveStory(mine, lang)}>
            {t('maker.saveFirst')}
          </button>
        </>
      )}
      <button type="button" className="text-button" onClick={onDone}>
        {t('dismiss')}
      </button>
    </div>
  );
}
