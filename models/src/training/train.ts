import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trainClauseModel } from '../clauses/train-clauses.ts';
import { type Corpus, readCorpus } from '../corpus/read-corpus.ts';
import { fieldNames } from '../fields/field-model.ts';
import { trainFieldModel } from '../fields/train-fields.ts';
import type { TextModel } from '../linear/text-model.ts';
import type { ModelBytes } from '../storage/load-models.ts';
import { encodeTextModel } from '../storage/text-model-file.ts';
import { trainTypeModel } from '../types/train-type.ts';
import { typedTexts } from './typed-texts.ts';

type Progress = (message: string) => void;

export interface TrainOptions {
  /** Told what is being fitted, in words. */
  onProgress?: Progress;
  /** Where the weights go; the package's own `weights/` unless named. */
  into?: string;
}

function encode<Model extends { text: TextModel }>({ text, ...settings }: Model): Uint8Array {
  return encodeTextModel(text, settings);
}

/** Fits all models to a corpus. Deterministic: the same corpus gives the same bytes. */
export function fitModels(corpus: Corpus, onProgress: Progress): ModelBytes {
  const bytes: Partial<ModelBytes> = {};
  onProgress('types: fitting');
  bytes.types = encode(trainTypeModel(typedTexts(corpus)));
  for (const field of fieldNames) {
    onProgress(`fields: fitting ${field}`);
    bytes[field] = encode(trainFieldModel(field, corpus.nda));
  }
  bytes.clauses = encode(trainClauseModel(corpus.cuad, onProgress));
  return bytes as ModelBytes;
}

/**
 * Rebuilds the weights from a corpus folder and writes them.
 * @returns what was written, with sizes in bytes.
 * @throws Error when the folder is not a corpus.
 */
export function train(
  corpusDirectory: string,
  options: TrainOptions = {},
): { file: string; bytes: number }[] {
  const into = options.into ?? fileURLToPath(new URL('../../weights/', import.meta.url));
  const fitted = fitModels(readCorpus(corpusDirectory), options.onProgress ?? (() => {}));
  mkdirSync(into, { recursive: true });
  return Object.entries(fitted).map(([name, bytes]: [string, Uint8Array]) => {
    const file = join(into, `${name}.bin`);
    writeFileSync(file, bytes);
    return { file, bytes: bytes.length };
  });
}
