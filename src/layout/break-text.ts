import type { Measure, TextStyle } from './measure.ts';

/** The lines that a text takes in a width, broken between words and between Chinese characters. */
export function brokenLines(
  text: string,
  width: number,
  style: TextStyle,
  measure: Measure,
): readonly string[] {
  const parts =
    text.match(/[\u2E80-\uFFEF][，。、；：！？”’）》]*|[^\s\u2E80-\uFFEF]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of parts) {
    if (used > 0 && used + measure(part.trimEnd(), style) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += part;
    used += measure(part, style);
  }
  return [...lines, line.trimEnd()];
}
