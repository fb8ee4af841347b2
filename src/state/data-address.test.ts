import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';
import { dataAddressIn, isDataAddress } from './data-address.ts';

describe('the address of a dataset', () => {
  it.each(['mine.json', './a/b.json', '/data/x.json', 'https://example.org/d.json?x=1'])(
    'can be %s',
    (value) => expect(isDataAddress(value)).toBe(true),
  );

  it.each(['', '//example.org/d.json', 'http://example.org/d.json', 'javascript:alert(1)', 'a b'])(
    'cannot be %j',
    (value) => expect(isDataAddress(value)).toBe(false),
  );

  it.each([
    '',
    '?v=1&lang=zh',
    '?data=mine.json',
    '?data=mine.json&data=yours.json',
    '?data=mine.json&data=//bad.example/d.json',
    '?lang=en&data=https%3A%2F%2Fexample.org%2Fd.json',
    '?data=javascript%3Aalert(1)',
  ])('is found in %j as the whole reading finds it', (text) => {
    expect(dataAddressIn(text)).toBe(readAddress(text).address.data);
  });
});
