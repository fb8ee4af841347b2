import { describe, expect, it } from 'vitest';
import { hasOwnParameters } from './own-parameters.ts';
import { PARAMETERS } from './parameters.ts';

describe('an address', () => {
  it.each(['v', ...PARAMETERS.map(({ name }) => name)])('is a link with %s', (name) => {
    expect(hasOwnParameters(`?utm_source=x&${name}=?`)).toBe(true);
  });

  it.each(['', '?', '#', '?utm_source=x', '?views=table'])('is none with "%s"', (text) => {
    expect(hasOwnParameters(text)).toBe(false);
  });
});
