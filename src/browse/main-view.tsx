import { type ComponentType, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../model/result.ts';
import { useAppState } from './app-context.ts';
import { lazyPart } from './lazy-part.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { TimelineView } from './timeline-view.tsx';

const CompareView = lazyPart(() => import('./compare-view.tsx').then((part) => part.CompareView));
const TableView = lazyPart(() => import('./table-view.tsx').then((part) => part.TableView));

/** The lenses, of a room above this one. */
export type LensPart = ComponentType<{ readonly onPainted: () => void }>;

interface MainViewProps {
  readonly lens: LensPart;
  /** Called once the first complete picture of whichever view is on screen. */
  readonly onPainted: () => void;
}

/** What stands in the middle of the screen: the chosen way to look at the events. */
export function MainView({ lens: Lens, onPainted }: MainViewProps) {
  const { t } = useTranslation();
  const view = useAppState((state) => state.view);
  switch (view) {
    case 'compare':
      return (
        <Suspense fallback={<p className="visually-hidden">{t('views.loading')}</p>}>
          <CompareView onPainted={onPainted} />
        </Suspense>
      );
    case 'timeline':
      return (
        <>
          <TimelineView onPainted={onPainted} />
          <OverviewPanel />
        </>
      );
    case 'table':
      return (
        <Suspense fallback={<p className="visually-hidden">{t('views.loading')}</p>}>
          <TableView onPainted={onPainted} />
        </Suspense>
      );
    case 'pace':
    case 'life':
    case 'shift':
      return (
        <>
          <Suspense fallback={<p className="visually-hidden">{t('views.loading')}</p>}>
            <Lens onPainted={onPainted} />
          </Suspense>
          {view === 'pace' && <OverviewPanel />}
        </>
      );
    default:
      return assertNever(view);
  }
}
