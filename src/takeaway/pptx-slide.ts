import { isWebAddress } from '../model/web-address.ts';
import type { Deck, DeckSlide, Paragraph } from './deck.ts';
import { PLACES, TREE_HEAD, numberField } from './pptx-master.ts';
import { DECLARATION, NAMESPACES, type Relationship } from './pptx-parts.ts';
import { type ShapeContext, shapeXml } from './pptx-shape.ts';
import { type RunStyle, paragraphXml } from './pptx-text.ts';
import { LAYOUTS, type TextPlace, placedSize } from './slide-layouts.ts';

/** A part's text with what it leads to. */
export interface Written {
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

/** Gathers the relations of a part; each page is led to once. */
function createLinks(first: readonly Relationship[]) {
  const relationships = [...first];
  const known = new Map<string, string>();
  const linkOf = (address: string): string | null => {
    const target = addressOf(address);
    if (target === null) return null;
    const id = known.get(target) ?? `rId${relationships.length + 1}`;
    if (!known.has(target)) {
      known.set(target, id);
      relationships.push({ type: 'hyperlink', target, outside: true });
    }
    return id;
  };
  return { relationships, linkOf };
}

/** An address as the file takes it: no letters that want an escape. Null when it is none of the web. */
function addressOf(address: string): string | null {
  if (!isWebAddress(address) && !isOwnAddress(address)) return null;
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
}

/** The app itself may be tried out on the reader's own machine. */
function isOwnAddress(address: string): boolean {
  return /^http:\/\/localhost(?::\d{1,5})?\/[^\s\\]*$/.test(address);
}

/** A slide: places for text, the picture, the foot. `layout` is the number of its layout's part. */
export function slideXml(deck: Deck, slide: DeckSlide, number: number, layout: number): Written {
  const { relationships, linkOf } = createLinks([
    { type: 'slideLayout', target: `../slideLayouts/slideLayout${layout}.xml` },
    { type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
  ]);
  let id = 1;
  const context: ShapeContext = {
    nextId: () => (id += 1),
    linkOf,
    groundName: deck.groundName,
  };
  const places = LAYOUTS[slide.layout];
  const text = (name: 'title' | 'kicker' | 'body') => {
    const content = slide[name];
    if (content === '' && name !== 'title') return '';
    const paragraphs = content.split('\n').map((line) => [{ text: line }]);
    return placeXml(context, PLACES[name], name, paragraphs, styleIn(places[name], content), deck);
  };
  const xml =
    `${DECLARATION}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}` +
    // First what is read first.
    text('kicker') +
    text('title') +
    text('body') +
    slide.shapes.map((shape) => shapeXml(shape, context)).join('') +
    placeXml(context, PLACES.foot, 'foot', [slide.foot], {}, deck) +
    numberXml(context, number) +
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>';
  return { xml, relationships };
}

/** A text that is too long for its place is set smaller; else the place says how. */
function styleIn(place: TextPlace, text: string): RunStyle {
  const size = placedSize(place, text);
  return size === place.sizes[0] ? {} : { size };
}

function placeXml(
  { nextId, linkOf }: ShapeContext,
  place: string,
  name: string,
  paragraphs: readonly Paragraph[],
  style: RunStyle,
  { lang }: Deck,
): string {
  const lines = paragraphs.map((runs) => paragraphXml(runs, style, linkOf, lang));
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${lines.join('')}</p:txBody></p:sp>`
  );
}

function numberXml({ nextId }: ShapeContext, number: number): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${PLACES.number}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>` +
    `<a:p>${numberField(String(number))}</a:p></p:txBody></p:sp>`
  );
}

/** The notes of a slide, with the slide itself above. */
export function notesXml({ lang }: Deck, { notes }: DeckSlide, number: number): Written {
  const { relationships, linkOf } = createLinks([
    { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
    { type: 'slide', target: `../slides/slide${number}.xml` },
  ]);
  const lines = (notes.length === 0 ? [[]] : notes).map((runs) =>
    paragraphXml(runs, {}, linkOf, lang),
  );
  const xml =
    `${DECLARATION}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}` +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
    `${lines.join('')}</p:txBody></p:sp></p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>';
  return { xml, relationships };
}
