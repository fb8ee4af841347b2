import { xmlText } from '../publish/xml-text.ts';

/** Names of what the parts of the file are written in. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** How one part leads to another, or to the web. */
export interface Relationship {
  /** Last part of the type's name: `slideLayout`, `hyperlink`. */
  readonly type: string;
  /** Address of a part, relative to this one's folder, or of a page. */
  readonly target: string;
  readonly outside?: boolean;
}

/** One part of the file: its path, what it is, its text, and what it leads to as `rId1`, `rId2` … */
export interface Part {
  readonly path: string;
  /** Its media type, without the `application/` before it. */
  readonly type: string;
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The relations of a part as a file of their own. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(({ type, target, outside = false }, index) => {
    const mode = outside ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${index + 1}" Type="${typeName(type)}" Target="${xmlText(target)}"${mode}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function typeName(type: string): string {
  return type === 'core-properties'
    ? `${PACKAGE}/relationships/metadata/${type}`
    : `${OFFICE}/${type}`;
}

/** The list of all parts and their types, which every such file begins with. */
export function contentTypesXml(parts: readonly Part[]): string {
  const entries = parts.map(
    ({ path, type }) => `<Override PartName="/${path}" ContentType="application/${type}"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${entries.join('')}</Types>`
  );
}

/** Path of the file with a part's relations. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Media type of a part of a presentation. */
export function presentationType(name: string): string {
  return `vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
}
