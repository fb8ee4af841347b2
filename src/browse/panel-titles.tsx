import { LANGS, type LocalText, localeOf, pick, pickedLang } from '../model/text.ts';
import { useWords } from './app-context.ts';

/** A title in the language on screen, and under it what it is in the other. */
export function PanelTitles({ id, title }: { readonly id: string; readonly title: LocalText }) {
  const { lang } = useWords();
  const shown = pickedLang(title, lang);
  const others = LANGS.filter((each) => each !== shown && title[each] !== undefined);
  return (
    <>
      <h2 id={id} className="event-title" lang={localeOf(shown)}>
        {pick(title, lang)}
      </h2>
      {others.map((each) => (
        <p key={each} className="event-other-title" lang={localeOf(each)}>
          {title[each]}
        </p>
      ))}
    </>
  );
}
