import { useTranslation } from 'react-i18next';
import type { Viewport } from '../model/viewport.ts';
import { goBack, goForward } from '../state/trail.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { AsOfTool } from './as-of-tool.tsx';
import { BackIcon, FitIcon, ForwardIcon, MinusIcon, PlusIcon, TodayIcon } from './icons.tsx';
import { ZOOM_STEP, fitAll, goToday, zoomIn } from './moves.ts';
import { useMatches } from './use-matches.ts';
import { useQuietWindow } from './use-quiet-window.ts';

/** Buttons for what wheel and drag do, and for the way back. */
export function ZoomTools() {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const matches = useMatches();
  const tools = [
    { id: 'fit', name: t('fitAll'), act: () => fitAll(store, dataset, matches), icon: <FitIcon /> },
    { id: 'out', name: t('zoomOut'), act: () => zoomIn(store, 1 / ZOOM_STEP), icon: <MinusIcon /> },
    { id: 'in', name: t('zoomIn'), act: () => zoomIn(store, ZOOM_STEP), icon: <PlusIcon /> },
    { id: 'today', name: t('goToday'), act: () => goToday(store), icon: <TodayIcon /> },
  ];
  return (
    <div className="zoom-tools" role="group" aria-label={t('zoomTools')}>
      <TrailTools />
      <AsOfTool />
      {tools.map(({ id, name, act, icon }) => (
        <button
          key={id}
          type="button"
          className={`tool ${id}-tool`}
          aria-label={name}
          title={name}
          onClick={act}
        >
          {icon}
        </button>
      ))}
    </div>
  );
}

/** Back and forward through the windows the view has rested in. */
function TrailTools() {
  const { t } = useTranslation();
  const { store } = useApp();
  const { dates } = useWords();
  const trail = useAppState((state) => state.trail);
  // What a press leads to is told at rest, so that nothing here races the hand.
  const window = useQuietWindow();
  const behind = goBack(trail, window)?.here ?? null;
  const ahead = goForward(trail, window)?.here ?? null;
  const words = (to: Viewport) => ({ window: dates.window(to) });
  const tools = [
    {
      id: 'wentBack',
      name: behind === null ? t('goBack') : t('goBackTo', words(behind)),
      none: behind === null,
      icon: <BackIcon />,
    },
    {
      id: 'wentForward',
      name: ahead === null ? t('goForward') : t('goForwardTo', words(ahead)),
      none: ahead === null,
      icon: <ForwardIcon />,
    },
  ] as const;
  // A button that is switched off by its own press must not lose the keyboard: `disabled` would.
  return tools.map(({ id, name, none, icon }) => (
    <button
      key={id}
      type="button"
      className="tool"
      aria-label={name}
      aria-disabled={none}
      title={name}
      onClick={() => store.dispatch({ type: id })}
    >
      {icon}
    </button>
  ));
}
