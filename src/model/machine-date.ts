import { isoOf } from './day.ts';
import type { EdtfDate, EdtfPoint } from './edtf.ts';
import { assertNever } from './result.ts';

/**
 * A date as HTML's `time` element takes it, at its true precision: `2024-03-13`, `2024-03`, `2024`.
 * Of an interval its start, else its end. Null for a decade or a century, which HTML cannot say.
 */
export function machineDate({ start, end }: EdtfDate): string | null {
  const point = start ?? end;
  return point === null ? null : machinePoint(point);
}

function machinePoint({ first, precision }: EdtfPoint): string | null {
  const iso = isoOf(first);
  switch (precision) {
    case 'day':
      return iso;
    case 'month':
      return iso.slice(0, -3);
    case 'year':
      return iso.slice(0, -6);
    case 'decade':
    case 'century':
      return null;
    default:
      return assertNever(precision);
  }
}
