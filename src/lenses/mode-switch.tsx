import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../browse/app-context.ts';
import { PACE_MODES } from '../model/lens-choice.ts';

/** Whether each bar holds its own period, or all up to its end. */
export function ModeSwitch() {
  const { t } = useTranslation();
  const { store } = useApp();
  const mode = useAppState((state) => state.lens.mode);
  return (
    <div className="segments" role="group" aria-label={t('pace.mode.name')}>
      {PACE_MODES.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === mode}
          onClick={() => store.dispatch({ type: 'lensSet', lens: { mode: each } })}
        >
          {t(`pace.mode.${each}`)}
        </button>
      ))}
    </div>
  );
}
