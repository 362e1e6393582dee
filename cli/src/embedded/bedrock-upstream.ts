import { defaultConcurrency, type RuntimeOptions } from '@countersign/local';
import { type Command, InvalidArgumentError } from 'commander';

/** What a person says of a server that answers Bedrock's calls. */
export interface UpstreamOptions {
  readonly bedrockUpstream?: string;
  readonly bedrockModel?: string;
  readonly bedrockConcurrency?: number;
}

/** A day: the server is given up by its measured speed, and the functions wait for that. */
const PATIENCE_SECONDS = 86_400;

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It is a number from 1 on.');
  return value;
}

/** Gives a command the options of an upstream. */
export const takesUpstream = (command: Command): Command =>
  command
    .option(
      '--bedrock-upstream <url>',
      'sends Bedrock calls to an OpenAI-compatible server instead, with OPENAI_API_KEY if it is set',
    )
    .option('--bedrock-model <name>', 'model to ask that server for, as reports name it')
    .option(
      '--bedrock-concurrency <n>',
      'questions that the server is asked at once; 1 for a server on this machine, else 8',
      count,
    );

type Taken = Pick<RuntimeOptions, 'bedrockUpstream' | 'parameters' | 'leastFunctionSeconds'>;

/**
 * Which server answers Bedrock's calls, by which model, and how many at once: as many sections are written at a time, so
 * that none waits for its turn on the clock of its task.
 */
export function upstreamOf(
  { bedrockUpstream: url, bedrockModel, bedrockConcurrency }: UpstreamOptions,
  onProgress: (line: string) => void,
): Taken {
  if (url === undefined) {
    if (bedrockModel !== undefined || bedrockConcurrency !== undefined)
      throw new Error('--bedrock-model and --bedrock-concurrency speak of --bedrock-upstream: give that too');
    return {};
  }
  if (!URL.canParse(url)) throw new Error(`--bedrock-upstream is no address: ${url}`);
  const apiKey = process.env.OPENAI_API_KEY;
  const concurrency = bedrockConcurrency ?? defaultConcurrency(url);
  return {
    bedrockUpstream: { url, concurrency, onProgress, ...(apiKey && { apiKey }) },
    leastFunctionSeconds: PATIENCE_SECONDS,
    parameters: {
      ...(bedrockModel && { ModelId: bedrockModel }),
      ModelTimeoutMs: String(PATIENCE_SECONDS * 1000),
      TaskSeconds: String(PATIENCE_SECONDS),
      SectionConcurrency: String(concurrency),
    },
  };
}
