import { createHash, randomUUID } from 'node:crypto';
import { createSeededRandom } from '../../../core/seeded-random.ts';

/** A function that Step Functions adds to JSONata, with its JSONata signature. */
export interface ExtraFunction {
  readonly name: string;
  readonly signature: string;
  // biome-ignore lint/suspicious/noExplicitAny: JSONata checks the arguments against the signature
  readonly implementation: (...args: any[]) => unknown;
}

/** The longest array that Step Functions lets `$range` make. */
const MAX_RANGE = 360_145;

const HASHES = new Set(['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

function partition(items: readonly unknown[], chunkSize: number): unknown[][] | undefined {
  const size = Math.trunc(chunkSize);
  if (size < 1 || items.length === 0) return undefined;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Undefined where the step does not lead from `start` to `end`; a single number stands alone. */
function range(...bounds: [start: number, end: number, step: number]): number[] | number | undefined {
  const [start, end, step] = bounds.map(Math.trunc) as typeof bounds;
  const length = Math.floor((end - start) / step) + 1;
  if (!Number.isFinite(length) || length < 1) return undefined;
  if (length > MAX_RANGE) throw new Error(`$range: ${length} items exceed the limit of ${MAX_RANGE}`);
  return length === 1 ? start : Array.from({ length }, (_, index) => start + index * step);
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
