import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STORY_MOST, type Scene } from '../model/story.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { settledWindow } from '../state/app-state.ts';
import { withScene } from '../state/edit-story.ts';
import { MakerDialog } from './maker-dialog.tsx';
import { newScene } from './new-scene.ts';
import { useSceneWords } from './scene-words.ts';
import { useOwnStory } from '../browse/use-own-story.ts';
import './maker.css';

/** Adds the present view to the reader's story, once, and says so with a way on and a way back. */
export function SceneAdded({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const { lang } = useWords();
  const words = useSceneWords();
  const [{ kept }, own] = useOwnStory();
  const [scene, setScene] = useState<Scene | null>(null);
  const [number, setNumber] = useState(0);
  const [editing, setEditing] = useState(false);
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const state = store.get();
    const made = newScene(dataset, state, { [lang]: words.name(state.view, settledWindow(state)) });
    const before = own.get().history.present;
    own.edit((story) => withScene(story, made));
    const after = own.get().history.present;
    setScene(made);
    setNumber(after === before ? 0 : after.scenes.length);
  }, [store, dataset, lang, words, own]);
  if (editing) return <MakerDialog first={number - 1} onClose={onClose} />;
  const hasText = store.get().filter.text !== '';
  const lines =
    number === 0
      ? [t('maker.full', { count: STORY_MOST.scenes })]
      : [
          t('maker.added', { number, title: words.title(scene?.title ?? {}) }),
          ...(hasText ? [t('maker.addedNoSearch')] : []),
          ...(kept ? [] : [t('maker.notKept')]),
        ];
  return (
    <div className="notices maker-added">
      <div className="notice">
        <p role="status">{scene === null ? '' : lines.join(' ')}</p>
        <button type="button" className="text-button" onClick={() => setEditing(true)}>
          {t('maker.edit')}
        </button>
        {number > 0 && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              own.undo();
              onClose();
            }}
          >
            {t('maker.undo')}
          </button>
        )}
        <button type="button" className="text-button" onClick={onClose}>
          {t('dismiss')}
        </button>
      </div>
    </div>
  );
}
