import { type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { inputProblems } from '../../core/protocols/input.ts';
import { unknownOperation } from '../../core/protocols/unknown-operation.ts';
import type { Model } from './embedded-model.ts';
import type { ConverseRequest } from './wire/converse.ts';
import { converseRequest } from './wire/converse-request.ts';
import { checkModelId } from './wire/model-id.ts';

const PATH = /^\/model\/([^/]+)\/([a-z-]+)$/;
const OPERATIONS: Readonly<Record<string, string>> = {
  converse: 'Converse',
  'converse-stream': 'ConverseStream',
  invoke: 'InvokeModel',
  'invoke-with-response-stream': 'InvokeModelWithResponseStream',
  'count-tokens': 'CountTokens',
};

const operationOf = ({ path }: AwsRequest): string | undefined => OPERATIONS[PATH.exec(path)?.[2] ?? ''];

function parseRequest({ body }: AwsRequest): ConverseRequest {
  let input: unknown;
  try {
    input = JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (cause) {
    throw new AwsApiError('SerializationException', `The body is not JSON: ${(cause as Error).message}`);
  }
  const parsed = converseRequest.safeParse(input);
  if (!parsed.success) throw new AwsApiError('ValidationException', inputProblems(parsed.error));
  return parsed.data;
}

/**
 * Bedrock Runtime's `Converse`, answered by a model.
 * @param isOwn whether a name is that of a model which is not Bedrock's
 */
export function bedrockApi(model: Model, isOwn: (name: string) => boolean = () => false): AwsApi {
  return {
    signingNames: ['bedrock'],
    operationOf,
    async handle(request) {
      const operation = operationOf(request);
      if (operation !== 'Converse')
        throw unknownOperation('Bedrock Runtime', operation ?? request.path, { Converse: true });
      const asked = parseRequest(request);
      const modelId = decodeURIComponent(PATH.exec(request.path)![1]!);
      checkModelId(modelId, request.region, isOwn);
      const response = await model({
        modelId,
        request: asked,
        badOutput: request.badOutput,
      });
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(response) };
    },
  };
}
