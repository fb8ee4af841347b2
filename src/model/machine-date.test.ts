import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';
import { machineDate } from './machine-date.ts';

function machine(text: string): string | null {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(text);
  return machineDate(parsed.value);
}

describe('a date for the time element', () => {
  it.each([
    ['2024-03-13', '2024-03-13'],
    ['2024-03', '2024-03'],
    ['2024', '2024'],
    ['2024-03-13~', '2024-03-13'],
    ['0987-06', '0987-06'],
  ])('keeps the precision of %s', (text, expected) => {
    expect(machine(text)).toBe(expected);
  });

  it('is the known end of an interval, the start before the end', () => {
    expect(machine('2024-03-13/2024-03-15')).toBe('2024-03-13');
    expect(machine('2024-03/..')).toBe('2024-03');
    expect(machine('../2025')).toBe('2025');
  });

  it('says nothing that HTML cannot say', () => {
    expect(machine('202X')).toBeNull();
    expect(machine('20XX')).toBeNull();
  });
});
