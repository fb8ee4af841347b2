import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type LocalText, localeOf, pick } from '../model/text.ts';
import { useWords } from '../browse/app-context.ts';

/** In the last part of its length the field says how many characters are left. */
const NEAR = 1 / 5;

interface MakerFieldProps {
  readonly label: string;
  readonly text: LocalText;
  /** Longest text, UTF-16 units. */
  readonly limit: number;
  /** Lines of a longer text; missing, the text is one line. */
  readonly rows?: number;
  readonly onWords: (words: string) => void;
}

/** A text in the language of the page; where only the other language says something, that shows pale. */
export function MakerField({ label, text, limit, rows, onWords }: MakerFieldProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const id = useId();
  const value = text[lang] ?? '';
  const left = limit - value.length;
  const field = {
    id,
    value,
    lang: localeOf(lang),
    maxLength: limit,
    placeholder: pick(text, lang),
    'aria-describedby': `${id}-left`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onWords(target.value),
  };
  return (
    <div className="maker-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input type="text" autoComplete="off" {...field} />
      ) : (
        <textarea rows={rows} {...field} />
      )}
      <span id={`${id}-left`} className="quiet">
        {left <= limit * NEAR && t('maker.left', { count: left })}
      </span>
    </div>
  );
}
