import type { Lang } from '../model/text.ts';
import type { Color } from '../paint/theme.ts';
import type { Paragraph, Run } from './deck.ts';
import { xmlText } from '../publish/xml-text.ts';

/** Chinese, Japanese and Korean characters, and the marks that stand among them. */
const HAN = /[\u2E80-\uFFEF]/u;

/** The language of a run, for spelling and for which of the faces its marks are taken from. */
function langAttributes(text: string): string {
  return HAN.test(text) ? 'lang="zh-CN" altLang="en-GB"' : 'lang="en-GB" altLang="zh-CN"';
}

/** How a run is set; what is missing comes from its place. */
export interface RunStyle {
  /** Pixels. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly struck?: boolean;
  readonly color?: Color;
}

/** Hundredths of a point of a size in pixels. */
export function pointsOf(size: number): number {
  return Math.max(100, Math.round(size * 75));
}

/** A colour filling something. Its seventh and eighth digits, or `opacity`, make it see-through. */
export function fillXml(color: Color, opacity = 1): string {
  const alpha = color.length > 7 ? Number.parseInt(color.slice(7, 9), 16) / 255 : 1;
  const share = Math.round(alpha * opacity * 100_000);
  const value = color.slice(1, 7).toUpperCase();
  return share >= 100_000
    ? `<a:solidFill><a:srgbClr val="${value}"/></a:solidFill>`
    : `<a:solidFill><a:srgbClr val="${value}"><a:alpha val="${share}"/></a:srgbClr></a:solidFill>`;
}

/** A stretch of text. `link` is the relation that it leads along. */
export function runXml(text: string, style: RunStyle, link?: string): string {
  const { size, bold, struck, color } = style;
  const attributes = [
    langAttributes(text),
    size === undefined ? '' : ` sz="${pointsOf(size)}"`,
    bold === undefined ? '' : ` b="${bold ? 1 : 0}"`,
    struck === true ? ' strike="sngStrike"' : '',
  ].join('');
  const inside =
    (color === undefined ? '' : fillXml(color)) +
    (link === undefined ? '' : `<a:hlinkClick r:id="${link}"/>`);
  const shown = xmlText(text.replaceAll(/[\t\r\n]+/g, ' '));
  return `<a:r><a:rPr ${attributes} dirty="0">${inside}</a:rPr><a:t>${shown}</a:t></a:r>`;
}

/** A paragraph; `linkOf` gives the relation to an address. */
export function paragraphXml(
  runs: Paragraph,
  style: RunStyle,
  linkOf: (address: string) => string | null,
  lang: Lang,
): string {
  const xml = runs.map(({ text, link }: Run) =>
    runXml(text, style, link === undefined ? undefined : (linkOf(link) ?? undefined)),
  );
  const end = xml.length > 0 ? '' : `<a:endParaRPr lang="${lang === 'zh' ? 'zh-CN' : 'en-GB'}"/>`;
  return `<a:p>${xml.join('')}${end}</a:p>`;
}
