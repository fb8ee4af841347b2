import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_STORY, type StoryEntry } from '../model/story.ts';
import { pick } from '../model/text.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { Modal } from '../browse/modal.tsx';
import { asOwn } from '../state/edit-story.ts';
import { loadStory } from '../browse/load-story.ts';
import { MakerDialog } from './maker-dialog.tsx';
import { useSceneWords } from './scene-words.ts';
import { useOwnStory } from '../browse/use-own-story.ts';
import './present.css';

/** The stories there are, each a press away from the whole screen, and the way to make one. */
export function PresentDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { store, stories } = useApp();
  // What has happened to the reader's story, once it is open.
  const [making, setMaking] = useState<string | null>(null);
  if (making !== null) return <MakerDialog said={making} onClose={onClose} />;
  const present = (id: string) => {
    onClose();
    store.dispatch({ type: 'presented', id, scene: 1 });
  };
  return (
    <Modal title={t('story.choose')} className="present-choice" onClose={onClose}>
      <h3>{t('maker.title')}</h3>
      <OwnChoice onPresent={() => present(OWN_STORY)} onEdit={() => setMaking('')} />
      <h3>{t('maker.ours')}</h3>
      <ul>
        {stories.map((entry) => (
          <StoryChoice
            key={entry.id}
            entry={entry}
            onPresent={() => present(entry.id)}
            onCopied={(name) => setMaking(t('maker.opened', { name }))}
          />
        ))}
      </ul>
      <p className="quiet">{t('story.keys')}</p>
    </Modal>
  );
}

interface OwnChoiceProps {
  readonly onPresent: () => void;
  readonly onEdit: () => void;
}

function OwnChoice({ onPresent, onEdit }: OwnChoiceProps) {
  const { t } = useTranslation();
  const words = useSceneWords();
  const [{ history }] = useOwnStory();
  const { title, scenes } = history.present;
  return (
    <div className="present-own">
      {scenes.length === 0 ? (
        <p className="quiet">{t('maker.empty')}</p>
      ) : (
        <button type="button" className="present-story" onClick={onPresent}>
          <strong>{words.title(title)}</strong>
          <span className="quiet">{t('story.scenes', { count: scenes.length })}</span>
        </button>
      )}
      <button type="button" className="button" onClick={onEdit}>
        {scenes.length === 0 ? t('maker.begin') : t('maker.edit')}
      </button>
    </div>
  );
}

interface StoryChoiceProps {
  readonly entry: StoryEntry;
  readonly onPresent: () => void;
  /** The reader's story is a copy of this one now. */
  readonly onCopied: (name: string) => void;
}

function StoryChoice({ entry, onPresent, onCopied }: StoryChoiceProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const [, own] = useOwnStory();
  const [state, setState] = useState<'copying' | 'failed' | null>(null);
  const titleId = useId();
  const copy = async () => {
    setState('copying');
    try {
      const story = await loadStory(entry.url);
      own.edit(() => asOwn(story));
      onCopied(pick(entry.title, lang));
    } catch {
      setState('failed');
    }
  };
  return (
    <li>
      <button type="button" className="present-story" onClick={onPresent}>
        <strong id={titleId}>{pick(entry.title, lang)}</strong>
        <span className="quiet">{t('story.scenes', { count: entry.scenes })}</span>
      </button>
      {entry.by !== null && <p className="quiet">{pick(entry.by, lang)}</p>}
      <button
        type="button"
        className="text-button"
        aria-describedby={titleId}
        onClick={() => void copy()}
      >
        {t('maker.copy')}
      </button>
      <span role="status" className="quiet">
        {state === 'copying' && t('maker.copying')}
        {state === 'failed' && t('maker.copyFailed')}
      </span>
    </li>
  );
}
