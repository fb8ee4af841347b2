import { useTranslation } from 'react-i18next';
import { Modal } from './modal.tsx';

interface HelpProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onAbout: () => void;
  readonly onClose: () => void;
}

const KEYS = [
  ['/', 'search'],
  ['V', 'nextView'],
  ['← →', 'neighbours'],
  ['↑ ↓', 'lanes'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['+ −', 'zoom'],
  ['0', 'fitAll'],
  ['F', 'fitSelection'],
  ['T', 'today'],
  ['[ ]', 'steps'],
  [', .', 'connections'],
  ['Backspace', 'back'],
  ['Shift + Backspace', 'forward'],
  ['R', 'relationNames'],
  ['D', 'download'],
  ['P', 'present'],
  ['?', 'help'],
] as const;

const HAND = [
  ['wheel', 'wheelDoes'],
  ['drag', 'dragDoes'],
  ['shiftWheel', 'shiftWheelDoes'],
  ['shiftDrag', 'shiftDragDoes'],
  ['doubleClick', 'doubleClickDoes'],
  ['overviewKeys', 'overviewKeysDo'],
] as const;

/** All keys and gestures; single-character keys can be switched off here. */
export function HelpDialog({ singleKeys, onSingleKeys, onAbout, onClose }: HelpProps) {
  const { t } = useTranslation();
  return (
    <Modal title={t('keys')} className="help" onClose={onClose}>
      <table>
        <tbody>
          {KEYS.map(([key, name]) => (
            <tr key={name}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>
                {name === 'present' && t('story.choose')}
                {name === 'download' && t('download.key')}
                {(name === 'search' || name === 'nextView') && t(`views.${name}`)}
                {name !== 'present' &&
                  name !== 'download' &&
                  name !== 'search' &&
                  name !== 'nextView' &&
                  t(`shortcut.${name}`)}
              </td>
            </tr>
          ))}
          {HAND.map(([gesture, does]) => (
            <tr key={gesture}>
              <th scope="row">{t(`shortcut.${gesture}`)}</th>
              <td>{t(`shortcut.${does}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="switch">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
        />
        {t('shortcutsSwitch')}
      </label>
      <button type="button" className="button" onClick={onAbout}>
        {t('about.title')}
      </button>
    </Modal>
  );
}
