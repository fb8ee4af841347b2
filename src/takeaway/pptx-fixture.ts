import { DOMParser, type Document, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a file, each read by an XML reader that is not ours; throws at the least fault. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, Document> {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  return new Map(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [
      path,
      parser.parseFromString(strFromU8(bytes), 'text/xml'),
    ]),
  );
}

/** All elements of a name below a part or an element; throws where the part is missing. */
export function all(root: Document | Element | undefined, name: string): readonly Element[] {
  if (root === undefined) throw new Error('no such part');
  return Array.from(root.getElementsByTagName(name));
}

/** All stretches of text, in order. */
export function textsIn(root: Document | Element | undefined): readonly string[] {
  return all(root, 'a:t').map(({ textContent }) => textContent ?? '');
}

/** What the pictures' own parts say: the alternative texts of events and all single lines of text. */
export function pictureIn(slide: Document | undefined) {
  return {
    events: all(slide, 'p:cNvPr').flatMap((each) => each.getAttribute('descr') || []),
    texts: all(slide, 'p:sp')
      .filter((shape) => all(shape, 'p:cNvSpPr')[0]?.getAttribute('txBox') === '1')
      .map((shape) => textsIn(shape).join('')),
  };
}

/** What a program that opens the file would stumble over; empty when all is well. */
export function faultsOf(parts: ReadonlyMap<string, Document>): readonly string[] {
  const faults: string[] = [];
  const types = parts.get('[Content_Types].xml');
  const listed = all(types, 'Override').map((each) => each.getAttribute('PartName')?.slice(1));
  for (const [path, part] of parts) {
    if (path.endsWith('.rels') || path === '[Content_Types].xml') continue;
    if (!listed.includes(path)) faults.push(`${path} has no type`);
    const at = path.lastIndexOf('/') + 1;
    const rels = parts.get(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
    const known = rels === undefined ? [] : all(rels, 'Relationship');
    const ids = new Set(known.map((each) => each.getAttribute('Id')));
    for (const each of known) {
      const target = each.getAttribute('Target') ?? '';
      if (each.getAttribute('TargetMode') === 'External') {
        if (!/^https?:\/\/[!-~]+$/.test(target)) faults.push(`${path} leads to ${target}`);
        continue;
      }
      const folder = new URL(path, 'x:/');
      const full = new URL(target, folder).pathname.slice(1);
      if (!parts.has(full)) faults.push(`${path} leads to ${full}, which is not there`);
    }
    const used = all(part, '*').flatMap((each) => each.getAttribute('r:id') || []);
    faults.push(...used.filter((id) => !ids.has(id)).map((id) => `${path} uses ${id}`));
    const numbers = all(part, 'p:cNvPr').map((each) => each.getAttribute('id'));
    if (new Set(numbers).size !== numbers.length) faults.push(`${path} numbers shapes alike`);
    if (all(part, 'a:custGeom').length > 0) faults.push(`${path} has geometry of its own`);
    for (const box of all(part, 'a:ext')) {
      const sides = [box.getAttribute('cx'), box.getAttribute('cy')];
      if (sides.some((side) => side !== null && !/^\d{0,9}$/.test(side))) {
        faults.push(`${path} has a box of ${sides.join(' by ')}`);
      }
    }
  }
  const missing = listed.filter((path) => path !== undefined && !parts.has(path));
  return [...faults, ...missing.map((path) => `${path} is not there`)];
}
