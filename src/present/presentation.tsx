import {
  type CSSProperties,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { slideOf } from '../data/slide.ts';
import { type Scene, type Story, clampScene } from '../model/story.ts';
import { langTag, pick } from '../model/text.ts';
import { chartViewOf } from '../state/chart-views.ts';
import { viewOf } from '../state/view-of.ts';
import {
  type AppContext,
  AppContextProvider,
  useApp,
  useAppState,
  useWords,
} from '../browse/app-context.ts';
import { fitScale } from './fit-text.ts';
import { type PresentCommand, sceneAfter } from './present-command.ts';
import { PresentChart } from './present-chart.tsx';
import { PresentFoot } from './present-foot.tsx';
import { PresentNotes } from './present-notes.tsx';
import { PresentStage } from './present-stage.tsx';
import { createPresentStore, showView } from './present-store.ts';
import { SpeakerWindow, openSpeakerWindow } from './speaker-window.tsx';
import { usePresentHand } from './use-present-hand.ts';
import { usePresentKeys } from './use-present-keys.ts';
import './present.css';

interface PresentationProps {
  readonly story: Story;
  /** Called once the first complete picture is on screen. */
  readonly onPainted: () => void;
}

/** A story on the whole screen, one scene at a time; the scene is in the address. */
export function Presentation({ story, onPainted }: PresentationProps) {
  const { scenes } = story;
  const at = useAppState((state) => clampScene(state.story?.scene ?? 1, scenes.length));
  const scene = scenes[at - 1];
  return scene === undefined ? null : (
    <Show story={story} scene={scene} number={at} onPainted={onPainted} />
  );
}

interface ShowProps extends PresentationProps {
  readonly scene: Scene;
  readonly number: number;
}

/** So many Latin letters fit at the usual size. */
const ROOM = { title: 44, narration: 220 } as const;

/** Where the notes are: nowhere, in a window of their own, or under the slide. */
type NotesPlace = Window | 'below' | null;

function Show({ story, scene, number, onPainted }: ShowProps) {
  const { t } = useTranslation();
  const { store } = useApp();
  const { lang } = useWords();
  const { scenes } = story;
  const count = scenes.length;
  const slide = useRef<HTMLElement>(null);
  const [began] = useState(() => Date.now());
  const [black, setBlack] = useState(false);
  const [notes, setNotes] = useState<NotesPlace>(null);
  const speaker = notes === 'below' ? null : notes;
  useEffect(() => slide.current?.focus(), []);
  useEffect(() => () => speaker?.close(), [speaker]);
  const goTo = (to: number) =>
    store.dispatch({ type: 'presented', id: story.id, scene: clampScene(to, count) });
  const command = (what: PresentCommand) => {
    if (what === 'black') setBlack(true);
    else if (what === 'full') toggleFullScreen();
    else if (what === 'notes') setNotes(notes === null ? (openSpeakerWindow() ?? 'below') : null);
    else if (what === 'leave') {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
      const { today, home } = store.get();
      store.dispatch({ type: 'storyLeft', view: viewOf(scene, today, home) });
    } else goTo(sceneAfter(what, number, count));
  };
  const light = () => setBlack(false);
  usePresentKeys({ black, onLight: light, onCommand: command, onJump: goTo, speaker });
  usePresentHand(slide, (step) => (black ? light() : command(step)));
  const speakerClosed = useCallback(() => setNotes(null), []);
  const own = (
    <PresentNotes scene={scene} next={scenes[number]} number={number} count={count} began={began} />
  );
  const [title, narration] = [pick(scene.title, lang), pick(scene.narration, lang)];
  return (
    <main ref={slide} className="present" aria-label={pick(story.title, lang)} tabIndex={-1}>
      <header className="present-head" aria-live="polite">
        <div>
          <p className="present-kicker">
            <span>{pick(scene.kicker ?? story.title, lang)}</span>{' '}
            <span className="present-number">
              {number} / {count}
            </span>
          </p>
          <h1 lang={langTag(scene.title, lang)} style={fitted(title, ROOM.title)}>
            {title}
          </h1>
        </div>
        <p
          className="present-narration"
          lang={langTag(scene.narration, lang)}
          style={fitted(narration, ROOM.narration)}
        >
          {narration}
        </p>
      </header>
      <Picture scene={scene} onPainted={onPainted} />
      {notes === 'below' && own}
      <PresentFoot number={number} count={count} notes={notes !== null} onCommand={command} />
      {speaker !== null && (
        <SpeakerWindow
          window={speaker}
          title={t('story.speakerTitle', { title: pick(story.title, lang) })}
          onClosed={speakerClosed}
        >
          {own}
        </SpeakerWindow>
      )}
      {black && (
        <div className="present-black" role="status">
          <span className="visually-hidden">{t('story.black')}</span>
        </div>
      )}
    </main>
  );
}

/** The scene's timeline, or the chart of its lens, in a context of its own: the app's keeps what the reader had. */
function Picture({ scene, onPainted }: { readonly scene: Scene; readonly onPainted: () => void }) {
  const app = useApp();
  const { store, dataset } = app;
  const view = useMemo(() => {
    const { today, home } = store.get();
    return viewOf(scene, today, home);
  }, [store, scene]);
  const [own] = useState(() => createPresentStore(store, view));
  const shown = useRef(view);
  // Before what draws gets its view: rows are laid for the window that is flown to. And here, as a chart
  // may take the place of a timeline, which would not know what was shown before it.
  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    showView(own, view);
  }, [own, view]);
  const slide = useMemo(
    () => slideOf(dataset, scene, view.filter, view.window),
    [dataset, scene, view],
  );
  const inside = useMemo<AppContext>(
    () => ({ ...app, store: own, dataset: slide.dataset, packer: null }),
    [app, own, slide],
  );
  const chart = chartViewOf(view.view);
  const chartInside = useMemo<AppContext>(() => ({ ...app, store: own }), [app, own]);
  if (chart !== null) {
    return (
      <AppContextProvider value={chartInside}>
        <PresentChart chart={chart} scene={scene} view={view} onPainted={onPainted} />
      </AppContextProvider>
    );
  }
  return (
    <AppContextProvider value={inside}>
      <PresentStage scene={scene} view={view} slide={slide} onPainted={onPainted} />
    </AppContextProvider>
  );
}

/** The lettering of a text as a part of its usual size, for the style sheet. */
function fitted(text: string, room: number): CSSProperties & Record<'--fit', number> {
  return { '--fit': fitScale(text, room) };
}

/** Some browsers refuse, on a phone or in a frame: then the slide stays as it is. */
function toggleFullScreen(): void {
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
