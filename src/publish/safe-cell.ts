/**
 * Where a spreadsheet might begin to read a formula: at the start of a cell or of a line within it,
 * with spaces before or not, also in full-width signs; and at a cell that starts with a tab or a line
 * break. Apostrophes that are there already do not hide it, so that one can be taken away again.
 */
const FORMULA =
  /(?<![\s\S])(?='*[\t\r\n])|^(?='*[^\S\r\n\u2028\u2029]*[\ufeff]*[=+\-@＝＋－＠|%])/gm;
/** The apostrophe of {@link safeCell}, before what {@link FORMULA} finds. */
const APOSTROPHE =
  /(?<![\s\S])'(?='*[\t\r\n])|^'(?='*[^\S\r\n\u2028\u2029]*[\ufeff]*[=+\-@＝＋－＠|%])/gm;

/** A text that no spreadsheet runs as a formula: what would be one gets an apostrophe before it. */
export function safeCell(text: string): string {
  return text.replaceAll(FORMULA, "'");
}

/** The text that {@link safeCell} made safe, as it was. */
export function plainCell(cell: string): string {
  return cell.replaceAll(APOSTROPHE, '');
}
