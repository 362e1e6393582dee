import { readFileSync } from 'node:fs';
import type { Corpus } from '../corpus/read-corpus.ts';
import { joinHashes, wordHashes } from '../text/tokens.ts';

/** What the shipped weights were fitted to: hashes of documents, so that no text travels along. */
export interface Provenance {
  contracts: number[];
  ndas: number[];
}

/** A hash of all words of a document: forms that many companies fill in begin alike. */
const fingerprint = (text: string): number => wordHashes(text).reduce(joinHashes, 0);

/** The fingerprints of a corpus. */
export const provenanceOf = (corpus: Corpus): Provenance => ({
  contracts: corpus.cuad.map(({ text }) => fingerprint(text)),
  ndas: corpus.nda.map(({ textLayer }) => fingerprint(textLayer)),
});

const file = new URL('../../weights/provenance.json', import.meta.url);

/**
 * Whether a document is one that the shipped weights were fitted to.
 * @throws Error where `weights/provenance.json` is missing: a score would be told for one on unseen documents.
 */
export function fittedTo(): (text: string) => boolean {
  const { contracts, ndas } = JSON.parse(readFileSync(file, 'utf8')) as Provenance;
  const known = new Set([...contracts, ...ndas]);
  return (text) => known.has(fingerprint(text));
}
