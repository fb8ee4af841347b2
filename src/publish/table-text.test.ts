import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableText } from './table-text.ts';

const cells = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '+86', '-1', '@a', '\t=x', 'a\nb', 'a\tb', '<b>&"', ' ＝1', '\u2028'),
);

describe('a table for the clipboard', () => {
  it('has a line for each row and a cell for each cell, whatever they hold', () => {
    const tables = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(tables, (rows) => {
        const [head = [], ...body] = rows;
        const { plain, html } = tableText(head, body);
        const read = plain.split('\n').map((line) => line.split('\t'));
        expect(read.map((line) => line.length)).toEqual(rows.map((row) => row.length));
        expect(plain).not.toMatch(/\r|\u2028/);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\s]/);
        expect(html.match(/<tr>/g)?.length).toBe(rows.length);
        expect(html.match(/<td>/g)?.length ?? 0).toBe(body.flat().length);
      }),
    );
  });

  it('shows text as text', () => {
    expect(tableText(['A & B'], [['<script>"x"</script>']])).toEqual({
      plain: 'A & B\n<script>"x"</script>',
      html:
        '<table><thead><tr><th>A &amp; B</th></tr></thead><tbody><tr>' +
        '<td>&lt;script&gt;&quot;x&quot;&lt;/script&gt;</td></tr></tbody></table>',
    });
  });

  it('does without a head', () => {
    expect(tableText([], [['a', '=b']])).toEqual({
      plain: "a\t'=b",
      html: "<table><tbody><tr><td>a</td><td>'=b</td></tr></tbody></table>",
    });
  });
});
