import type { ProcessResult } from '../process/result.ts';
import type { RunDocuments } from '../process/run-documents.ts';

/** What became of a case's file. */
export interface Outcome {
  readonly result: ProcessResult;
  readonly documents: RunDocuments;
}

/** Letters and digits as a reader compares them: white space and case apart. */
export const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The words that findings, fields and the brief's burdens and gaps quote. */
export const quotesOf = ({ documents: { sections, brief } }: Outcome): string[] => {
  const written = sections.flatMap(({ content }) => [
    ...(content?.findings ?? []),
    ...(content?.fields ?? []),
  ]);
  const told = [...(brief?.burdens ?? []), ...(brief?.incomplete ?? [])];
  return [...written, ...told].flatMap(({ citations }) => citations.map(({ quote }) => quote));
};
