import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A part of the screen that is loaded when it is first shown. Where the network is gone by then, it
 * says so instead of taking the page down.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: LostPart }),
    ),
  );
}

function LostPart() {
  const { t } = useTranslation();
  return (
    <div className="notices" role="alert">
      <div className="notice">
        <p>{t('views.lost')}</p>
        <button type="button" className="text-button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </div>
    </div>
  );
}
