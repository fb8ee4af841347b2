import { Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choices } from './choices.ts';
import type { FilePreviewKind, Format } from './formats.ts';
import type { Look, TakenFile } from './taken-file.ts';
import { lazyPart } from '../browse/lazy-part.tsx';
import { sheetWidth } from './paper.ts';
import { PrintSheet } from './print-sheet.tsx';
import type { MadeFile } from './use-files.ts';

interface DownloadPreviewProps {
  readonly format: Format;
  readonly choices: Choices;
  readonly made: MadeFile | undefined;
  /** What the file is called; null on paper. */
  readonly name: string | null;
}

/** Comes with the first slides that are looked at. */
const SlidesLook = lazyPart(() => import('./slides-look.tsx').then((part) => part.SlidesLook));

/** A look at the file that would be saved, or at the first sheet. */
export function DownloadPreview({ format, choices, made, name }: DownloadPreviewProps) {
  const { t } = useTranslation();
  return (
    <section className="download-preview" aria-label={t('download.preview')}>
      {name !== null && <p className="download-file">{name}</p>}
      {format.kind === 'paper' && <SheetPreview choices={choices} />}
      {made?.state === 'making' && <Progress share={made.share} />}
      {made?.state === 'failed' && (
        <p role="alert">
          {made.why === 'tooLarge' ? t('picture.tooLarge') : t(`download.failed.${made.why}`)}
        </p>
      )}
      {made?.state === 'made' && made.remarks.map((remark) => <p key={remark}>{remark}</p>)}
      {made?.state === 'made' && format.kind === 'file' && (
        <FilePreview made={made} kind={format.preview} />
      )}
    </section>
  );
}

/** What takes so long is said to be under way, milliseconds. */
const PATIENCE = 1000;

function Progress({ share }: { readonly share: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <p>
      <progress aria-label={t('download.making')} value={share === 0 ? undefined : share} />{' '}
      {t('download.making')}
    </p>
  );
}

/** So much of a text is shown, bytes. */
const LOOK = 20_000;

interface FilePreviewProps {
  readonly made: TakenFile;
  readonly kind: FilePreviewKind;
}

function FilePreview({ made: { file, look }, kind }: FilePreviewProps) {
  switch (kind) {
    case 'image':
      return <ImagePreview file={file} />;
    case 'look':
      return look === undefined ? null : <LookPreview look={look} />;
    default:
      return <TextPreview file={file} kind={kind} />;
  }
}

function LookPreview({ look }: { readonly look: Look }) {
  if (look.kind === 'image') return <ImagePreview file={look.file} />;
  return (
    <Suspense>
      <SlidesLook deck={look.deck} />
    </Suspense>
  );
}

interface TextPreviewProps {
  readonly file: Blob;
  readonly kind: 'text' | 'rows';
}

function TextPreview({ file, kind }: TextPreviewProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    void file
      .slice(0, LOOK)
      .text()
      .then((read) => {
        // The cut may have gone through a character.
        const whole = file.size > LOOK ? `${read.replace(/\uFFFD+$/, '')} …` : read;
        if (wanted) setText(whole.replace(/^\uFEFF/, ''));
      });
    return () => {
      wanted = false;
    };
  }, [file]);
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre data-kind={kind} tabIndex={0} role="region" aria-label={t('download.beginning')}>
      {text}
    </pre>
  );
}

function ImagePreview({ file }: { readonly file: Blob }) {
  const { t } = useTranslation();
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt={t('download.preview')} />;
}

/** So many rows fill what is seen of a sheet. */
const LOOK_ROWS = 20;

/** The beginning of the very sheet, made small; to be looked at only. */
function SheetPreview({ choices }: { readonly choices: Choices }) {
  const { paper: size, turn } = choices;
  const host = useRef<HTMLDivElement>(null);
  const paper = useMemo(() => ({ size, turn }), [size, turn]);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    element.style.setProperty('--shrunk', String(element.clientWidth / sheetWidth(paper)));
  }, [paper]);
  return (
    <div ref={host} className="download-sheet" data-turn={turn} inert>
      <PrintSheet paper={paper} listed="window" most={LOOK_ROWS} asked={false} />
    </div>
  );
}
