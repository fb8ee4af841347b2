import { useTranslation } from 'react-i18next';
import { pick } from '../model/text.ts';
import { useApp, useWords } from '../browse/app-context.ts';
import { Modal } from '../browse/modal.tsx';
import './present.css';

/** The stories there are, each a press away from the whole screen. */
export function PresentDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { store, stories } = useApp();
  const { lang } = useWords();
  return (
    <Modal title={t('story.choose')} className="present-choice" onClose={onClose}>
      <ul>
        {stories.map(({ id, title, by, scenes }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onClose();
                store.dispatch({ type: 'presented', id, scene: 1 });
              }}
            >
              <strong>{pick(title, lang)}</strong>
              <span className="quiet">{t('story.scenes', { count: scenes })}</span>
            </button>
            {by !== null && <p className="quiet">{pick(by, lang)}</p>}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('story.keys')}</p>
    </Modal>
  );
}
