import { useTranslation } from 'react-i18next';
import { toggleCountry } from '../model/filter.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { CloseIcon } from './icons.tsx';

/** The chosen countries, each gone with one press; shown where the filters have no rail. */
export function CountryChips() {
  const { t } = useTranslation();
  const { store } = useApp();
  const { placeName } = useWords();
  const filter = useAppState((state) => state.filter);
  if (filter.countries === null || filter.countries.length === 0) return null;
  return (
    <ul className="country-chips">
      {filter.countries.map((code) => (
        <li key={code}>
          <button
            type="button"
            className="chip"
            aria-label={t('removeCountry', { name: placeName(code) })}
            onClick={() =>
              store.dispatch({ type: 'filterSet', filter: toggleCountry(filter, code) })
            }
          >
            {placeName(code)}
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
