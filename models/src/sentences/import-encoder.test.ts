import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../linear/random.ts';
import { decodeWeights, encodeWeights } from '../storage/weights-file.ts';
import { decodeEncoder } from './encoder-file.ts';
import { importEncoder, readTensors } from './import-encoder.ts';
import { sentenceReader } from './sentence-encoder.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-encoder-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WIDTH = 8;
const WIDE = 16;
const VOCABULARY = ['[CLS]', '[SEP]', '[UNK]', 'the', 'rent', 'is', 'due', 'rises', '.', '日'];

/** A file of tensors as encoders are published. */
function tensorFile(shapes: Record<string, readonly number[]>): Uint8Array {
  const random = seededRandom(3);
  let at = 0;
  const header: Record<string, unknown> = {};
  const arrays = Object.entries(shapes).map(([name, shape]) => {
    const array = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => random() - 0.5);
    header[name] = { dtype: 'F32', shape, data_offsets: [at, at + array.byteLength] };
    at += array.byteLength;
    return array;
  });
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + head.length + at);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(head.length), true);
  bytes.set(head, 8);
  let from = 8 + head.length;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer), from);
    from += array.byteLength;
  }
  return bytes;
}

const norm = (name: string) => ({ [`${name}.weight`]: [WIDTH], [`${name}.bias`]: [WIDTH] });
const layer = (name: string, outputs: number, inputs: number) => ({
  [`${name}.weight`]: [outputs, inputs],
  [`${name}.bias`]: [outputs],
});
const published = {
  'embeddings.word_embeddings.weight': [VOCABULARY.length, WIDTH],
  'embeddings.token_type_embeddings.weight': [2, WIDTH],
  'embeddings.position_embeddings.weight': [160, WIDTH],
  ...norm('embeddings.LayerNorm'),
  ...Object.assign(
    {},
    ...[0, 1, 2].map((at) => ({
      ...layer(`encoder.layer.${at}.attention.self.query`, WIDTH, WIDTH),
      ...layer(`encoder.layer.${at}.attention.self.key`, WIDTH, WIDTH),
      ...layer(`encoder.layer.${at}.attention.self.value`, WIDTH, WIDTH),
      ...layer(`encoder.layer.${at}.attention.output.dense`, WIDTH, WIDTH),
      ...norm(`encoder.layer.${at}.attention.output.LayerNorm`),
      ...layer(`encoder.layer.${at}.intermediate.dense`, WIDE, WIDTH),
      ...layer(`encoder.layer.${at}.output.dense`, WIDTH, WIDE),
      ...norm(`encoder.layer.${at}.output.LayerNorm`),
    })),
  ),
};

function publish(shapes: Record<string, readonly number[]>): string {
  writeFileSync(join(folder, 'model.safetensors'), tensorFile(shapes));
  const vocab = Object.fromEntries(VOCABULARY.map((piece, id) => [piece, id]));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify({ model: { vocab } }));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ num_attention_heads: 2 }));
  return folder;
}

describe('importEncoder', () => {
  it('takes in an encoder that tells sentences apart, and the order of their words', () => {
    const vectorOf = sentenceReader(decodeEncoder(importEncoder(publish(published))));
    const [due, rises, turned] = ['The rent is due.', 'The rent rises.', 'Due is the rent.'].map(vectorOf);
    expect(due).toHaveLength(WIDTH);
    expect([...due!].every(Number.isFinite)).toBe(true);
    expect([...vectorOf('The rent is due.')]).toEqual([...due!]);
    expect([...rises!]).not.toEqual([...due!]);
    expect([...turned!]).not.toEqual([...due!]);
  });

  it('keeps the pieces of English, and reads others as unknown', () => {
    const encoder = decodeEncoder(importEncoder(publish(published)));
    expect(encoder.vocabulary).toEqual(VOCABULARY.slice(0, -1));
    const vectorOf = sentenceReader(encoder);
    expect([...vectorOf('日')]).toEqual([...vectorOf('zloty')]);
  });

  it('says which tensor a model lacks', () => {
    const { 'encoder.layer.2.output.dense.bias': _, ...without } = published;
    expect(() => importEncoder(publish(without))).toThrow('"encoder.layer.2.output.dense.bias"');
  });
});

describe('decodeEncoder', () => {
  it.each(['positions', '1.key.bytes', '2.norm.scale'])('says that the file lacks %s', (name) => {
    const { settings, arrays } = decodeWeights(importEncoder(publish(published)));
    const { [name]: _, ...rest } = arrays;
    expect(() => decodeEncoder(encodeWeights({ settings, arrays: rest }))).toThrow('lacks');
  });
});

it('refuses tensors of other numbers', () => {
  const head = new TextEncoder().encode('{"a":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}');
  const bytes = new Uint8Array(10 + head.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(head.length), true);
  bytes.set(head, 8);
  expect(() => readTensors(bytes)('a')).toThrow('No tensor "a"');
});
