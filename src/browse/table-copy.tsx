import { useTranslation } from 'react-i18next';
import { eventsAt } from '../data/dataset.ts';
import { SORTS } from '../data/table-rows.ts';
import { type TableText, tableText } from '../publish/table-text.ts';
import { useApp } from './app-context.ts';
import { CopyAction } from './copy-button.tsx';
import { useRowText } from './table-cells.ts';

/** Copies the rows on screen so that a spreadsheet takes them: a column more says how exact dates are. */
export function CopyTable({ rows }: { readonly rows: Int32Array }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const textOf = useRowText();
  const rest = SORTS.filter((column) => column !== 'date');
  const write = () => {
    const head = [
      t('table.column.date'),
      t('table.precisionColumn'),
      ...rest.map((column) => t(`table.column.${column}`)),
    ];
    const body = eventsAt(dataset, rows).map((event) => {
      const text = textOf(event);
      return [text.isoDate, text.precision, ...rest.map((column) => text[column])];
    });
    return writeTable(tableText(head, body));
  };
  return (
    <CopyAction
      write={write}
      done={t('table.copied', { count: rows.length })}
      failed={t('table.copyFailed')}
    >
      {t('table.copy')}
    </CopyAction>
  );
}

async function writeTable({ plain, html }: TableText): Promise<void> {
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob(plain, 'text/plain'),
      'text/html': blob(html, 'text/html'),
    }),
  ]);
}

/**
 * A selection over several cells is copied as the cells it touches, one row a line: the browser alone
 * would break the lines of cells that are no longer laid out as a table.
 */
export function copySelection(event: React.ClipboardEvent<HTMLTableElement>): void {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return;
  const rows = Array.from(event.currentTarget.rows)
    .filter((row) => selection.containsNode(row, true))
    .map((row) => Array.from(row.cells).filter((cell) => selection.containsNode(cell, true)))
    .filter((cells) => cells.length > 0);
  if (rows.flat().length < 2) return;
  const { plain, html } = tableText(
    [],
    rows.map((cells) => cells.map(({ textContent }) => textContent)),
  );
  event.clipboardData.setData('text/plain', plain);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}
