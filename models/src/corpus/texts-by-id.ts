import type { Corpus } from './read-corpus.ts';

/** The texts of a corpus by id; agreements of Kleister-NDA by the name of their file. */
export const textsById = ({ cuad, nda }: Corpus): ReadonlyMap<string, string> =>
  new Map([
    ...cuad.map(({ id, text }) => [id, text] as const),
    ...nda.map(
      ({ file, textLayer, textract }) => [file.replace(/\.pdf$/, ''), textLayer || textract] as const,
    ),
  ]);
