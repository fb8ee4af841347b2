import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  CHECKED,
  DocumentSchema,
  EventSchema,
  InstrumentSchema,
  JurisdictionSchema,
  SynonymsSchema,
  TopicSchema,
} from '../data/document-schema.ts';

/**
 * JSON Schema (2020-12) of a dataset file, made from the code that validates. What is written there
 * as a function, such as whether an EDTF date exists, is the reader's alone.
 */
export function documentJsonSchema(): string {
  const whole = v.object({
    ...DocumentSchema.entries,
    jurisdictions: v.optional(v.array(JurisdictionSchema), []),
    topics: v.optional(v.array(TopicSchema), []),
    instruments: v.optional(v.array(InstrumentSchema), []),
    events: v.array(EventSchema),
    synonyms: v.optional(v.array(SynonymsSchema), []),
  });
  const schema = toJsonSchema(whole, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      'message' in valibotAction ? inOtherWords(valibotAction.message, jsonSchema) : undefined,
  });
  return `${JSON.stringify({ title: 'AI Policy Timeline dataset', ...schema }, null, 1)}\n`;
}

/** Adds what JSON Schema can say of a check that is a function. */
function inOtherWords(message: unknown, schema: JsonSchema): JsonSchema | undefined {
  if (message === CHECKED.text) return { ...schema, minProperties: 1 };
  return message === CHECKED.address ? { ...schema, pattern: '^https?://' } : undefined;
}
