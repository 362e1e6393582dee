const PREFIX = 'section-';

/** Where the sections stand that are to be written; named like a section, and none. */
export const SECTION_PLAN = 'section-plan';

/** Name of the document that holds a section of the report, below a run's documents. */
export const sectionDocument = (sectionId: string) => `${PREFIX}${sectionId}` as const;

/** Id of the section that a document of a run holds; undefined of any other document. */
export const sectionOf = (document: string): string | undefined =>
  document.startsWith(PREFIX) && document !== SECTION_PLAN ? document.slice(PREFIX.length) : undefined;

/** Those of a run's documents that hold a section of the report. */
export const sectionDocuments = (documents: readonly string[]): string[] =>
  documents.filter((document) => sectionOf(document) !== undefined);
