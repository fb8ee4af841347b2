import { useTranslation } from 'react-i18next';
import { extentOf } from '../data/extent.ts';
import { centreOn, fitViewport, zoomBy } from '../model/viewport.ts';
import { useApp } from './app-context.ts';
import { FitIcon, MinusIcon, PlusIcon, TodayIcon } from './icons.tsx';
import { useMatches } from './use-matches.ts';

/** One press of a zoom button or key. */
export const ZOOM_STEP = 1.6;

/** Buttons for what wheel and drag do. */
export function ZoomTools() {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const matches = useMatches();
  const zoom = (factor: number) => {
    const { target, window } = store.get();
    store.dispatch({ type: 'flown', to: zoomBy(target ?? window, factor) });
  };
  const fit = () => {
    const extent = extentOf(dataset, matches);
    if (extent !== null) {
      store.dispatch({ type: 'flown', to: fitViewport(extent.first, extent.last) });
    }
  };
  const goToday = () => {
    const { window, today } = store.get();
    store.dispatch({ type: 'flown', to: centreOn(window, today) });
  };
  const tools = [
    { name: t('zoomOut'), act: () => zoom(1 / ZOOM_STEP), icon: <MinusIcon /> },
    { name: t('zoomIn'), act: () => zoom(ZOOM_STEP), icon: <PlusIcon /> },
    { name: t('fitAll'), act: fit, icon: <FitIcon /> },
    { name: t('goToday'), act: goToday, icon: <TodayIcon /> },
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
