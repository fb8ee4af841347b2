import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNever, excerpt, fail, issueText, ok, recordsIn } from './result.ts';

describe('Result', () => {
  it('is a value or the reasons for none', () => {
    const issue = { path: 'date', expected: 'an EDTF date', got: '"soon"' };
    expect(ok(5)).toEqual({ ok: true, value: 5 });
    expect(fail(issue)).toEqual({ ok: false, issues: [issue] });
    expect(issueText(issue)).toBe('date: expected an EDTF date, got "soon"');
  });

  it('tells faults from faulty records', () => {
    const at = (path: string) => ({ path, expected: 'x', got: 'y' });
    const paths = [
      'events[3].date',
      'events[3].title.en',
      'events[30]',
      'instruments[3].id',
      'file',
    ];
    expect(recordsIn(paths.map(at))).toBe(4);
    expect(recordsIn([])).toBe(0);
  });
});

describe('excerpt', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    ['soon', '"soon"'],
    [5n, 'bigint'],
    [Symbol('x'), 'symbol'],
    [() => 1, 'function'],
    [{ a: [1] }, '{"a":[1]}'],
    ['a\nb', String.raw`"a\nb"`],
  ])('shows %o as %s', (value, text) => {
    expect(excerpt(value)).toBe(text);
  });

  it('shows what refers to itself by its type', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(excerpt(loop)).toBe('object');
  });

  it('is short for anything', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true }), (value) => {
        expect(excerpt(value).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('assertNever', () => {
  it('throws what it met', () => {
    expect(() => assertNever('x' as never)).toThrow('unexpected "x"');
  });
});
