import { atomsOf, standsAt } from './atoms.ts';

/** A stretch of a text, found or not. */
export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** A text cut where what was found begins and ends. A word that only begins so is marked so far. */
export function markedParts(text: string, terms: readonly string[]): readonly TextPart[] {
  const spans = foundSpans(text, terms);
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), found: false });
    parts.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function foundSpans(text: string, terms: readonly string[]): readonly Span[] {
  const atoms = atomsOf(text);
  const wanted = terms.map(atomsOf).filter(({ length }) => length > 0);
  const spans = atoms.flatMap((atom, at) =>
    wanted.flatMap((term): readonly Span[] => {
      const last = term.length - 1;
      if (!standsAt(atoms, at, term.slice(0, last))) return [];
      const [end, open] = [atoms[at + last], term[last]];
      if (end === undefined || open === undefined || !end.text.startsWith(open.text)) return [];
      if (end.single && last > 0 && end.run !== atoms[at + last - 1]?.run) return [];
      // Where folding has changed the length, half a word cannot be told.
      const whole = end.text.length !== end.end - end.start;
      return [{ start: atom.start, end: whole ? end.end : end.start + open.text.length }];
    }),
  );
  return merged(spans.toSorted((a, b) => a.start - b.start || b.end - a.end));
}

function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last === undefined || span.start > last.end) out.push(span);
    else if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end };
  }
  return out;
}

/** A long text cut down to `limit` characters around the first thing found. */
export function excerptAround(text: string, terms: readonly string[], limit: number): string {
  const first = foundSpans(text, terms)[0];
  if (text.length <= limit || first === undefined) return text;
  const from = wordFrom(text, Math.min(first.start - Math.floor(limit / 3), text.length - limit));
  const to = Math.min(text.length, from + limit);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** The place itself, or where the next word begins when it lies within one. */
function wordFrom(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = /^[\p{Script=Latin}\p{N}]*\s/u.exec(text.slice(at));
  return space === null ? at : at + space[0].length;
}
