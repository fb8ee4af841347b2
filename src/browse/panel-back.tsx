import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from './app-context.ts';
import { BackIcon } from './icons.tsx';

/** The way back from an opened panel to what was there before it. */
export function PanelBack() {
  const { t } = useTranslation();
  const { store } = useApp();
  const { dates } = useWords();
  const selected = useAppState((state) => state.selected);
  const listed = useAppState((state) => state.joined.length > 0);
  const asOf = useAppState((state) => state.asOf);
  const name =
    selected !== null
      ? t('law.backToEvent')
      : listed
        ? t('law.backToList')
        : asOf === null
          ? t('law.backToWindow')
          : t('law.backToLaw', { date: dates.day(asOf) });
  return (
    <button
      type="button"
      className="text-button panel-back"
      onClick={() => store.dispatch({ type: 'opened', what: null })}
    >
      <BackIcon />
      {name}
    </button>
  );
}
