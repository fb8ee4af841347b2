import { useTranslation } from 'react-i18next';
import type { PolicyEvent } from '../model/policy-event.ts';
import { localeOf } from '../model/text.ts';
import { citationOf } from '../publish/citation.ts';
import { useApp, useAppState } from './app-context.ts';
import { CopyButton } from './copy-button.tsx';

/** How to cite the event, in the two styles its readers are asked for. */
export function EventCitation({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { dataset, citationDates } = useApp();
  const today = useAppState((state) => state.today);
  const url = new URL(`?event=${event.id}`, location.href);
  const { apa, gbt7714 } = citationOf(event, citationDates, {
    ...dataset,
    today,
    url: url.origin === 'null' ? url.href : `${url.origin}${url.pathname}${url.search}`,
  });
  const styles = [
    { name: 'APA', text: apa, lang: localeOf('en') },
    { name: 'GB/T 7714', text: gbt7714, lang: localeOf('zh') },
  ];
  return (
    <details className="citation">
      <summary>{t('cite')}</summary>
      {styles.map(({ name, text, lang }) => (
        <div key={name}>
          <h4>{name}</h4>
          <p lang={lang}>{text}</p>
          <CopyButton
            text={() => text}
            done={t('citationCopied')}
            failed={t('citationCopyFailed')}
            label={t('copyCitationAs', { style: name })}
          >
            {t('copyCitation')}
          </CopyButton>
        </div>
      ))}
    </details>
  );
}
