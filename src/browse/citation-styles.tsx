import { useTranslation } from 'react-i18next';
import { localeOf } from '../model/text.ts';
import type { Citation } from '../publish/citation.ts';
import { CopyButton } from './copy-button.tsx';

/** A citation in the two styles its readers are asked for, each to be copied. */
export function CitationStyles({ citation }: { readonly citation: Citation }) {
  const { t } = useTranslation();
  const styles = [
    { name: 'APA', text: citation.apa, lang: localeOf('en') },
    { name: 'GB/T 7714', text: citation.gbt7714, lang: localeOf('zh') },
  ];
  return styles.map(({ name, text, lang }) => (
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
  ));
}
