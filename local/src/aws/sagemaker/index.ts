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
      checkLengths(headers);
      const endpointName = decodeURIComponent(name);
      if (!endpoints.has(endpointName)) {
        throw new AwsApiError('ValidationError', `Endpoint ${endpointName} of account not found.`);
      }
      const answer = badOutput === undefined ? rank(endpointName, headers['content-type'], body) : BAD_ANSWER;
      return {
        status: 200,
        headers: { 'content-type': 'application/json', 'x-amzn-invoked-production-variant': 'AllTraffic' },
        body: JSON.stringify(answer),
      };
    },
  };

  function rank(endpointName: string, contentType: string | undefined, body: Uint8Array) {
    try {
      if (!contentType?.startsWith('application/json'))
        throw new Error(`Content type ${contentType} is not supported by this framework.`);
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

/** Headers that change nothing here, and how long they may be. */
const LONGEST: Readonly<Record<string, number>> = {
  'x-amzn-sagemaker-custom-attributes': 1024,
  'x-amzn-sagemaker-inference-id': 64,
};

function checkLengths(headers: Readonly<Record<string, string>>): void {
  const long = Object.entries(LONGEST).find(([name, most]) => (headers[name] ?? '').length > most);
  if (long !== undefined)
    throw new AwsApiError(
      'ValidationError',
      `1 validation error detected: Value at '${long[0]}' failed to satisfy constraint: Member must have length less than or equal to ${long[1]}`,
    );
}
