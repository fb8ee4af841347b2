import { useTranslation } from 'react-i18next';
import { useApp } from './app-context.ts';
import { FitIcon, MinusIcon, PlusIcon, TodayIcon } from './icons.tsx';
import { ZOOM_STEP, fitAll, goToday, zoomIn } from './moves.ts';
import { useMatches } from './use-matches.ts';

/** Buttons for what wheel and drag do. */
export function ZoomTools() {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const matches = useMatches();
  const tools = [
    { name: t('zoomOut'), act: () => zoomIn(store, 1 / ZOOM_STEP), icon: <MinusIcon /> },
    { name: t('zoomIn'), act: () => zoomIn(store, ZOOM_STEP), icon: <PlusIcon /> },
    { name: t('fitAll'), act: () => fitAll(store, dataset, matches), icon: <FitIcon /> },
    { name: t('goToday'), act: () => goToday(store), icon: <TodayIcon /> },
  ];
  return (
    <div className="zoom-tools" role="group" aria-label={t('zoomTools')}>
      {tools.map(({ name, act, icon }) => (
        <button
          key={name}
          type="button"
          className="tool"
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
