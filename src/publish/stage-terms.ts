import type { Stage } from '../model/category.ts';

/** What a stage is called elsewhere. */
export interface StageTerm {
  /**
   * The property of schema.org that says it, and the value it then has; no value where the property
   * holds the date of the step. Drafts, which `Legislation` has no dates for, are told apart by the
   * `creativeWorkStatus` that every creative work may have; a model's release is a `Product`'s.
   */
  readonly schemaOrg: { readonly property: string; readonly value?: string };
  /** The property of the ELI ontology; null for drafts, which that ontology does not describe. */
  readonly eli: string | null;
}

/**
 * Stages one to one in the terms of schema.org and of the European Legislation Identifier
 * (ELI ontology, data.europa.eu/eli/ontology). No two stages share a term.
 */
export const STAGE_TERMS: Readonly<Record<Stage, StageTerm>> = {
  announced: draft('Announced'),
  consulted: draft('Consultation'),
  proposed: draft('Proposed'),
  agreed: draft('Agreed'),
  adopted: { schemaOrg: { property: 'legislationDate' }, eli: 'eli:date_document' },
  published: { schemaOrg: { property: 'datePublished' }, eli: 'eli:date_publication' },
  released: { schemaOrg: { property: 'releaseDate' }, eli: null },
  'in-force': {
    schemaOrg: { property: 'legislationLegalForce', value: 'InForce' },
    eli: 'eli:first_date_entry_in_force',
  },
  applies: {
    schemaOrg: { property: 'legislationDateOfApplicability' },
    eli: 'eli:date_applicability',
  },
  amended: { schemaOrg: { property: 'legislationDateVersion' }, eli: 'eli:version_date' },
  repealed: {
    schemaOrg: { property: 'legislationLegalForce', value: 'NotInForce' },
    eli: 'eli:date_no_longer_in_force',
  },
  withdrawn: draft('Withdrawn'),
};

function draft(value: string): StageTerm {
  return { schemaOrg: { property: 'creativeWorkStatus', value }, eli: null };
}
