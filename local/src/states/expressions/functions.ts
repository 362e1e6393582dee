import { createHash, randomUUID } from 'node:crypto';
import { createSeededRandom } from './seeded-random.ts';

/** A function that Step Functions adds to JSONata, with its JSONata signature. */
export interface ExtraFunction {
  readonly name: string;
  readonly signature: string;
  // biome-ignore lint/suspicious/noExplicitAny: JSONata checks the arguments against the signature
  readonly implementation: (...args: any[]) => unknown;
}

const MAX_RANGE = 1_000;
const HASHES = new Set(['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

function partition(items: readonly unknown[], size: number): unknown[][] {
  if (!Number.isInteger(size) || size < 1) throw new Error('$partition: the size must be a positive integer');
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new Error('$range: the step must not be 0');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > MAX_RANGE) throw new Error(`$range: ${length} items exceed the limit of ${MAX_RANGE}`);
  return Array.from({ length }, (_, index) => first + index * step);
}

function hash(data: string, algorithm: string): string {
  if (!HASHES.has(algorithm))
    throw new Error(`$hash: the algorithm must be one of ${[...HASHES].join(', ')}`);
  return createHash(algorithm.replace('-', '')).update(data).digest('hex');
}

/**
 * `$partition`, `$range`, `$hash`, `$random`, `$uuid` and `$parse`.
 * Source: Step Functions developer guide, "Transforming data with JSONata".
 */
export const extraFunctions: readonly ExtraFunction[] = [
  { name: 'partition', signature: '<an:a>', implementation: partition },
  { name: 'range', signature: '<nnn:a>', implementation: range },
  { name: 'hash', signature: '<ss:s>', implementation: hash },
  {
    name: 'random',
    signature: '<n?:n>',
    implementation: (seed?: number) => (seed === undefined ? Math.random() : createSeededRandom(seed)()),
  },
  { name: 'uuid', signature: '<:s>', implementation: () => randomUUID() },
  { name: 'parse', signature: '<s:x>', implementation: (text: string) => JSON.parse(text) },
];
