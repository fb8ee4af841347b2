import type { Stage } from '../model/category.ts';

/** What a stage is called elsewhere. */
export interface StageTerm {
  /**
   * The property of schema.org that carries the step: a date of `Legislation`, a status of it, or,
   * before a text exists as legislation, the `creativeWorkStatus` of the draft.
   */
  readonly schemaOrg: string;
  /** The property of the ELI ontology; null for drafts, which that ontology does not describe. */
  readonly eli: string | null;
}

/**
 * Stages one to one in the terms of schema.org's Legislation and of the European Legislation
 * Identifier (ELI ontology, data.europa.eu/eli/ontology). No two stages share a term.
 */
export const STAGE_TERMS: Readonly<Record<Stage, StageTerm>> = {
  announced: { schemaOrg: 'creativeWorkStatus=Announced', eli: null },
  consulted: { schemaOrg: 'creativeWorkStatus=Consultation', eli: null },
  proposed: { schemaOrg: 'creativeWorkStatus=Proposed', eli: null },
  agreed: { schemaOrg: 'creativeWorkStatus=Agreed', eli: null },
  adopted: { schemaOrg: 'legislationDate', eli: 'eli:date_document' },
  published: { schemaOrg: 'datePublished', eli: 'eli:date_publication' },
  released: { schemaOrg: 'releaseDate', eli: null },
  'in-force': { schemaOrg: 'legislationLegalForce=InForce', eli: 'eli:first_date_entry_in_force' },
  applies: { schemaOrg: 'legislationDateOfApplicability', eli: 'eli:date_applicability' },
  amended: { schemaOrg: 'legislationDateVersion', eli: 'eli:version_date' },
  repealed: { schemaOrg: 'legislationLegalForce=NotInForce', eli: 'eli:date_no_longer_in_force' },
  withdrawn: { schemaOrg: 'creativeWorkStatus=Withdrawn', eli: null },
};
