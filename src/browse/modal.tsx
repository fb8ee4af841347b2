import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon } from './icons.tsx';

interface ModalProps {
  readonly title: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly closeName?: string;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape and on a press beside it. */
export function Modal({ title, className, onClose, closeName, children }: ModalProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    element.showModal();
    const outside = (event: MouseEvent) => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', outside);
    return () => {
      element.removeEventListener('click', outside);
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className={className} aria-label={title} onClose={onClose}>
      <div className="modal-body">
        <div className="modal-head">
          <h2>{title}</h2>
          <button
            type="button"
            className="tool"
            aria-label={closeName ?? t('close')}
            onClick={() => dialog.current?.close()}
          >
            <CloseIcon />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
