import { useTranslation } from 'react-i18next';
import { parseEdtf } from '../model/edtf.ts';
import type { Claim, PolicyEvent } from '../model/policy-event.ts';
import { localeOf, pick, pickedLang } from '../model/text.ts';
import { useWords } from './app-context.ts';

/** What sources say of the event where it is worth showing: who says otherwise, and who agrees. */
export function EventClaims({ event }: { readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  if (event.claims.length === 0) return null;
  const differing = event.claims.filter(({ stance }) => stance === 'differs');
  const others = event.claims.filter(({ stance }) => stance !== 'differs');
  return (
    <>
      <ClaimNotes heading={t('disagreement')} claims={differing} event={event} />
      <ClaimNotes heading={t('agreement')} claims={others} event={event} />
    </>
  );
}

interface ClaimNotesProps {
  readonly heading: string;
  readonly claims: readonly Claim[];
  readonly event: PolicyEvent;
}

function ClaimNotes({ heading, claims, event }: ClaimNotesProps) {
  if (claims.length === 0) return null;
  return (
    <section className="note" aria-label={heading}>
      <h3>{heading}</h3>
      {claims.map((claim) => (
        <ClaimNote key={pick(claim.note, 'en')} claim={claim} event={event} />
      ))}
    </section>
  );
}

function ClaimNote({ claim, event }: { readonly claim: Claim; readonly event: PolicyEvent }) {
  const { t } = useTranslation();
  const { lang, dates } = useWords();
  const said = claim.says === null ? null : parseEdtf(claim.says);
  const source = claim.source === null ? undefined : event.sources[claim.source];
  return (
    <p>
      {claim.stance !== 'differs' && (
        <span className={`badge badge-${claim.stance}`}>{t(`stance.${claim.stance}`)}</span>
      )}{' '}
      {said !== null && (
        <b lang={said.ok ? undefined : source?.lang}>
          {said.ok ? dates.date(said.value) : claim.says}
        </b>
      )}{' '}
      <span lang={localeOf(pickedLang(claim.note, lang))}>{pick(claim.note, lang)}</span>
      {source !== undefined && (
        <>
          {' '}
          <a
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            lang={source.lang}
            title={source.title}
          >
            {source.publisher}
          </a>
        </>
      )}
    </p>
  );
}
