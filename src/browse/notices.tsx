import { useTranslation } from 'react-i18next';
import { type Issue, issueText, recordsIn } from '../model/result.ts';
import { useApp, useAppState } from './app-context.ts';

/** What the reader should know about the address and the data; each can be put away. */
export function Notices({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const notices = useAppState((state) => state.notices);
  return (
    <div className="notices" role="status">
      {notices.map((notice, index) => (
        <div key={`${notice.code}-${notice.param}-${notice.value}`} className="notice">
          <p>{t(`notice.${notice.code}`, { param: notice.param, value: notice.value })}</p>
          <button
            type="button"
            className="text-button"
            onClick={() => store.dispatch({ type: 'noticeDismissed', index })}
          >
            {t('dismiss')}
          </button>
        </div>
      ))}
      {issues.length > 0 && (
        <details className="notice">
          <summary>
            {t('recordsLeftOut', { count: recordsIn(issues) })} <u>{t('showFaults')}</u>
          </summary>
          <ul lang="en">
            {issues.map((issue) => (
              <li key={issueText(issue)}>{issueText(issue)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
