import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  DocumentSchema,
  EventSchema,
  InstrumentSchema,
  JurisdictionSchema,
  TopicSchema,
} from '../data/document-schema.ts';

/**
 * JSON Schema (2020-12) of a dataset file, made from the code that validates. Checks that JSON
 * Schema has no words for, such as whether an EDTF date exists, are the reader's alone.
 */
export function documentJsonSchema(): string {
  const whole = v.object({
    ...DocumentSchema.entries,
    jurisdictions: v.optional(v.array(JurisdictionSchema), []),
    topics: v.optional(v.array(TopicSchema), []),
    instruments: v.optional(v.array(InstrumentSchema), []),
    events: v.array(EventSchema),
  });
  const schema = toJsonSchema(whole, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  return `${JSON.stringify({ title: 'AI Policy Timeline dataset', ...schema }, null, 1)}\n`;
}
