import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { isOnDevice } from '../browse/page-address.ts';
import { Modal } from '../browse/modal.tsx';
import { type Choices, FIRST_CHOICES, TABLES_OF } from './choices.ts';
import { copyPng } from './copy-png.ts';
import { DownloadPreview } from './download-preview.tsx';
import { DownloadRow } from './download-row.tsx';
import { FORMATS, FORMAT_GROUPS, type Format, type FormatId } from './formats.ts';
import { PrintSheet } from './print-sheet.tsx';
import { saveFile, takenName } from './save-file.ts';
import { useTakenContext } from './taken-context.ts';
import { useFiles } from './use-files.ts';
import './download.css';

/** What the reader most often comes for. */
const FIRST_FORMAT: FormatId = 'png';

/** What can be made of a view where the page stands. */
function offeredHere(isLens: boolean): readonly Format[] {
  return FORMATS.filter(
    (each) =>
      each.kind === 'paper' ||
      ((each.needsSite !== true || !isOnDevice()) && (each.needsLens !== true || isLens)),
  );
}

/** The present view as a file or on paper: every format, what it is for, and a look at it. */
export function DownloadDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const context = useTakenContext();
  const tables = TABLES_OF[context.state.view] ?? [];
  const named = { ...context, untitled: t('maker.untitled') };
  const files = useFiles(context);
  const [chosen, setChosen] = useState<FormatId>(FIRST_FORMAT);
  const [choices, setChoices] = useState<Choices>(() => ({
    ...FIRST_CHOICES,
    table: tables[0] ?? FIRST_CHOICES.table,
    // Each language's readers are asked for a style of their own.
    style: context.app.words.lang === 'zh' ? 'gbt7714' : 'apa',
  }));
  const [saved, setSaved] = useState('');
  const [printing, setPrinting] = useState(false);
  const [offered] = useState(() => offeredHere(tables.length > 0));
  const format = offered.find(({ id }) => id === chosen);
  const { make } = files;
  useEffect(() => {
    if (format?.kind === 'file') void make(format, choices);
  }, [make, format, choices]);
  const take = async (taken: Format) => {
    setChosen(taken.id);
    // A screen reader hears only what changes.
    setSaved('');
    if (taken.kind === 'paper') {
      flushSync(() => setPrinting(true));
      try {
        print();
      } finally {
        setPrinting(false);
      }
      return;
    }
    const file = await make(taken, choices);
    if (file === null) return;
    const name = takenName(named, taken, choices);
    saveFile(file, name);
    setSaved(t('download.saved', { name }));
  };
  const copy = async (copied: Format) => {
    if (copied.kind === 'paper') return;
    setSaved('');
    // Some browsers want the press itself to ask for the clipboard, with the picture to come.
    const picture = make(copied, choices).then((file) => file ?? Promise.reject(new Error('none')));
    setSaved(t(`picture.${await copyPng(picture)}`));
  };
  return (
    <Modal title={t('download.title')} className="download" onClose={onClose}>
      <div className="download-columns">
        <div className="download-formats">
          {FORMAT_GROUPS.map((group) => (
            <fieldset key={group}>
              <legend>{t(`download.group.${group}`)}</legend>
              {offered
                .filter((each) => each.group === group)
                .map((each) => (
                  <DownloadRow
                    key={each.id}
                    format={each}
                    made={each.kind === 'file' ? files.of(each, choices) : undefined}
                    chosen={each.id === chosen}
                    choices={choices}
                    stories={context.stories}
                    hasEvent={context.state.selected !== null}
                    isChart={context.chart !== null}
                    tables={tables}
                    onChoose={() => setChosen(each.id)}
                    onChoices={setChoices}
                    onTake={() => void take(each)}
                    onCopy={() => void copy(each)}
                  />
                ))}
            </fieldset>
          ))}
        </div>
        {format !== undefined && (
          <DownloadPreview
            format={format}
            choices={choices}
            made={format.kind === 'file' ? files.of(format, choices) : undefined}
            name={format.kind === 'file' ? takenName(named, format, choices) : null}
          />
        )}
      </div>
      <p className="download-saved" role="status">
        {saved}
      </p>
      {printing &&
        createPortal(
          <PrintSheet
            paper={{ size: choices.paper, turn: choices.turn }}
            listed={choices.listed}
            asked
          />,
          document.body,
        )}
    </Modal>
  );
}
