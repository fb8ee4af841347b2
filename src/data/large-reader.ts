import { RELATION_TYPES, categoryOf } from '../model/category.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import type { Issue } from '../model/result.ts';
import { LANGS } from '../model/text.ts';
import { packTraits, withoutMove } from './columns.ts';
import { TextWriter, packKind, writeCompact } from './compact-text.ts';
import { grown8, grown16, grown32, grownSigned } from './growing.ts';
import { type Advances, widthOfBytes, widthOfText } from './name-widths.ts';
import { readEvent } from './parse-dataset.ts';
import { plainText } from './plain-bytes.ts';
import { PlainReader } from './plain-reader.ts';
import { type NamePlaces, type PlainRecord, emptyRecord } from './plain-record.ts';
import { RecordIds } from './record-ids.ts';
import type { Decode } from './scan-document.ts';

/** Parts of an em in which widths of names are kept. */
export const EM = 64;

/** What was read of the events, in the order of the file. */
export interface RawColumns {
  readonly count: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly traits: Uint32Array;
  readonly instrument: Int32Array;
  readonly placeStart: Uint32Array;
  readonly places: number[];
  readonly codes: readonly string[];
  readonly topicStart: Uint32Array;
  readonly topics: number[];
  readonly topicIds: readonly string[];
  /** Place of each event's record in the file. */
  readonly record: Uint32Array;
  /** Widths of names by language, in sixty-fourths of an em. */
  readonly widths: readonly Uint16Array[];
  readonly ids: RecordIds;
  readonly relations: readonly RawRelation[];
  /** Scheduled dates and what they were moved to. */
  readonly moves: readonly { readonly from: number; readonly to: number }[];
  /** Texts of the events, and where each is. */
  readonly texts: TextWriter;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly kinds: Uint8Array;
}

/** A relation between two events, by their places in these columns. */
export interface RawRelation {
  readonly from: number;
  readonly type: number;
  readonly to: number;
}

/** Shorter records are rare, bytes. */
const SHORT_RECORD = 128;
/** Faults are listed up to here; the rest is counted. */
const MOST_ISSUES = 500;

/** Reads the records of a large file into columns; bad ones are left out and said. */
export class LargeReader {
  #bytes: Uint8Array;
  readonly #decode: Decode;
  readonly #advances: Advances;
  readonly #record: PlainRecord = emptyRecord();
  readonly #plain: PlainReader;
  readonly #instruments: RecordIds;
  readonly #codes = new Map<string, number>();
  readonly #codesByKey = new Map<number, number>();
  readonly #ids: RecordIds;
  readonly #relations: { readonly from: number; readonly type: number; readonly to: string }[] = [];
  readonly #moves: { readonly from: number; readonly to: string }[] = [];
  readonly #topicIds = new Map<string, number>();
  #columns: Omit<RawColumns, 'count' | 'codes' | 'topicIds' | 'relations' | 'moves' | 'ids'>;
  readonly issues: Issue[];
  #count = 0;
  #unlisted = 0;

