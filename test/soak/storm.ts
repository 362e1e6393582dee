import { createSeededRandom } from '@countersign/local/core/seeded-random';
import type { Fault } from '../support/faults.ts';
import { ofOneProcess } from './strike.ts';

/** Faults as likely as given; every seed makes another storm of them, and the same seed the same. */
type Gust = Omit<Fault, 'probability' | 'seed'> & { readonly probability: number };

/** How long the state machine waits for an answer before it asks again. */
const PATIENCE_SECONDS = 120;
/**
 * The same for a document: a function that dies before it has shortened the hour for which its message is hidden
 * leaves it to the state machine to ask again.
 */
const DOCUMENT_PATIENCE_SECONDS = 240;
/** What the runtime is started with, so that answers can come late, and be asked for again, within a soak. */
export const STORM_PARAMETERS = {
  TaskSeconds: String(PATIENCE_SECONDS),
  DocumentTaskSeconds: String(DOCUMENT_PATIENCE_SECONDS),
};
const ANSWERS =
  '"contract\\.(classified|section-(generated|validated)|routed|report-assembled|indexed)\\.v1"';

/**
 * What may go wrong all at once. The state machine tries a model six times and a database five: with these rates a
 * step that fails for good is rare, and such a run is redriven.
 */
const GUSTS: readonly Gust[] = [
  { service: 'bedrock', fault: 'throttle', probability: 0.1 },
  { service: 'bedrock', fault: 'error', code: 'ModelErrorException', status: 424, probability: 0.04 },
  { service: 'bedrock', fault: 'bad-output', probability: 0.03 },
  { service: 'bedrock', fault: 'bad-output', output: 'malformed', probability: 0.02 },
  { service: 'bedrock', fault: 'bad-output', output: 'truncated', probability: 0.02 },
  { service: 'bedrock', fault: 'bad-output', output: 'unsafe', probability: 0.01 },
  { service: 'bedrock', fault: 'delay', delayMs: 3_000, probability: 0.05 },
  { service: 'bedrock', fault: 'hang', delayMs: 15_000, probability: 0.01 },
  { service: 'bedrock', fault: 'drop', probability: 0.02 },
  { service: 'bedrock', fault: 'drop', when: 'after', probability: 0.02 },
  { service: 'sagemaker', fault: 'throttle', probability: 0.2 },
  { service: 'sagemaker', fault: 'error', code: 'ServiceUnavailable', status: 503, probability: 0.05 },
  { service: 'sagemaker', fault: 'error', code: 'ModelError', status: 424, probability: 0.03 },
  { service: 'sagemaker', fault: 'bad-output', probability: 0.05 },
  { service: 'sagemaker', fault: 'delay', delayMs: 3_000, probability: 0.1 },
  { service: 'sagemaker', fault: 'hang', delayMs: 10_000, probability: 0.03 },
  { service: 'sagemaker', fault: 'drop', probability: 0.05 },
  { service: 'textract', fault: 'throttle', probability: 0.1 },
  { service: 'textract', fault: 'error', code: 'InternalServerError', status: 500, probability: 0.1 },
  { service: 'textract', fault: 'bad-output', probability: 0.1 },
  { service: 'textract', fault: 'delay', delayMs: 3_000, probability: 0.1 },
  { service: 'textract', fault: 'hang', delayMs: 10_000, probability: 0.05 },
  { service: 'textract', fault: 'drop', when: 'after', probability: 0.05 },
  { service: 's3', fault: 'throttle', probability: 0.02 },
  { service: 's3', fault: 'drop', probability: 0.01 },
  { service: 's3', operation: 'PutObject', fault: 'drop', when: 'after', probability: 0.02 },
  { service: 's3', operation: 'PutObject', fault: 'crash', probability: 0.005 },
  { service: 's3', operation: 'PutObject', fault: 'crash', when: 'after', probability: 0.01 },
  { service: 'events', fault: 'throttle', probability: 0.03 },
  { service: 'events', fault: 'duplicate', probability: 0.05 },
  { service: 'events', fault: 'bad-output', probability: 0.05 },
  { service: 'events', fault: 'crash', probability: 0.005 },
  { service: 'events', fault: 'crash', when: 'after', probability: 0.01 },
  { service: 'states', operation: 'SendTaskSuccess', fault: 'throttle', probability: 0.05 },
  { service: 'states', operation: 'SendTaskSuccess', fault: 'duplicate', probability: 0.05 },
  { service: 'states', operation: 'SendTaskSuccess', fault: 'crash', when: 'after', probability: 0.02 },
  { service: 'states', operation: 'StartExecution', fault: 'crash', when: 'after', probability: 0.05 },
  { service: 'es', fault: 'error', status: 503, probability: 0.1 },
  { service: 'es', fault: 'drop', when: 'after', probability: 0.05 },
  { service: 'es', fault: 'crash', when: 'after', probability: 0.03 },
  { service: 'sns', fault: 'throttle', probability: 0.1 },
  { service: 'sns', fault: 'drop', when: 'after', probability: 0.02 },
  { service: 'sns', fault: 'crash', probability: 0.05 },
  { service: 'database', operation: 'Commit', fault: 'error', probability: 0.03 },
  { service: 'database', operation: 'Query', fault: 'error', probability: 0.005 },
  { service: 'database', operation: 'Query', fault: 'hang', delayMs: 2_000, probability: 0.001 },
  { service: 'database', operation: 'Query', fault: 'drop', probability: 0.003 },
  { service: 'database', operation: 'Commit', fault: 'drop', probability: 0.01 },
  { service: 'database', operation: 'Commit', fault: 'drop', when: 'after', probability: 0.01 },
  { service: 'delivery', fault: 'duplicate', probability: 0.08 },
  { service: 'delivery', fault: 'reorder', delayMs: 1_500, probability: 0.08 },
  { service: 'delivery', fault: 'delay', delayMs: 15_000, probability: 0.01 },
  { service: 'delivery', fault: 'error', probability: 0.05 },
  {
    service: 'delivery',
    match: ANSWERS,
    fault: 'delay',
    delayMs: PATIENCE_SECONDS * 1_250,
    probability: 0.005,
  },
  { service: 'function', fault: 'crash', delayMs: 5, probability: 0.01 },
  { service: 'function', fault: 'crash', delayMs: 60, probability: 0.01 },
  { service: 'function', fault: 'crash', delayMs: 400, probability: 0.01 },
  { service: 'function', fault: 'timeout', delayMs: 200, probability: 0.01 },
];

