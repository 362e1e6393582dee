import type { ProcessResult } from '../process/result.ts';
import type { RunDocuments } from '../process/run-documents.ts';

/** What became of a case's file. */
export interface Outcome {
  readonly result: ProcessResult;
  readonly documents: RunDocuments;
}

/** Letters and digits as a reader compares them: white space and case apart. */
export const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The words that findings and fields quote. */
export const quotesOf = ({ documents }: Outcome): string[] =>
  documents.sections.flatMap(({ content }) =>
    [...(content?.findings ?? []), ...(content?.fields ?? [])].flatMap(({ citations }) =>
      citations.map(({ quote }) => quote),
    ),
  );
