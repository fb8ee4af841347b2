import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from './app-context.ts';
import { DayField } from './day-field.tsx';
import { AsOfIcon } from './icons.tsx';
import { showLawOf } from './moves.ts';
import { PHONE, useMedia } from './use-media.ts';

/** Begins and ends the view of the law of another day: a button, and under it the day and the way back. */
export function AsOfTool() {
  const { t } = useTranslation();
  const { store } = useApp();
  const asOf = useAppState((state) => state.asOf);
  const today = useAppState((state) => state.today);
  // On a phone a sheet comes up over the tools, and the day is chosen there.
  const phone = useMedia(PHONE);
  const [wanted, setOpen] = useState(false);
  const open = wanted && !phone;
  const box = useRef<HTMLDivElement>(null);
  const tool = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    tool.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    box.current?.querySelector('input')?.focus();
    const leave = ({ target }: Event) => {
      const inside = target instanceof Node && box.current?.parentElement?.contains(target);
      if (inside !== true) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // This press is answered: what else Escape closes stays open.
      event.preventDefault();
      setOpen(false);
      tool.current?.focus();
    };
    document.addEventListener('keydown', escape, { capture: true });
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', escape, { capture: true });
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const name = t('law.asOfTool');
  return (
    <div className="as-of">
      <button
        ref={tool}
        type="button"
        className="tool as-of-tool"
        aria-label={name}
        title={name}
        {...(phone ? { 'aria-pressed': asOf !== null } : { 'aria-expanded': open })}
        data-on={asOf !== null}
        onClick={() => {
          if (asOf === null) showLawOf(store, today);
          if (!phone) setOpen(!open);
        }}
      >
        <AsOfIcon />
      </button>
      {open && (
        <div ref={box} className="as-of-box" role="group" aria-label={name}>
          <DayField day={asOf ?? today} />
          <button
            type="button"
            className="button"
            onClick={() => {
              store.dispatch({ type: 'asOfSet', day: null });
              close();
            }}
          >
            {t('law.backToToday')}
          </button>
          <p className="quiet">{t('law.asOfHint')}</p>
        </div>
      )}
    </div>
  );
}
