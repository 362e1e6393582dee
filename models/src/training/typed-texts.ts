import type { Corpus } from '../corpus/read-corpus.ts';
import type { TypedText } from '../types/train-type.ts';

/** All documents of a corpus with their type; non-disclosure agreements by their text layer. */
export const typedTexts = (corpus: Corpus): TypedText[] => [
  ...corpus.cuad.map(({ id, text, type }) => ({ id, text, type })),
  ...corpus.nda.map(({ file, textLayer }) => ({ id: file, text: textLayer, type: 'nda' as const })),
];
