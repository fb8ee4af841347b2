import { useTranslation } from 'react-i18next';
import type { CitedFrom, CitedPart } from '../publish/citation.ts';
import { bibtexOf, cslJsonOf, referenceOf, risOf } from '../publish/references.ts';
import { useWords } from './app-context.ts';
import { CopyButton } from './copy-button.tsx';

interface EventReferencesProps {
  readonly part: CitedPart;
  readonly from: CitedFrom;
}

/** The same citation for programs that keep references, in the language on screen. */
export function EventReferences({ part, from }: EventReferencesProps) {
  const { t } = useTranslation();
  const { lang } = useWords();
  const reference = referenceOf(part, lang, from);
  const forms = [
    ['BibTeX', bibtexOf],
    ['RIS', risOf],
    ['CSL-JSON', cslJsonOf],
  ] as const;
  return (
    <div className="reference-forms">
      {forms.map(([name, write]) => (
        <CopyButton
          key={name}
          text={() => write([reference])}
          done={t('citationCopied')}
          failed={t('citationCopyFailed')}
          label={t('copyCitationAs', { style: name })}
        >
          {name}
        </CopyButton>
      ))}
    </div>
  );
}
