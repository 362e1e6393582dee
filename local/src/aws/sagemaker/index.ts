import * as z from 'zod';
import type { ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { type AwsApi, AwsApiError } from '../../core/protocols/aws-api.ts';
import { createEndpoints } from './endpoints.ts';

/** A model that ranks contract types, best first. */
export type RankTypes = (text: string) => readonly { type: string; score: number }[];

const INVOCATION = /^\/endpoints\/([^/]+)\/invocations$/;
const input = z.strictObject({ inputs: z.string() });

/** Headers that choose among models, variants and sessions, of which an endpoint has one here. */
const ROUTING =
  /^x-amzn-sagemaker-(enable-explanations|inference-component|prefix-aware-id|session-id|target-(container-hostname|model|variant))$/;

/** What is no ranking. */
const BAD_ANSWER = { error: 'Injected by the fault plan: bad-output' };

/**
 * SageMaker Runtime: `InvokeEndpoint` with the HuggingFace text-classification contract,
 * `{inputs}` → `[{label, score}]`, for the endpoints that the stacks declared.
 */
export function createSageMaker(rankTypes: RankTypes): {
  api: AwsApi;
  providers: readonly ResourceProvider[];
} {
  const endpoints = createEndpoints();

  const api: AwsApi = {
    signingNames: ['sagemaker'],
    async handle({ method, path, headers, body, badOutput }) {
      const name = INVOCATION.exec(path)?.[1];
      if (method !== 'POST' || !name) {
        throw new AwsApiError('ValidationError', `${method} ${path}: only InvokeEndpoint is supported here`);
      }
      refuseRouting(headers);
      const endpointName = decodeURIComponent(name);
      if (!endpoints.has(endpointName)) {
        throw new AwsApiError('ValidationError', `Endpoint ${endpointName} of account not found.`);
      }
      const answer = badOutput === undefined ? rank(endpointName, body) : BAD_ANSWER;
      return {
        status: 200,
        headers: { 'content-type': 'application/json', 'x-amzn-invoked-production-variant': 'AllTraffic' },
        body: JSON.stringify(answer),
      };
    },
  };

  function rank(endpointName: string, body: Uint8Array) {
    try {
      const { inputs } = input.parse(JSON.parse(new TextDecoder().decode(body)));
      return rankTypes(inputs).map(({ type, score }) => ({ label: type, score }));
    } catch (error) {
      const message = `Received client error (400) from primary with message "${(error as Error).message}" (${endpointName})`;
      throw new AwsApiError('ModelError', message, 424);
    }
  }

  return { api, providers: endpoints.providers };
}

function refuseRouting(headers: Readonly<Record<string, string>>): void {
  const header = Object.keys(headers).find((name) => ROUTING.test(name));
  if (header !== undefined)
    throw new AwsApiError('ValidationError', `The embedded SageMaker does not support the header ${header}.`);
}
