const PREFIX = 'section-';

/** Where the sections stand that are to be written; named like a section, and none. */
export const SECTION_PLAN = 'section-plan';

/**
 * Documents that a run has one of, by their names below `…/documents/`. An answer may name others, of a later version
 * or an earlier one; what is asked for by name is one of these or a section.
 */
export type RunDocument =
  | 'source'
  | 'text'
  | 'classification'
  | typeof SECTION_PLAN
  | 'routing'
  | 'brief'
  | 'report.pdf'
  | 'report.docx';
/** The report, in one of its forms. */
export type ReportDocument = Extract<RunDocument, `report.${string}`>;
/** A section of the report. */
export type SectionDocument = ReturnType<typeof sectionDocument>;
/** A document of a run that one asks for by name. */
export type DocumentName = RunDocument | SectionDocument;

/** Whether a run has the document. */
export const hasDocument = (documents: readonly string[], name: RunDocument): boolean =>
  documents.includes(name);

/** Name of the document that holds a section of the report, below a run's documents. */
export const sectionDocument = (sectionId: string) => `${PREFIX}${sectionId}` as const;

/** Id of the section that a document of a run holds; undefined of any other document. */
export const sectionOf = (document: string): string | undefined =>
  document.startsWith(PREFIX) && document !== SECTION_PLAN ? document.slice(PREFIX.length) : undefined;

/** Those of a run's documents that hold a section of the report. */
export const sectionDocuments = (documents: readonly string[]): SectionDocument[] =>
  documents.flatMap((document) => sectionOf(document) ?? []).map(sectionDocument);
