import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './csp-plugin.ts';

describe('the content security policy', () => {
  it('is exactly this one', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self' https:; worker-src 'self'; frame-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types app-worker",
    );
  });

  it('lets nothing inline and no eval in, and nothing from another host but data', () => {
    const others = CONTENT_SECURITY_POLICY.replace("connect-src 'self' https:;", '');
    expect(others).not.toMatch(/unsafe|https?:|\*/);
  });
});
