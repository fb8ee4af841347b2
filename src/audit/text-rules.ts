import { excerpt } from '../model/result.ts';
import type { LocalText } from '../model/text.ts';
import { type Report, eachEvent } from './each-event.ts';
import { type Finding, type Rule, fileOf } from './shelf.ts';

/** Shortest and longest text, in characters, by language. */
interface Span {
  readonly en: readonly [number, number];
  readonly zh: readonly [number, number];
}

const SPANS = {
  title: { en: [10, 95], zh: [5, 44] },
  label: { en: [3, 32], zh: [2, 18] },
  summary: { en: [80, 420], zh: [30, 170] },
} as const satisfies Record<string, Span>;

const HAN = /[\u3400-\u9fff]/;
const HALF_WIDTH = /[\u3400-\u9fff][,;:!?()]|[,;:!?()][\u3400-\u9fff]|"/;
const GAP = /[\u3400-\u9fff] +[\u3400-\u9fffA-Za-z0-9]|[A-Za-z0-9] +[\u3400-\u9fff]/;

/** English and Chinese are both there. */
function checkBoth(field: string, text: LocalText, report: Report): void {
  if (text.en === undefined) report(`${field}.en`, text.zh, 'the English is missing');
  if (text.zh === undefined) report(`${field}.zh`, text.en, 'the Chinese is missing');
}

/** Both are there, and neither stands in for the other. */
function checkLanguages(field: string, text: LocalText, report: Report): void {
  checkBoth(field, text, report);
  if (text.zh !== undefined && !HAN.test(text.zh)) {
    report(`${field}.zh`, text.zh, 'there is no Chinese in it');
  }
  if (text.en !== undefined && HAN.test(text.en)) {
    report(`${field}.en`, text.en, 'Chinese characters in the English text');
  }
}

/** Chinese as it is set: full-width marks, no blanks between characters. */
function checkChinese(field: string, text: LocalText, report: Report): void {
  const half = HALF_WIDTH.exec(text.zh ?? '')?.[0];
  if (half !== undefined) report(`${field}.zh`, half, 'half-width punctuation beside Chinese');
  const gap = GAP.exec(text.zh ?? '')?.[0];
  if (gap !== undefined) report(`${field}.zh`, gap, 'a blank beside a Chinese character');
}

function checkLength(field: keyof typeof SPANS, text: LocalText, report: Report): void {
  for (const lang of ['en', 'zh'] as const) {
    const length = Array.from(text[lang] ?? '').length;
    const [least, most] = SPANS[field][lang];
    if (length < least || length > most) {
      report(`${field}.${lang}`, text[lang], `${length} characters; it takes ${least} to ${most}`);
    }
  }
}

/** Title, label, summary and the notes of claims, in both languages, of a length that fits. */
export const textsAreWhole: Rule = eachEvent((event, report) => {
  for (const field of ['title', 'label', 'summary'] as const) {
    // A name on the axis may be the same in both: GPT-4.
    if (field === 'label') checkBoth(field, event[field], report);
    else checkLanguages(field, event[field], report);
    checkChinese(field, event[field], report);
    checkLength(field, event[field], report);
  }
  event.claims.forEach(({ note }, index) => {
    checkLanguages(`claims[${index}].note`, note, report);
    checkChinese(`claims[${index}].note`, note, report);
  });
});

/** Instruments have a name and a short name in both languages. */
export const instrumentsAreNamed: Rule = ({ dataset, instruments }) => {
  const findings: Finding[] = [];
  for (const { id, title, label } of dataset.instruments.values()) {
    const report: Report = (field, value, reason) =>
      findings.push({ file: fileOf(instruments, id), id, field, value: excerpt(value), reason });
    checkLanguages('title', title, report);
    checkBoth('label', label, report);
    checkChinese('title', title, report);
    checkChinese('label', label, report);
    checkLength('label', label, report);
  }
  return findings;
};
