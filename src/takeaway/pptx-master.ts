import { DECLARATION, NAMESPACES } from './pptx-parts.ts';
import { frameXml } from './pptx-shape.ts';
import { pointsOf } from './pptx-text.ts';
import type { LayoutName } from './deck.ts';
import { FOOT, FOOT_SIZE, LAYOUTS, NUMBER, type TextPlace } from './slide-layouts.ts';
import type { Box } from './slide-shape.ts';

/** The places for text, by the numbers that tie a slide's to its layout's. */
export const PLACES = {
  title: 'type="title"',
  body: 'type="body" idx="1"',
  kicker: 'type="body" sz="quarter" idx="13"',
  foot: 'type="ftr" sz="quarter" idx="11"',
  number: 'type="sldNum" sz="quarter" idx="12"',
} as const;

/** Nothing yet: every tree of shapes begins with it. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>' +
  '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" ' +
  'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const PAPER =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
const COLOR_NAME = { ink: 'tx1', muted: 'tx2', accent: 'hlink' } as const;

/** How letters of a place are set, as a style of first-level paragraphs. */
function levelXml(
  { sizes, bold, color, spacing }: Omit<TextPlace, 'box' | 'anchor'>,
  align = 'l',
): string {
  return (
    `<a:lvl1pPr marL="0" indent="0" algn="${align}" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    `<a:lnSpc><a:spcPct val="${Math.round(spacing * 100_000)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="${pointsOf(sizes[0] ?? FOOT_SIZE)}" b="${bold ? 1 : 0}" kern="1200"><a:solidFill>` +
    `<a:schemeClr val="${COLOR_NAME[color]}"/></a:solidFill>${FACES}</a:defRPr></a:lvl1pPr>`
  );
}

function placeXml(
  id: number,
  name: string,
  place: string,
  box: Box,
  anchor: TextPlace['anchor'],
  level: string,
  content: string,
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr>${frameXml(box)}` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>' +
    `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}">` +
    `<a:noAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle><a:p>${content}</a:p></p:txBody></p:sp>`
  );
}

const FOOT_STYLE = { sizes: [FOOT_SIZE], bold: false, color: 'muted', spacing: 1 } as const;
const DEFAULT_STYLE = { sizes: [18], bold: false, color: 'ink', spacing: 1 } as const;

/** The field that is always the number of its slide. */
export function numberField(text: string): string {
  return `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:fld>`;
}

function placesXml(
  { title, body }: (typeof LAYOUTS)[LayoutName],
  kicker: TextPlace | null,
): string {
  const text = '<a:r><a:rPr lang="en-GB"/><a:t>Text</a:t></a:r>';
  return [
    placeXml(2, 'Title', PLACES.title, title.box, title.anchor, levelXml(title), text),
    placeXml(3, 'Text', PLACES.body, body.box, body.anchor, levelXml(body), text),
    kicker === null
      ? ''
      : placeXml(4, 'Kicker', PLACES.kicker, kicker.box, kicker.anchor, levelXml(kicker), text),
    placeXml(
      5,
      'Foot',
      PLACES.foot,
      FOOT,
      'ctr',
      levelXml(FOOT_STYLE),
      '<a:endParaRPr lang="en-GB"/>',
    ),
    placeXml(
      6,
      'Number',
      PLACES.number,
      NUMBER,
      'ctr',
      levelXml(FOOT_STYLE, 'r'),
      numberField('‹#›'),
    ),
  ].join('');
}

/** The slide that all others are like; its layouts are the relations from `rId1` on. */
export function masterXml(layouts: readonly LayoutName[]): string {
  const ids = layouts.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  const { title, body } = LAYOUTS.scene;
  const other = levelXml(DEFAULT_STYLE);
  return (
    `${DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld>${PAPER}<p:spTree>${TREE_HEAD}` +
    `${placesXml(LAYOUTS.scene, null)}</p:spTree></p:cSld>${COLOR_MAP}` +
    `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:txStyles>` +
    `<p:titleStyle>${levelXml(title)}</p:titleStyle><p:bodyStyle>${levelXml(body)}</p:bodyStyle>` +
    `<p:otherStyle>${other}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** One kind of slide. */
export function layoutXml(name: LayoutName): string {
  const layout = LAYOUTS[name];
  return (
    `${DECLARATION}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${layout.name}">` +
    `<p:spTree>${TREE_HEAD}${placesXml(layout, layout.kicker)}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

/** How text is set that stands in no place. */
export function defaultTextXml(): string {
  return `<p:defaultTextStyle>${levelXml(DEFAULT_STYLE)}</p:defaultTextStyle>`;
}

/** The sheet that notes are printed on: the slide above, the notes below; 7.5 × 10 inches, black on white. */
export function notesMasterXml(): string {
  const level =
    '<a:lvl1pPr marL="0" algn="l" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200">' +
    `<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${FACES}</a:defRPr></a:lvl1pPr>`;
  return (
    `${DECLARATION}<p:notesMaster ${NAMESPACES}><p:cSld>${PAPER}<p:spTree>${TREE_HEAD}` +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/>' +
    '<a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>' +
    '<a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4400550"/>' +
    '<a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
    '<p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/><a:lstStyle/>' +
    '<a:p><a:pPr lvl="0"/><a:r><a:rPr lang="en-GB"/><a:t>Text</a:t></a:r></a:p></p:txBody></p:sp>' +
    `</p:spTree></p:cSld>${COLOR_MAP}<p:notesStyle>${level}</p:notesStyle></p:notesMaster>`
  );
}
