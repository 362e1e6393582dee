import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trainOneSided } from '../brief/one-sided/train-one-sided.ts';
import { trainPoints } from '../brief/points/train-points.ts';
import { trainReaders } from '../brief/readers/train-readers.ts';
import { encodeTermModel } from '../brief/unusual/term-model.ts';
import { trainTerms } from '../brief/unusual/train-terms.ts';
import { trainClauseModel } from '../clauses/train-clauses.ts';
import { type Corpus, readCorpus } from '../corpus/read-corpus.ts';
import { ndaExamples, partyExamples } from '../fields/field-examples.ts';
import { fieldNames } from '../fields/field-model.ts';
import { trainFieldModel } from '../fields/train-fields.ts';
import { contractTypes } from '../labels.ts';
import type { TextModel } from '../linear/text-model.ts';
import { decodeEncoder } from '../sentences/encoder-file.ts';
import { importEncoder } from '../sentences/import-encoder.ts';
import { sentenceReader } from '../sentences/sentence-encoder.ts';
import type { ModelBytes } from '../storage/load-models.ts';
import { encodeTextModel } from '../storage/text-model-file.ts';
import { weightsLocation } from '../storage/weights-location.ts';
import { titleCues } from '../types/title-cues.ts';
import { trainTypeModel } from '../types/train-type.ts';
import { plainContracts } from './plain-contracts.ts';
import { provenanceOf } from './provenance.ts';
import { typedTexts } from './typed-texts.ts';

type Progress = (message: string) => void;

export interface TrainOptions {
  /** Told what is being fitted, in words. */
  onProgress?: Progress;
  /** Where the weights go; the package's own `weights/` unless named. */
  into?: string;
  /** Briefs written by lawyers; with them, what makes a passage a point of the brief is fitted too. */
  briefs?: string;
  /** Short contracts with changes of one place; with them, what reads unlike ordinary terms is fitted too. */
  twins?: string;
  /** Sentences that speak to whoever reads a contract; with them and the twins, what reads so is fitted too. */
  readers?: string;
  /** Sentences that bind one side to its harm, and ordinary ones; with them and the twins, what reads so is fitted too. */
  oneSided?: string;
  /** A published sentence encoder, to take in anew; the one that ships unless named. */
  encoder?: string;
}

function encode<Model extends { text: TextModel }>({ text, ...settings }: Model): Uint8Array {
  return encodeTextModel(text, settings);
}

/** The labels and the title cues travel with the weights, for the Python implementation. */
const cueSources = Object.fromEntries(Object.entries(titleCues).map(([type, cue]) => [type, cue.source]));

/** Fits all models to a corpus. Deterministic: the same corpus gives the same bytes. */
function fitModels(corpus: Corpus, onProgress: Progress): ModelBytes {
  const bytes: Partial<ModelBytes> = {};
  onProgress('types: fitting');
  bytes.types = encode({
    ...trainTypeModel(typedTexts(corpus), plainContracts()),
    labels: contractTypes,
    titleCues: cueSources,
  });
  for (const field of fieldNames) {
    onProgress(`fields: fitting ${field}`);
    bytes[field] = encode(trainFieldModel(field, ndaExamples(field, corpus.nda)));
  }
  onProgress('fields: fitting the parties of contracts');
  bytes.contract_party = encode(trainFieldModel('party', partyExamples(corpus.cuad)));
  bytes.clauses = encode(trainClauseModel(corpus.cuad, onProgress));
  return bytes as ModelBytes;
}

/**
 * The sentence encoder, where one is taken in; what reads unlike ordinary terms, where there are twins; what binds one side to
 * its harm and like words to a reader, where there are sentences that do.
 */
function fitTerms(
  { cuad, nda }: Corpus,
  { twins, readers, oneSided, encoder, onProgress }: TrainOptions,
): [string, Uint8Array][] {
  const taken = encoder === undefined ? undefined : importEncoder(encoder);
  const files: [string, Uint8Array][] = taken ? [['sentences.bin', taken]] : [];
  if (twins === undefined) return files;
  onProgress?.('terms: fitting');
  const sentences = taken ?? readFileSync(weightsLocation('sentences.bin'));
  const vectorOf = sentenceReader(decodeEncoder(sentences));
  files.push(['terms.bin', encodeTermModel(trainTerms(twins, vectorOf))]);
  if (oneSided !== undefined) {
    onProgress?.('one-sided: fitting');
    files.push(['one-sided.bin', encodeTermModel(trainOneSided(oneSided, twins, vectorOf))]);
  }
  if (readers === undefined) return files;
  onProgress?.('readers: fitting');
  const ordinary = [
    ...cuad.map(({ id, text }) => ({ id, text })),
    ...nda.map(({ file, textLayer }) => ({ id: file, text: textLayer })),
  ];
  return [...files, ['readers.bin', encodeTermModel(trainReaders(readers, twins, ordinary, vectorOf))]];
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
  const corpus = readCorpus(corpusDirectory);
  const fitted = fitModels(corpus, options.onProgress ?? (() => {}));
  const files: [string, Uint8Array][] = Object.entries(fitted).map(([name, bytes]) => [`${name}.bin`, bytes]);
  files.push(['provenance.json', Buffer.from(`${JSON.stringify(provenanceOf(corpus))}\n`)]);
  if (options.briefs) {
    const weights = trainPoints(options.briefs, corpus);
    files.push(['points.json', Buffer.from(`${JSON.stringify(weights)}\n`)]);
  }
  files.push(...fitTerms(corpus, options));
  mkdirSync(into, { recursive: true });
  return files.map(([name, bytes]) => {
    const file = join(into, name);
    writeFileSync(file, bytes);
    return { file, bytes: bytes.length };
  });
}
