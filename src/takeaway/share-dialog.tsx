import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SHARE_FORMS,
  SHARE_SIZES,
  type ShareForm,
  type ShareSize,
  type SharedView,
  shareCode,
} from '../publish/share-code.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { isFramed } from '../state/chart-views.ts';
import { addressOf } from '../state/address.ts';
import { type AppState, THEME_CHOICES, type ThemeChoice } from '../state/app-state.ts';
import { readPairs } from '../state/query-text.ts';
import { useApp } from '../browse/app-context.ts';
import { isOnDevice, pageAddress } from '../browse/page-address.ts';
import { CopyButton } from '../browse/copy-button.tsx';
import { Modal } from '../browse/modal.tsx';
import { QrCode } from './qr-code.tsx';
import './share.css';

/** What the reader may choose of a shared view; the rest is the view on screen. */
interface ShareChoice {
  readonly form: ShareForm;
  readonly size: ShareSize;
  /** null is the language of whoever opens it. */
  readonly lang: Lang | null;
  readonly theme: ThemeChoice;
}

/** The present view as a link, a frame, an element or a picture to scan, with a look at the frame. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useApp();
  // The view that was on screen: a change of it under the dialog would change what was copied.
  const [state] = useState(() => store.get());
  const [choice, setChoice] = useState<ShareChoice>(() => ({
    form: 'link',
    size: 'responsive',
    lang: state.lang,
    theme: state.theme,
  }));
  const title = t('appName');
  const view = useMemo(() => sharedView(state, choice, title), [state, choice, title]);
  const code = shareCode(choice.form, view);
  return (
    <Modal title={t('share.title')} className="share" onClose={onClose}>
      <ShareChoices choice={choice} onChoice={setChoice} />
      <p className="quiet">{t(`share.about.${choice.form}`)}</p>
      <textarea
        className="share-code"
        readOnly
        rows={choice.form === 'link' || choice.form === 'notion' ? 2 : 5}
        spellCheck={false}
        aria-label={t('share.code')}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton
        key={code}
        text={() => code}
        done={t('share.copied')}
        failed={t('share.copyFailed')}
      >
        {t('share.copy')}
      </CopyButton>
      {choice.form === 'link' && <QrCode text={view.page} />}
      {choice.form !== 'link' && !isOnDevice() && <Preview view={view} />}
    </Modal>
  );
}

interface ShareChoicesProps {
  readonly choice: ShareChoice;
  readonly onChoice: (choice: ShareChoice) => void;
}

function ShareChoices({ choice, onChoice }: ShareChoicesProps) {
  const { t } = useTranslation();
  const framed = choice.form !== 'link' && choice.form !== 'notion';
  return (
    <div className="share-choices">
      <Choice
        name={t('share.form')}
        value={choice.form}
        options={SHARE_FORMS.map((form) => [form, t(`share.forms.${form}`)])}
        onChange={(form) => onChoice({ ...choice, form })}
      />
      {framed && (
        <Choice
          name={t('share.size')}
          value={choice.size}
          options={SHARE_SIZES.map((size) => [size, t(`share.sizes.${sizeKey(size)}`)])}
          onChange={(size) => onChoice({ ...choice, size })}
        />
      )}
      <Choice
        name={t('language')}
        value={choice.lang ?? 'auto'}
        options={[
          ['auto', t('share.anyLang')],
          ...LANGS.map((lang): readonly [Lang, string] => [lang, t(`langName.${lang}`)]),
        ]}
        onChange={(lang) => onChoice({ ...choice, lang: lang === 'auto' ? null : lang })}
      />
      <Choice
        name={t('theme')}
        value={choice.theme}
        options={THEME_CHOICES.map((theme) => [theme, t(`themeName.${theme}`)])}
        onChange={(theme) => onChoice({ ...choice, theme })}
      />
    </div>
  );
}

function sizeKey(size: ShareSize): 'responsive' | 'wide' | 'tall' {
  return size === '16:9' ? 'wide' : size === '4:3' ? 'tall' : 'responsive';
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ name, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([each]) => each === target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The very frame, as it will stand on another page. */
function Preview({ view }: { readonly view: SharedView }) {
  const { t } = useTranslation();
  return (
    <iframe
      key={view.frame}
      className="share-preview"
      sandbox="allow-scripts"
      data-size={view.size}
      src={view.frame}
      title={t('share.preview')}
    />
  );
}

function sharedView(
  state: AppState,
  { lang, theme, size }: ShareChoice,
  title: string,
): SharedView {
  const here = new URL(pageAddress().replace(/[?#].*$/, '')).href;
  const text = (part: Partial<AppState>) => addressOf({ ...state, lang, theme, ...part });
  // What a frame does not know is left out.
  const framed = text({
    view: isFramed(state.view) ? state.view : 'timeline',
    filter: { ...state.filter, text: '' },
    opened: null,
    align: [],
    story: null,
  });
  return {
    page: withQuery(here, text({})),
    frame: withQuery(new URL('embed.html', here).href, framed),
    module: new URL('policy-timeline.js', here).href,
    title,
    parameters: readPairs(framed).filter(([name]) => name !== 'v'),
    size,
  };
}

function withQuery(address: string, query: string): string {
  return query === '' ? address : `${address}?${query}`;
}