  constructor(
    bytes: Uint8Array,
    instruments: RecordIds,
    tools: { readonly decode: Decode; readonly advances: Advances; readonly issues: Issue[] },
  ) {
    // Room for as many as there probably are; it doubles where they are more.
    const size = 2 ** Math.ceil(Math.log2(1 + bytes.length / SHORT_RECORD) - 1);
    this.#bytes = bytes;
    this.#decode = tools.decode;
    this.#advances = tools.advances;
    this.issues = tools.issues;
    this.#plain = new PlainReader(bytes, this.#record);
    this.#instruments = instruments;
    this.#ids = new RecordIds(bytes, size);
    this.#columns = {
      first: new Int32Array(size),
      last: new Int32Array(size),
      traits: new Uint32Array(size),
      instrument: new Int32Array(size),
      placeStart: new Uint32Array(size + 1),
      places: [],
      topicStart: new Uint32Array(size + 1),
      topics: [],
      record: new Uint32Array(size),
      widths: LANGS.map(() => new Uint16Array(size)),
      // A compact text is about a third of its record.
      texts: new TextWriter(Math.ceil(bytes.length / 2.5)),
      starts: new Uint32Array(size),
      lengths: new Uint32Array(size),
      kinds: new Uint8Array(size),
    };
  }

  /** The same bytes, and room for more, elsewhere. */
  moveTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#plain.moveTo(bytes);
    this.#ids.moveTo(bytes);
    this.#instruments.moveTo(bytes);
  }

  /**
   * Reads the record that begins at `start` if it is plain, and answers the first byte after it; -1 where
   * it is not, or goes on past `end`.
   */
  readPlain(start: number, end: number): number {
    return this.#plain.read(start, end) ? this.#plain.end : -1;
  }

  /** Takes the record of the file at `start … end`: the plain one that was just read, or any other. */
  take(record: number, start: number, end: number, isPlain: boolean): void {
    if (this.#count === this.#columns.first.length) this.#grow();
    if (isPlain) this.#takePlain(record);
    else this.#takeOther(record, start, end);
  }

  /** Twice the room for everything. */
  #grow(): void {
    const columns = this.#columns;
    this.#columns = {
      ...columns,
      first: grownSigned(columns.first),
      last: grownSigned(columns.last),
      traits: grown32(columns.traits),
      instrument: grownSigned(columns.instrument),
      placeStart: grown32(columns.placeStart),
      topicStart: grown32(columns.topicStart),
      record: grown32(columns.record),
      widths: columns.widths.map(grown16),
      starts: grown32(columns.starts),
      lengths: grown32(columns.lengths),
      kinds: grown8(columns.kinds),
    };
  }

  finish(): RawColumns {
    const relations = this.#resolved();
    const moves = this.#movesResolved();
    if (this.#unlisted > 0) {
      this.issues.push({
        path: 'events',
        expected: 'good records',
        got: `${this.#unlisted} more faults, not listed`,
      });
    }
    return {
      ...this.#columns,
      count: this.#count,
      codes: [...this.#codes.keys()],
      topicIds: [...this.#topicIds.keys()],
      ids: this.#ids,
      relations,
      moves,
    };
  }

  /** Moved dates by index; one that leads nowhere was not moved. */
  #movesResolved(): RawColumns['moves'] {
    return this.#moves.flatMap(({ from, to: id }) => {
      const to = this.#ids.find(id);
      if (to !== undefined) return [{ from, to }];
      const { traits, record } = this.#columns;
      traits[from] = withoutMove(traits[from] ?? 0);
      const path = `events[${record[from] ?? 0}].replacedBy`;
      this.#say({ path, expected: 'the id of an event', got: `"${id}"` });
      return [];
    });
  }

  /** Relations by index, once all ids are known; those that lead nowhere are said and left out. */
  #resolved(): readonly RawRelation[] {
    return this.#relations.flatMap(({ from, type, to: id }) => {
      const to = this.#ids.find(id);
      if (to !== undefined) return [{ from, type, to }];
      const path = `events[${this.#columns.record[from] ?? 0}].relations`;
      this.#say({ path, expected: 'the id of an event', got: `"${id}"` });
      return [];
    });
  }

  #takePlain(record: number): void {
    const plain = this.#record;
    const index = this.#count;
    const { idStart, idEnd } = plain;
    const taken =
      idEnd > 0 ? this.#ids.takeAt(idStart, idEnd) : this.#ids.take(`event-${record + 1}`);
    if (taken !== null) {
      this.#again(taken, record);
      return;
    }
    const { codes, codeParts, relations, relationParts } = plain;
    for (let at = 0; at < codeParts; at += 2) {
      this.#addPlace(this.#codeAt(codes[at] ?? 0, codes[at + 1] ?? 0));
    }
    if (codeParts === 0) this.#addPlace(numberOf(this.#codes, 'INTL'));
    const { force, stage, weight, planned, interval } = plain;
    this.#columns.first[index] = plain.first;
    this.#columns.last[index] = plain.last;
    this.#columns.traits[index] = packTraits({
      category: categoryOf(plain.kind),
      force,
      stage,
      weight,
      planned,
      interval,
      openEnd: false,
      replacedBy: null,
    });
    this.#columns.instrument[index] = this.#instrumentAt(
      plain.instrumentStart,
      plain.instrumentEnd,
      record,
    );
    for (let at = 0; at < relationParts; at += 3) {
      const to = this.#text(relations[at + 1] ?? 0, relations[at + 2] ?? 0);
      this.#relations.push({ from: index, type: relations[at] ?? 0, to });
    }
    const label = plain.hasLabel ? plain.label : plain.title;
    // Places of {@link NAMES}: any, en, zh, fr.
    const english = this.#widthAt(label, 0) || this.#widthAt(label, 1);
    const chinese = this.#widthAt(label, 2);
    const other = this.#widthAt(label, 3);
    this.#keepWidths(index, english || chinese || other, chinese || english || other);
    this.#columns.starts[index] = this.#columns.texts.length;
    writeCompact(this.#columns.texts, this.#bytes, plain);
    this.#columns.kinds[index] = packKind(plain.kind, force, true);
    this.#done(index, record);
  }

  #takeOther(record: number, start: number, end: number): void {
    const event = this.#readEvent(record, start, end);
    if (event === null) return;
    const index = this.#count;
    const name = event.id === '' ? `event-${record + 1}` : event.id;
    if (this.#ids.take(name) !== null) {
      this.#again(name, record);
      return;
    }
    for (const code of event.jurisdictions) this.#addPlace(numberOf(this.#codes, code));
    for (const topic of event.topics) this.#columns.topics.push(numberOf(this.#topicIds, topic));
    const { interval, end: last } = event.date;
    this.#columns.first[index] = event.date.first;
    this.#columns.last[index] = event.date.last;
    this.#columns.traits[index] = packTraits({
      ...event,
      interval,
      openEnd: interval && last === null,
    });
    this.#columns.instrument[index] =
      event.instrument === null ? -1 : this.#instrumentOf(event.instrument, record);
    if (event.replacedBy !== null) this.#moves.push({ from: index, to: event.replacedBy });
    for (const { type, to } of event.relations) {
      this.#relations.push({ from: index, type: RELATION_TYPES.indexOf(type), to });
    }
    const ofText = (text: string | undefined) =>
      text === undefined ? null : widthOfText(text, this.#advances);
    const { label } = event;
    const [en, zh, fr] = [ofText(label.en), ofText(label.zh), ofText(label.fr)];
    this.#keepWidths(index, en ?? zh ?? fr ?? 0, zh ?? en ?? fr ?? 0);
    this.#columns.starts[index] = this.#columns.texts.length;
    this.#columns.texts.copy(this.#bytes, start, end);
    this.#columns.kinds[index] = packKind(event.kind, event.force, false);
    this.#done(index, record);
  }

  #readEvent(record: number, start: number, end: number): PolicyEvent | null {
    const found: Issue[] = [];
    let event: PolicyEvent | null = null;
    try {
      const raw: unknown = JSON.parse(this.#decode(this.#bytes.subarray(start, end)));
      event = readEvent(raw, `events[${record}]`, found);
    } catch {
      const got = this.#decode(this.#bytes.subarray(start, Math.min(end, start + 40)));
      found.push({ path: `events[${record}]`, expected: 'a JSON object', got });
    }
    for (const issue of found) this.#say(issue);
    return event;
  }

  #done(index: number, record: number): void {
    const { lengths, starts, texts } = this.#columns;
    lengths[index] = texts.length - (starts[index] ?? 0);
    this.#columns.record[index] = record;
    this.#columns.placeStart[index + 1] = this.#columns.places.length;
    this.#columns.topicStart[index + 1] = this.#columns.topics.length;
    this.#count += 1;
  }

  #keepWidths(index: number, en: number, zh: number): void {
    const english = this.#columns.widths[0];
    const chinese = this.#columns.widths[1];
    if (english !== undefined) english[index] = Math.min(0xffff, Math.ceil(en * EM));
    if (chinese !== undefined) chinese[index] = Math.min(0xffff, Math.ceil(zh * EM));
  }

  /** Says that a record's id is another one's already; the record is left out. */
  #again(id: string, record: number): void {
    this.#say({ path: `events[${record}].id`, expected: 'every id once', got: `"${id}" again` });
  }

  #addPlace(code: number): void {
    const { places, placeStart } = this.#columns;
    for (let at = placeStart[this.#count] ?? 0; at < places.length; at += 1) {
      if (places[at] === code) return;
    }
    places.push(code);
  }

  /** Up to eight capitals and digits are one exact number: no text is made to look a code up. */
  #codeAt(start: number, end: number): number {
    let key = 0;
    for (let at = start; at < end; at += 1) key = key * 91 + (this.#bytes[at] ?? 0);
    const known = this.#codesByKey.get(key);
    if (known !== undefined) return known;
    const code = numberOf(this.#codes, this.#text(start, end));
    this.#codesByKey.set(key, code);
    return code;
  }

  #instrumentAt(start: number, end: number, record: number): number {
    if (end === 0) return -1;
    return (
      this.#instruments.findAt(start, end) ?? this.#instrumentOf(this.#text(start, end), record)
    );
  }

  #instrumentOf(id: string, record: number): number {
    const known = this.#instruments.find(id);
    if (known !== undefined) return known;
    this.#say({
      path: `events[${record}].instrument`,
      expected: 'the id of an instrument',
      got: `"${id}"`,
    });
    return -1;
  }

  #text(start: number, end: number): string {
    return plainText(this.#bytes, start, end);
  }

  #widthAt(name: NamePlaces, place: number): number {
    const start = name[2 * place] ?? 0;
    return widthOfBytes(this.#bytes, start, name[2 * place + 1] ?? 0, this.#advances);
  }

  #say(issue: Issue): void {
    if (this.issues.length < MOST_ISSUES) this.issues.push(issue);
    else this.#unlisted += 1;
  }
}

/** The number of a name, the next one for a name that is new. */
function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  return known;
}
