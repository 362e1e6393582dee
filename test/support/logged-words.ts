import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Runtime } from '@countersign/local';
import * as z from 'zod';

/** So many words of a contract in a row need stand anywhere to tell what it says. */
const WORDS = 5;

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Phrases of a text, one after the other, each with a word that is not short: figures and rows of signs tell nothing. */
export function phrasesOf(text: string): string[] {
  const words = wordsOf(text);
  return Array.from({ length: Math.floor(words.length / WORDS) }, (_, index) =>
    words.slice(index * WORDS, (index + 1) * WORDS),
  )
    .filter((phrase) => phrase.some((word) => /^\p{L}{5,}$/u.test(word)))
    .map((phrase) => phrase.join(' '));
}

/** Those of the phrases that stand in what was printed, whatever signs part their words there; JSON may be in JSON. */
export function phrasesIn(printed: string, phrases: ReadonlySet<string>): string[] {
  const words = wordsOf(printed.replaceAll(/\\+[nrt]/g, ' '));
  const found = new Set<string>();
  for (let from = 0; from + WORDS <= words.length; from += 1) {
    const phrase = words.slice(from, from + WORDS).join(' ');
    if (phrases.has(phrase)) found.add(phrase);
  }
  return [...found];
}

const textDocument = z.looseObject({ text: z.string() });

/** The texts of all contracts that a runtime has read and not forgotten. */
async function* textsIn(runtime: Runtime): AsyncGenerator<string> {
  const { endpoint, region, operatorKey: credentials } = runtime;
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const Bucket = runtime.parameter('/countersign/local/documents-bucket') ?? '';
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: 'runs/' })) {
    for (const { Key = '' } of Contents.filter((each) => each.Key?.endsWith('/text.json'))) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      yield textDocument.parse(JSON.parse((await Body?.transformToString()) ?? '{}')).text;
    }
  }
}

/** Phrases of contracts that functions printed into a folder: nobody may read them but who may open the documents. */
export async function loggedWords(runtime: Runtime, folder: string): Promise<string[]> {
  const phrases = new Set<string>();
  for await (const text of textsIn(runtime)) for (const phrase of phrasesOf(text)) phrases.add(phrase);
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    const printed = phrasesIn(await readFile(join(folder, name), 'utf8'), phrases);
    found.push(...printed.map((phrase) => `${name}: ${phrase}`));
  }
  return found;
}
