import type { Color, Theme } from '../paint/theme.ts';
import { CATEGORIES } from '../model/category.ts';
import { DECLARATION } from './pptx-parts.ts';
import { SLIDE_FACES } from './slide-face.ts';

/**
 * The colours and faces of the file, so that what a presenter adds looks like what is there. Ink is
 * always `dk1` and paper `lt1`: in the dark theme the ink is the lighter of them.
 */
export function themeXml(theme: Theme): string {
  const color = (name: string, value: Color) =>
    `<a:${name}><a:srgbClr val="${value.slice(1, 7).toUpperCase()}"/></a:${name}>`;
  const accents = CATEGORIES.map((category, index) =>
    color(`accent${index + 1}`, theme.category[category]),
  );
  const face =
    `<a:latin typeface="${SLIDE_FACES.latin}"/><a:ea typeface="${SLIDE_FACES.han}"/>` +
    `<a:cs typeface="${SLIDE_FACES.latin}"/><a:font script="Hans" typeface="${SLIDE_FACES.han}"/>`;
  return (
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Timeline">` +
    '<a:themeElements><a:clrScheme name="Timeline">' +
    color('dk1', theme.ink) +
    color('lt1', theme.paper) +
    color('dk2', theme.muted) +
    color('lt2', theme.panel) +
    accents.join('') +
    color('hlink', theme.accent) +
    color('folHlink', theme.accent) +
    `</a:clrScheme><a:fontScheme name="Timeline"><a:majorFont>${face}</a:majorFont>` +
    `<a:minorFont>${face}</a:minorFont></a:fontScheme>${FORMATS}</a:themeElements>` +
    '<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINES = [9525, 19_050, 28_575]
  .map((width) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}</a:ln>`)
  .join('');
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** Three of each are asked for; here they are all plain. */
const FORMATS =
  '<a:fmtScheme name="Timeline">' +
  `<a:fillStyleLst>${FILL}${FILL}${FILL}</a:fillStyleLst>` +
  `<a:lnStyleLst>${LINES}</a:lnStyleLst>` +
  `<a:effectStyleLst>${EFFECT}${EFFECT}${EFFECT}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL}${FILL}${FILL}</a:bgFillStyleLst></a:fmtScheme>`;
