import { useTranslation } from 'react-i18next';
import { STORY_LIMITS } from '../data/story-schema.ts';
import type { Scene } from '../model/story.ts';
import type { LocalText } from '../model/text.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { BackIcon } from '../browse/icons.tsx';
import { changedScene, withWords } from '../state/edit-story.ts';
import { sceneViewOf } from '../state/scene-view.ts';
import { MakerBrackets } from './maker-brackets.tsx';
import { MakerEvents } from './maker-events.tsx';
import { MakerField } from './maker-field.tsx';
import { useSceneWords } from './scene-words.ts';
import { useOwnStory } from '../browse/use-own-story.ts';

const FIELDS = [
  { name: 'title' },
  { name: 'narration', rows: 3 },
  { name: 'notes', rows: 5 },
  { name: 'kicker' },
] as const;

interface MakerSceneProps {
  readonly scene: Scene;
  /** Its place, from 0. */
  readonly index: number;
  readonly onSaid: (message: string) => void;
  readonly onBack: () => void;
  readonly onPlay: () => void;
  readonly onDouble: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The scene that is open: what it says, what it shows, what is done with it. */
export function MakerScene(props: MakerSceneProps) {
  const { scene, index, onSaid, onBack, onPlay, onDouble, onRemove, onClose } = props;
  const { t } = useTranslation();
  const { store } = useApp();
  const { lang } = useWords();
  const words = useSceneWords();
  const [, own] = useOwnStory();
  const change = (part: Partial<Scene>, run?: string) =>
    own.edit((story) => changedScene(story, index, part), run && `${index} ${run} ${lang}`);
  const write = (name: (typeof FIELDS)[number]['name'], text: string) => {
    const next = withWords(scene[name] ?? {}, lang, text);
    change({ [name]: name === 'kicker' ? saying(next) : next }, name);
  };
  return (
    <section className="maker-scene" aria-label={t('maker.scene', { number: index + 1 })}>
      <div className="maker-scene-head">
        <button type="button" className="text-button maker-back" onClick={onBack}>
          <BackIcon /> {t('maker.allScenes')}
        </button>
        <h3>{t('maker.scene', { number: index + 1 })}</h3>
        <button type="button" className="text-button" onClick={onPlay}>
          {t('maker.playFrom')}
        </button>
        <button type="button" className="text-button" onClick={onDouble}>
          {t('maker.double')}
        </button>
        <button type="button" className="text-button" onClick={onRemove}>
          {t('maker.remove')}
        </button>
      </div>
      {FIELDS.map(({ name, ...rest }) => (
        <MakerField
          key={name}
          label={t(`maker.field.${name}`)}
          text={scene[name] ?? {}}
          limit={STORY_LIMITS[name]}
          onWords={(text) => write(name, text)}
          {...rest}
        />
      ))}
      <p className="quiet">{t('maker.langNote')}</p>
      <fieldset>
        <legend>{t('maker.view')}</legend>
        <p>{words.shown(scene)}</p>
        <div className="maker-row">
          <button
            type="button"
            className="button"
            onClick={() => {
              change({ view: sceneViewOf(store.get()) });
              onSaid(t('maker.viewTaken'));
            }}
          >
            {t('maker.takeView')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose();
              store.dispatch({ type: 'addressRead', state: words.view(scene) });
            }}
          >
            {t('maker.showView')}
          </button>
        </div>
      </fieldset>
      <MakerEvents scene={scene} onChange={change} />
      <MakerBrackets scene={scene} window={words.view(scene).window} onChange={change} />
    </section>
  );
}

/** A text, or null where it says nothing. */
function saying(text: LocalText): LocalText | null {
  return Object.keys(text).length === 0 ? null : text;
}
