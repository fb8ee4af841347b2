import { useTranslation } from 'react-i18next';
import { VIEWS, type View } from '../state/app-state.ts';
import { useApp, useAppState } from './app-context.ts';
import { CompareIcon, LifeIcon, PaceIcon, ShiftIcon, TableIcon, TimelineIcon } from './icons.tsx';
import { WIDE, useMedia } from './use-media.ts';

const ICONS: Readonly<Record<View, () => React.ReactNode>> = {
  timeline: TimelineIcon,
  table: TableIcon,
  compare: CompareIcon,
  pace: PaceIcon,
  life: LifeIcon,
  shift: ShiftIcon,
};

/** The ways to look at the events: buttons where there is room, else a list to choose from. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const { store } = useApp();
  const view = useAppState((state) => state.view);
  const wide = useMedia(WIDE);
  const set = (next: View) => store.dispatch({ type: 'viewSet', view: next });
  if (!wide) return <ViewSelect view={view} onView={set} />;
  return (
    <div className="segments" role="group" aria-label={t('views.name')}>
      {VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => set(each)}>
          {t(`views.${each}`)}
        </button>
      ))}
    </div>
  );
}

interface ViewSelectProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

function ViewSelect({ view, onView }: ViewSelectProps) {
  const { t } = useTranslation();
  const Icon = ICONS[view];
  return (
    <label className="tool theme-select" title={t('views.name')}>
      <Icon />
      <span className="visually-hidden">{t('views.name')}</span>
      <select
        value={view}
        onChange={(event) => {
          const choice = VIEWS.find((each) => each === event.target.value);
          if (choice !== undefined) onView(choice);
        }}
      >
        {VIEWS.map((each) => (
          <option key={each} value={each}>
            {t(`views.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
