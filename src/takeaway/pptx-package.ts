import { strToU8, zipSync } from 'fflate';
import type { Deck, LayoutName } from './deck.ts';
import { LIGHT } from '../paint/theme.ts';
import { defaultTextXml, layoutXml, masterXml, notesMasterXml } from './pptx-master.ts';
import {
  DECLARATION,
  NAMESPACES,
  type Part,
  type Relationship,
  contentTypesXml,
  presentationType,
  relationshipsPath,
  relationshipsXml,
} from './pptx-parts.ts';
import { unitsOf } from './pptx-shape.ts';
import { notesXml, slideXml } from './pptx-slide.ts';
import { themeXml } from './pptx-theme.ts';
import { SLIDE } from './slide-shape.ts';
import { xmlText } from '../publish/xml-text.ts';

/** The media type of the whole. */
export const PPTX_TYPE =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const LAYOUT_ORDER: readonly LayoutName[] = ['scene', 'view'];

/**
 * A presentation as ECMA-376 and ISO/IEC 29500 (transitional) have it: what PowerPoint, WPS, Keynote
 * and LibreOffice open. The same deck is the same file.
 */
export function pptxOf(deck: Deck): Uint8Array<ArrayBuffer> {
  const parts = partsOf(deck);
  const root: readonly Relationship[] = [
    { type: 'officeDocument', target: 'ppt/presentation.xml' },
    { type: 'core-properties', target: 'docProps/core.xml' },
    { type: 'extended-properties', target: 'docProps/app.xml' },
  ];
  const texts: [string, string][] = [
    ['[Content_Types].xml', contentTypesXml(parts)],
    ['_rels/.rels', relationshipsXml(root)],
    ...parts.flatMap(({ path, xml, relationships }): [string, string][] => [
      [path, xml],
      ...(relationships.length === 0
        ? []
        : [[relationshipsPath(path), relationshipsXml(relationships)] as [string, string]]),
    ]),
  ];
  const files = Object.fromEntries(texts.map(([path, text]) => [path, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: new Date(deck.made) });
}

function partsOf(deck: Deck): readonly Part[] {
  const layouts = LAYOUT_ORDER.map((name, index): Part => ({
    path: `ppt/slideLayouts/slideLayout${index + 1}.xml`,
    type: presentationType('slideLayout'),
    xml: layoutXml(name),
    relationships: [{ type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
  }));
  const slides = deck.slides.flatMap((slide, index): readonly Part[] => {
    const number = index + 1;
    const layout = LAYOUT_ORDER.indexOf(slide.layout) + 1;
    return [
      {
        path: `ppt/slides/slide${number}.xml`,
        type: presentationType('slide'),
        ...slideXml(deck, slide, number, layout),
      },
      {
        path: `ppt/notesSlides/notesSlide${number}.xml`,
        type: presentationType('notesSlide'),
        ...notesXml(deck, slide, number),
      },
    ];
  });
  return [presentationPart(deck), ...fixedParts(deck), ...layouts, ...slides, ...aboutParts(deck)];
}

function presentationPart({ slides }: Deck): Part {
  const before = 5;
  const ids = slides.map(
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${before + 1 + index}"/>`,
  );
  return {
    path: 'ppt/presentation.xml',
    type: presentationType('presentation.main'),
    xml:
      `${DECLARATION}<p:presentation ${NAMESPACES} saveSubsetFonts="1">` +
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
      `<p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${unitsOf(SLIDE.width)}" cy="${unitsOf(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/>` +
      `${defaultTextXml()}</p:presentation>`,
    relationships: [
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { type: 'presProps', target: 'presProps.xml' },
      { type: 'theme', target: 'theme/theme1.xml' },
      { type: 'tableStyles', target: 'tableStyles.xml' },
      ...slides.map((_, index) => ({ type: 'slide', target: `slides/slide${index + 1}.xml` })),
    ],
  };
}

function fixedParts({ theme }: Deck): readonly Part[] {
  const type = 'vnd.openxmlformats-officedocument.theme+xml';
  const none: readonly Relationship[] = [];
  return [
    {
      path: 'ppt/slideMasters/slideMaster1.xml',
      type: presentationType('slideMaster'),
      xml: masterXml(LAYOUT_ORDER),
      relationships: [
        ...LAYOUT_ORDER.map((_, index) => ({
          type: 'slideLayout',
          target: `../slideLayouts/slideLayout${index + 1}.xml`,
        })),
        { type: 'theme', target: '../theme/theme1.xml' },
      ],
    },
    { path: 'ppt/theme/theme1.xml', type, xml: themeXml(theme), relationships: none },
    {
      path: 'ppt/notesMasters/notesMaster1.xml',
      type: presentationType('notesMaster'),
      xml: notesMasterXml(),
      relationships: [{ type: 'theme', target: '../theme/theme2.xml' }],
    },
    // Notes are printed: on white, whatever the slides are.
    { path: 'ppt/theme/theme2.xml', type, xml: themeXml(LIGHT), relationships: none },
    {
      path: 'ppt/presProps.xml',
      type: presentationType('presProps'),
      xml: `${DECLARATION}<p:presentationPr ${NAMESPACES}/>`,
      relationships: none,
    },
    {
      path: 'ppt/tableStyles.xml',
      type: presentationType('tableStyles'),
      xml: `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
      relationships: none,
    },
  ];
}

/** What the file says of itself. */
function aboutParts({ title, author, description, made, lang, slides }: Deck): readonly Part[] {
  const when = new Date(made).toISOString().replace(/\.\d+Z$/, 'Z');
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`;
  return [
    {
      path: 'docProps/core.xml',
      type: 'vnd.openxmlformats-package.core-properties+xml',
      xml:
        `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
        'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
        `<dc:description>${xmlText(description)}</dc:description>${day('created')}${day('modified')}` +
        `<dc:language>${lang === 'zh' ? 'zh-CN' : 'en-GB'}</dc:language></cp:coreProperties>`,
      relationships: [],
    },
    {
      path: 'docProps/app.xml',
      type: 'vnd.openxmlformats-officedocument.extended-properties+xml',
      xml:
        `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
        `<PresentationFormat>Widescreen</PresentationFormat><Slides>${slides.length}</Slides>` +
        `<Notes>${slides.length}</Notes></Properties>`,
      relationships: [],
    },
  ];
}
