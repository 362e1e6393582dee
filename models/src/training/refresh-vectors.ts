import { readFileSync, writeFileSync } from 'node:fs';
import { classifyContract, type TypeScore } from '../index.ts';

/** A text written for this project, and what every implementation of the type model must answer. */
export interface TypeVector {
  name: string;
  text: string;
  expected: TypeScore[];
}

/** Where the vectors are, which the TypeScript and the Python implementation share. */
const vectorsFile = new URL('../../vectors/types.json', import.meta.url);

export const readVectors = (): TypeVector[] => JSON.parse(readFileSync(vectorsFile, 'utf8')) as TypeVector[];

/** Writes what the shipped weights answer now: to be run after training, and looked at before committing. */
function refreshVectors(): void {
  const vectors = readVectors().map(({ name, text }) => ({ name, text, expected: classifyContract(text) }));
  writeFileSync(vectorsFile, `${JSON.stringify(vectors, null, 2)}\n`);
}

if (import.meta.main) refreshVectors();
