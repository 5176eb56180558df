/** What can happen to what is on record. Each carries its umbrella and what it is about; what was said stays there. */
export type OrganisationEvent = 'fact.added' | 'fact.changed' | 'fact.removed' | 'facts.imported' | 'facts.exported'
