import { safeCell } from './safe-cell.ts';

/** A table in the two forms that a clipboard carries it in. */
export interface TableText {
  /** Rows on lines, cells parted by tabs. */
  readonly plain: string;
  /** A `table` element, the first row as its head. */
  readonly html: string;
}

/** Writes rows so that each cell arrives as one cell of a spreadsheet, as text and harmless. */
export function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): TableText {
  const clean = rows.map((row) => row.map(cleanCell));
  const names = head.map(cleanCell);
  return {
    plain: [...(names.length === 0 ? [] : [names]), ...clean]
      .map((row) => row.join('\t'))
      .join('\n'),
    html: `<table>${headOf(names)}<tbody>${clean.map((row) => rowOf(row, 'td')).join('')}</tbody></table>`,
  };
}

function headOf(names: readonly string[]): string {
  return names.length === 0 ? '' : `<thead>${rowOf(names, 'th')}</thead>`;
}

function rowOf(cells: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

/** One line without tabs, since both would begin another cell. */
function cleanCell(text: string): string {
  return safeCell(text.replaceAll(/\s+/g, ' ').trim());
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
