import { csvText } from './csv.ts';

/** A table of plotted numbers: names of columns, and rows of as many cells. */
export interface PlottedNumbers {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The table as CSV, like that of events. */
export function numbersCsv({ head, rows }: PlottedNumbers): string {
  return csvText([head, ...rows.map((row) => row.map(String))]);
}

/** What is so or not, as a cell. */
export function yesNo(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}
