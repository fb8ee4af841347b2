/** A text that no spreadsheet runs as a formula: what would be one gets an apostrophe before it. */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
