/**
 * `npm run false-alarms -w services/summarize -- <corpus>`: how many contracts of a corpus, in which nobody planted
 * anything, are held for planted instructions. A corpus is a folder with `cuad/` and `nda/`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { plantedInstructions } from '../domain/safety/planted-instructions.ts';

const cuad = z.object({ id: z.string(), text: z.string() }).transform(({ id, text }) => ({ name: id, text }));
const nda = z
  .object({ file: z.string(), textLayer: z.string() })
  .transform(({ file, textLayer }) => ({ name: file, text: textLayer }));

const read = <Schema extends z.ZodType>(schema: Schema, ...path: string[]): z.output<Schema>[] =>
  gunzipSync(readFileSync(join(...path)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));

const [corpus] = process.argv.slice(2);
if (!corpus) throw new Error('Which corpus?');
const contracts = [
  ...read(cuad, corpus, 'cuad', 'contracts.jsonl.gz'),
  ...read(nda, corpus, 'nda', 'documents.jsonl.gz'),
];
const alarms = contracts.flatMap(({ name, text }) => {
  const found = plantedInstructions(text);
  return found.length > 0 ? [{ name, why: [...new Set(found.map(({ name: why }) => why))] }] : [];
});
const percent = Number(((100 * alarms.length) / contracts.length).toFixed(2));
console.log(JSON.stringify({ contracts: contracts.length, held: alarms.length, percent, alarms }, null, 2));
