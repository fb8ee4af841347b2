import { type Day, civilOf, isoOf } from '../model/day.ts';
import { type Lang, localeOf, pick } from '../model/text.ts';
import type { CitedFrom, CitedPart } from './citation.ts';
import { authorsOf } from './site.ts';

/** A cited work as programs for references exchange it, in one language. */
export interface Reference {
  /** `ai-policy:openai-chatgpt`; the same whenever it is made. */
  readonly key: string;
  readonly lang: Lang;
  readonly title: string;
  /** The dataset that it is a part of; null for the dataset itself. */
  readonly whole: string | null;
  readonly author: string;
  readonly version: string;
  /** The day of the data. */
  readonly edition: Day;
  readonly accessed: Day;
  readonly url: string;
}

/** The reference of a part of the dataset, or of the whole (null). */
export function referenceOf(part: CitedPart | null, lang: Lang, from: CitedFrom): Reference {
  const { id, title, version, asOf, url, today } = from;
  const work = pick(title, lang);
  return {
    key: part === null ? id : `${id}:${part.key}`,
    lang,
    title: line(part === null ? work : part.name[lang]),
    whole: part === null ? null : line(work),
    author: line(authorsOf(from, lang)),
    version: line(version),
    edition: asOf ?? today,
    accessed: today,
    url: plainAddress(url),
  };
}

/** An address of ASCII only, without what would end a value: browsers show it in plain letters. */
function plainAddress(url: string): string {
  return url.toWellFormed().replaceAll(/[^\x21-\x7e]+|[{}\\"<>]/g, encodeURIComponent);
}

/** No format here takes a line break or a control character within a value. */
function line(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * References as BibTeX. Names are in double braces: they are one name, not given names and a family
 * name, and capitals stay as they are.
 */
export function bibtexOf(references: readonly Reference[]): string {
  return references.map(bibtexEntry).join('\n');
}

function bibtexEntry(reference: Reference): string {
  const { key, lang, title, author, edition, accessed, url } = reference;
  const { year, month } = civilOf(edition);
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{{${latex(author)}}}`],
    ['title', `{{${latex(title)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1] ?? 'jan'],
    ['howpublished', `{${latex(partOf(reference))}}`],
    ['url', `{${url}}`],
    ['urldate', `{${isoOf(accessed)}}`],
    ['langid', lang === 'zh' ? '{chinese}' : '{english}'],
  ];
  const rows = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${key},\n${rows.join(',\n')}\n}\n`;
}

function partOf({ lang, whole, version }: Reference): string {
  if (lang === 'zh') return `${whole === null ? '' : `${whole}，`}数据集，${version}版`;
  return `${whole === null ? 'Data' : `${whole}, data`} set, version ${version}`;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** A text whose signs mean nothing to TeX. */
function latex(text: string): string {
  return text.replaceAll(/[\\{}#$%&_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** References as RIS, of type DATA. */
export function risOf(references: readonly Reference[]): string {
  return references.map(risEntry).join('\r\n');
}

function risEntry(reference: Reference): string {
  const { key, lang, title, whole, author, version, edition, accessed, url } = reference;
  const rows: readonly (readonly [string, string])[] = [
    ['TY', 'DATA'],
    ['ID', key],
    // A comma would part a family name from given names.
    ['AU', author.replaceAll(',', '')],
    ['TI', title],
    ...(whole === null ? [] : [['T2', whole] as const]),
    ['PY', String(civilOf(edition).year)],
    ['DA', isoOf(edition).replaceAll('-', '/')],
    ['ET', version],
    ['UR', url],
    ['Y2', isoOf(accessed).replaceAll('-', '/')],
    ['LA', localeOf(lang)],
    ['ER', ''],
  ];
  return rows.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** References as CSL-JSON 1.0, for Zotero, pandoc and their like. */
export function cslJsonOf(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem), null, 1)}\n`;
}

function cslItem(reference: Reference): object {
  const { key, lang, title, whole, author, version, edition, accessed, url } = reference;
  return {
    id: key,
    type: 'dataset',
    title,
    author: [{ literal: author }],
    ...(whole === null ? {} : { 'container-title': whole }),
    issued: dateParts(edition),
    accessed: dateParts(accessed),
    version,
    URL: url,
    language: localeOf(lang),
  };
}

function dateParts(day: Day): object {
  const { year, month, day: ofMonth } = civilOf(day);
  return { 'date-parts': [[year, month, ofMonth]] };
}
