import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_STORY, STORY_MOST, type Scene } from '../model/story.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { Modal } from '../browse/modal.tsx';
import { settledWindow } from '../state/app-state.ts';
import { doubledScene, withScene, withWords, withoutScene } from '../state/edit-story.ts';
import { STORY_LIMITS } from '../data/story-schema.ts';
import { MakerBar } from './maker-bar.tsx';
import { MakerList } from './maker-list.tsx';
import { MakerScene } from './maker-scene.tsx';
import { MakerField } from './maker-field.tsx';
import { newScene } from './new-scene.ts';
import { useSceneWords } from './scene-words.ts';
import { useOwnStory } from '../browse/use-own-story.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import './maker.css';

interface MakerDialogProps {
  /** The scene that is open first, from 0. */
  readonly first?: number;
  /** What has just happened to the story. */
  readonly said?: string;
  readonly onClose: () => void;
}

/** The reader's story: its scenes in order, and the one that is open. */
export function MakerDialog({ first = 0, said = '', onClose }: MakerDialogProps) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { lang } = useWords();
  const words = useSceneWords();
  const [{ history, kept, fromElsewhere }, own] = useOwnStory();
  const [chosen, setChosen] = useState(first);
  // On a phone the list gives way to the scene that is open.
  const [inScene, setInScene] = useState(false);
  const [message, setMessage] = useState(said);
  const list = useRef<HTMLDivElement>(null);
  useUndoKeys(own);
  const story = history.present;
  const { scenes } = story;
  const at = Math.min(chosen, scenes.length - 1);
  const scene = scenes[at];
  const choose = (index: number) => {
    setChosen(index);
    setInScene(true);
  };
  const add = (made: Scene) => {
    own.edit((before) => withScene(before, made));
    choose(scenes.length);
  };
  const addPresent = () => {
    const state = store.get();
    add(newScene(dataset, state, { [lang]: words.name(state.view, settledWindow(state)) }));
  };
  const play = (number: number) => {
    onClose();
    store.dispatch({ type: 'presented', id: OWN_STORY, scene: number });
  };
  const remove = () => {
    own.edit((before) => withoutScene(before, at));
    setMessage(t('maker.removed', { number: at + 1 }));
    setInScene(false);
    list.current?.focus();
  };
  const full = scenes.length >= STORY_MOST.scenes;
  return (
    <Modal title={t('maker.title')} className="maker" onClose={onClose}>
      <MakerBar onSaid={setMessage} onPlay={() => play(1)} onReplaced={() => setInScene(false)} />
      <div className="maker-states">
        <p role="status">{fromElsewhere ? t('maker.elsewhere') : message}</p>
        <p className="quiet">{kept ? scenes.length > 0 && t('maker.kept') : t('maker.notKept')}</p>
      </div>
      <div className="maker-body" data-in-scene={inScene && scene !== undefined}>
        <div ref={list} className="maker-side" tabIndex={-1}>
          <MakerField
            label={t('maker.storyTitle')}
            text={story.title}
            limit={STORY_LIMITS.title}
            onWords={(text) =>
              own.edit(
                (before) => ({ ...before, title: withWords(before.title, lang, text) }),
                `title ${lang}`,
              )
            }
          />
          <MakerList chosen={at} onChoose={choose} onMoved={setChosen} onSaid={setMessage} />
          <button type="button" className="button" disabled={full} onClick={addPresent}>
            {t('maker.addPresent')}
          </button>
          {full && <p className="quiet">{t('maker.full', { count: STORY_MOST.scenes })}</p>}
        </div>
        {scene === undefined ? (
          <p className="maker-empty">
            {t('maker.empty')}
            <br />
            {t('maker.emptyHow')}
          </p>
        ) : (
          <MakerScene
            scene={scene}
            index={at}
            onSaid={setMessage}
            onBack={() => setInScene(false)}
            onPlay={() => play(at + 1)}
            onDouble={() => {
              own.edit((before) => doubledScene(before, at));
              setChosen(at + 1);
            }}
            onRemove={remove}
            onClose={onClose}
          />
        )}
      </div>
    </Modal>
  );
}
