import type { AwsApi } from '../../core/protocols/aws-api.ts';
import type { Log } from '../../core/protocols/log.ts';
import { bedrockApi } from './bedrock-api.ts';
import { EMBEDDED_MODEL, embeddedModel } from './embedded-model.ts';
import { type Upstream, upstreamModel } from './upstream/upstream-model.ts';
import { modelThread } from './worker/model-thread.ts';
import { remembering } from './worker/remembering.ts';

export interface BedrockOptions {
  readonly region: string;
  /** Sends all calls to an OpenAI-compatible server instead of the embedded model. */
  readonly upstream?: Upstream;
  /** Whether what was asked before is answered at once. */
  readonly instant?: boolean;
  readonly log?: Log;
}

export interface Bedrock {
  readonly api: AwsApi;
  /** Ends the model's thread. */
  close(): Promise<void>;
}

/** The embedded Bedrock Runtime. */
export function createBedrock({ upstream, instant, log }: BedrockOptions): Bedrock {
  // What an upstream calls its models is its own affair.
  if (upstream) return { api: bedrockApi(upstreamModel(upstream, log), () => true), close: async () => {} };
  const thread = instant ? remembering(modelThread()) : modelThread();
  const isOwn = (name: string) => name === EMBEDDED_MODEL;
  return { api: bedrockApi(embeddedModel(thread), isOwn), close: () => thread.close() };
}
