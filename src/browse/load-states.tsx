import { useTranslation } from 'react-i18next';

/** How far a large file is; `share` is null where nobody knows. */
export interface SkeletonProgress {
  readonly step: 'download' | 'read';
  readonly share: number | null;
  readonly megabytes: number;
}

/** Files smaller than this are there before anybody could read how far they are, megabytes. */
const WORTH_SAYING = 3;

/** The shape of the screen while the events are on their way. */
export function Skeleton({ progress }: { readonly progress: SkeletonProgress | null }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {progress !== null && progress.megabytes > WORTH_SAYING && <Progress {...progress} />}
      <div className="skeleton-header" />
      <div className="columns">
        <div className="rail">
          {Array.from({ length: 12 }, (_, index) => (
            <div key={index} className="bone" />
          ))}
        </div>
        <div className="centre">
          <div className="skeleton-timeline">
            {Array.from({ length: 8 }, (_, index) => (
              <div key={index} className="skeleton-lane">
                <div className="bone" />
                <div className="bone" />
              </div>
            ))}
          </div>
          <div className="skeleton-overview" />
        </div>
        <div className="details">
          {Array.from({ length: 6 }, (_, index) => (
            <div key={index} className="bone" />
          ))}
        </div>
      </div>
    </div>
  );
}

function Progress({ step, share, megabytes }: SkeletonProgress) {
  const { t } = useTranslation();
  const label = t(`loadStep.${step}`, { megabytes: Math.round(megabytes) });
  return (
    <p className="load-progress">
      <span>{label}</span>
      <progress aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
    </p>
  );
}

interface FailureProps {
  readonly title: string;
  readonly reason: string;
  readonly advice: string;
  /** Technical lines for a report, in English. */
  readonly lines?: readonly string[];
  readonly action: string;
  readonly onAction: () => void;
}

/** What went wrong, and the one thing to do about it. */
export function Failure({ title, reason, advice, lines, action, onAction }: FailureProps) {
  return (
    <main className="failure">
      <div role="alert">
        <h1>{title}</h1>
        <p>{reason}</p>
        <p className="quiet">{advice}</p>
      </div>
      <button type="button" className="button primary" onClick={onAction}>
        {action}
      </button>
      {lines !== undefined && lines.length > 0 && (
        <ul lang="en" className="quiet">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </main>
  );
}
