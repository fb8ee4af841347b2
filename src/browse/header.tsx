import { useTranslation } from 'react-i18next';
import { LANGS, localeOf } from '../model/text.ts';
import { THEME_CHOICES } from '../state/app-state.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import {
  AboutIcon,
  AddSceneIcon,
  DownloadIcon,
  FilterIcon,
  KeyboardIcon,
  PresentIcon,
  ShareIcon,
  SunMoonIcon,
} from './icons.tsx';
import { SearchPlace } from './search-place.tsx';
import { ViewSwitch } from './view-switch.tsx';

interface HeaderProps {
  /** Opens the filters where they have no rail of their own; null where they have. */
  readonly onFilters: (() => void) | null;
  readonly onHelp: () => void;
  readonly onAbout: () => void;
  readonly onShare: () => void;
  readonly onDownload: () => void;
  /** Opens the choice of stories; null where there are none. */
  readonly onPresent: (() => void) | null;
  /** Adds the view to the reader's story; null where there are no stories. */
  readonly onAddScene: (() => void) | null;
}

/** The top bar: name, search, view, filters on small screens, keys, about, appearance, language. */
export function Header(props: HeaderProps) {
  const { onFilters, onHelp, onAbout, onShare, onDownload, onPresent, onAddScene } = props;
  const { t } = useTranslation();
  return (
    <header className="header">
      <h1 className="brand">{t('appName')}</h1>
      <SearchPlace />
      <ViewSwitch />
      <div className="header-tools">
        {onFilters !== null && (
          <button type="button" className="tool" onClick={onFilters} aria-label={t('filters')}>
            <FilterIcon />
          </button>
        )}
        <button
          type="button"
          className="tool keys-tool"
          onClick={onShare}
          aria-label={t('share.title')}
          title={t('share.title')}
        >
          <ShareIcon />
        </button>
        <button
          type="button"
          className="tool keys-tool"
          onClick={onDownload}
          aria-label={t('download.title')}
          title={t('download.title')}
        >
          <DownloadIcon />
        </button>
        {onPresent !== null && (
          <button
            type="button"
            className="tool keys-tool"
            onClick={onPresent}
            aria-label={t('story.present')}
            title={t('story.present')}
          >
            <PresentIcon />
          </button>
        )}
        {onAddScene !== null && (
          <button
            type="button"
            className="tool keys-tool"
            onClick={onAddScene}
            aria-label={t('maker.add')}
            title={t('maker.add')}
          >
            <AddSceneIcon />
          </button>
        )}
        <button
          type="button"
          className="tool keys-tool"
          onClick={onHelp}
          aria-label={t('keys')}
          title={t('keys')}
        >
          <KeyboardIcon />
        </button>
        <button
          type="button"
          className="tool keys-tool"
          onClick={onAbout}
          aria-label={t('about.title')}
          title={t('about.title')}
        >
          <AboutIcon />
        </button>
        <ThemeSelect />
        <LanguageSwitch />
      </div>
    </header>
  );
}

function ThemeSelect() {
  const { t } = useTranslation();
  const { store } = useApp();
  const theme = useAppState((state) => state.theme);
  return (
    <label className="tool theme-select" title={t('theme')}>
      <SunMoonIcon />
      <span className="visually-hidden">{t('theme')}</span>
      <select
        value={theme}
        onChange={(event) => {
          const choice = THEME_CHOICES.find((each) => each === event.target.value);
          if (choice !== undefined) store.dispatch({ type: 'themeSet', theme: choice });
        }}
      >
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {t(`themeName.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const { store } = useApp();
  const { lang } = useWords();
  return (
    <div className="segments" role="group" aria-label={t('language')}>
      {LANGS.map((each) => (
        <button
          key={each}
          type="button"
          lang={localeOf(each)}
          aria-pressed={each === lang}
          aria-label={t(`langName.${each}`)}
          onClick={() => store.dispatch({ type: 'langSet', lang: each })}
        >
          {t(`langShort.${each}`)}
        </button>
      ))}
    </div>
  );
}