/** Everything comes twice, now and then, each object surely, and each routing while its alerts are being sent; one section is lost, one run has to be
 * redriven, and who files a contract dies before that is noted: what shows faults of the product by itself. */
const LIGHT: readonly Gust[] = [
  { service: 'delivery', operation: 'sqs', fault: 'duplicate', probability: 0.3 },
  { service: 'delivery', operation: 'sqs', match: 'Object Created', fault: 'duplicate', probability: 1 },
  { service: 'delivery', operation: 'sqs', match: 'routing-requested', fault: 'duplicate', probability: 1 },
  { service: 'sns', match: 'countersign-local-risk', fault: 'delay', delayMs: 3_000, probability: 1 },
  { service: 'bedrock', fault: 'bad-output', output: 'unsafe', times: 1, probability: 1 },
  { service: 'sagemaker', fault: 'error', code: 'ValidationError', status: 400, times: 1, probability: 1 },
  { service: 'es', match: '_bulk', fault: 'crash', when: 'after', times: 1, probability: 1 },
];

const WINDS = { storm: GUSTS, light: LIGHT } as const;
export type Wind = keyof typeof WINDS;

export const isWind = (name: string): name is Wind => Object.hasOwn(WINDS, name);

/** All faults of a wind with this seed. */
export function faultsOf(wind: Wind, seed: number): Fault[] {
  const random = createSeededRandom(seed);
  return WINDS[wind].map((gust) => ({ ...gust, seed: Math.floor(random() * 2 ** 31) }));
}

/** A `kill -9`: when, in milliseconds after the start, and by a number from 0 to 1, of what; see `strike`. */
export interface Kill {
  readonly at: number;
  readonly what: number;
}

/** By its seed, what is ended and when. The first is a power cut, the second of one process: a short soak has both. */
export function killsOf(seed: number, kills: number, withinMs: number): Kill[] {
  const moment = createSeededRandom(seed + 1);
  const choice = createSeededRandom(seed + 2);
  return Array.from({ length: kills }, () => moment() * withinMs)
    .toSorted((a, b) => a - b)
    .map((at, index) => ({ at, what: index === 0 ? 0 : index === 1 ? ofOneProcess(choice()) : choice() }));
}
