import { describe, expect, it } from 'vitest';
import { hostOf, isWebAddress } from './web-address.ts';

const REFUSED: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a word', 'example'],
  ['a host without a scheme', 'www.example.com'],
  ['the plain script scheme', 'javascript:alert(1)'],
  ['a script scheme in mixed case', 'JaVaScRiPt:alert(1)'],
  ['a script scheme with a host after it', 'javascript://example.com/%0aalert(1)'],
  ['a script scheme after a space', ' javascript:alert(1)'],
  ['a script scheme with a tab in it', 'java\tscript:alert(1)'],
  ['a script scheme with a line break in it', 'java\nscript:alert(1)'],
  ['a script scheme with a return in it', 'java\rscript:alert(1)'],
  ['a script scheme after a control character', '\u0001javascript:alert(1)'],
  ['a script scheme with a NUL in it', 'java\u0000script:alert(1)'],
  ['a script scheme written as an entity', 'javascript&colon;alert(1)'],
  ['a script scheme with a numeric entity', '&#106;avascript:alert(1)'],
  ['a script scheme in percent codes', '%6Aavascript:alert(1)'],
  ['a script scheme with a full-width colon', 'javascript：alert(1)'],
  ['a script scheme before a web address', 'javascript:https://example.com/'],
  ['a script scheme on the line after an address', 'javascript:1//\nhttps://example.com/'],
  ['a web address before a script scheme', 'https://example.com/\njavascript:alert(1)'],
  ['a nested scheme', 'view-source:https://example.com/'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['data in base 64', 'DATA:text/html;base64,PHNjcmlwdD4='],
  ['data that names a host', 'data://example.com/'],
  ['the script scheme of old browsers', 'vbscript:msgbox(1)'],
  ['the same in mixed case', 'VbScript:msgbox(1)'],
  ['a blob', 'blob:https://example.com/0f2a'],
  ['a file', 'file:///etc/passwd'],
  ['a transfer', 'ftp://example.com/file'],
  ['a web socket', 'wss://example.com/'],
  ['mail', 'mailto:someone@example.com'],
  ['an address without a scheme', '//example.com/'],
  ['an absolute path', '/page'],
  ['a relative path', '../page'],
  ['a fragment', '#https://example.com'],
  ['no slashes', 'https:example.com'],
  ['one slash', 'https:/example.com'],
  ['three slashes', 'https:///example.com'],
  ['a scheme that only begins like one', 'httpsx://example.com'],
  ['a name and a password', 'https://user:pass@example.com/'],
  ['a name', 'https://user@example.com/'],
  ['a host as a name before another host', 'https://example.com@evil.example/'],
  ['a password that looks like a port', 'https://example.com:443@evil.example/'],
  ['backslashes for slashes', 'https:\\\\example.com\\'],
  ['a backslash after the host', 'https://example.com\\@evil.example/'],
  ['a backslash in the path', 'https://example.com/a\\b'],
  ['a space before', ' https://example.com/'],
  ['a space after', 'https://example.com/ '],
  ['a space in the host', 'https://exam ple.com/'],
  ['a space in the path', 'https://example.com/a b'],
  ['an ideographic space', 'https://example.com/a\u3000b'],
  ['a no-break space', 'https://example.com/a\u00a0b'],
  ['a line break at the end', 'https://example.com/\n'],
  ['a tab in the scheme', 'ht\ttps://example.com/'],
  ['a NUL in the path', 'https://example.com/\u0000'],
  ['an escape in the path', 'https://example.com/\u001b[0m'],
  ['DEL in the path', 'https://example.com/\u007f'],
  ['a C1 control in the path', 'https://example.com/\u0085'],
  ['a C1 control in the host', 'https://exam\u0090ple.com/'],
  ['no host', 'https://'],
  ['no host but a path', 'https:///path'],
  ['no host but a query', 'https://?q=example.com'],
  ['no dot in the host', 'https://localhost/'],
  ['a dot only in the path', 'https://localhost/a.b'],
  ['a dot only in the query', 'https://localhost?a.b'],
  ['nothing before the dot', 'https://.com/'],
  ['nothing after the dot', 'https://example./'],
  ['an address in brackets', 'https://[::1]/'],
  ['a port without digits', 'https://example.com:/'],
  ['a port of letters', 'https://example.com:http/'],
  ['a port of six digits', 'https://example.com:123456/'],
  ['2 049 characters', `https://example.com/${'a'.repeat(2029)}`],
];

const ACCEPTED = [
  'https://example.com',
  'http://example.com/',
  'https://www.example.com/a/b.html',
  'https://example.com:8443/a',
  'https://example.com?q=1&r=2',
  'https://example.com#part',
  'https://example.com/?next=https://other.example/&to=javascript:alert(1)',
  'https://example.com/@user/a:b',
  'https://www.gov.cn/zhengce/zhengceku/202307/content_6891752.htm',
  'https://例子.中国/路径?问=答',
  'https://eur-lex.europa.eu/eli/reg/2024/1689/oj#art_113',
  'https://sub.domain.example.co.uk/a%20b(c)_d~e!f,g;h=i',
  `https://example.com/${'a'.repeat(2028)}`,
];

describe('isWebAddress', () => {
  it.each(REFUSED)('refuses %s: %j', (_, text) => {
    expect(isWebAddress(text)).toBe(false);
  });

  it.each(ACCEPTED)('accepts %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
    expect(['http:', 'https:']).toContain(new URL(text).protocol);
  });

  it('refuses every control character anywhere', () => {
    const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, i) => 0x7f + i)];
    const passed = controls
      .map((code) => String.fromCodePoint(code))
      .flatMap((sign) => [
        `${sign}https://example.com/`,
        `https://exa${sign}mple.com/`,
        `https://example.com/${sign}`,
      ])
      .filter((text) => isWebAddress(text));
    expect(controls).toHaveLength(65);
    expect(passed).toEqual([]);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.example.com/a', 'example.com'],
    ['http://example.com', 'example.com'],
    ['https://example.com:8443/a', 'example.com'],
    ['https://example.com?q', 'example.com'],
    ['https://example.com#www.other.example', 'example.com'],
    ['https://wwwexample.com/', 'wwwexample.com'],
    ['https://a.www.example.com/', 'a.www.example.com'],
    ['nothing', ''],
  ])('of %s is %j', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
