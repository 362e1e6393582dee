import { type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import type { RestOperation } from './rest-operation.ts';

/** The part of Lambda's REST API that people and tools use against a running system. */
export function createLambdaApi(operations: readonly RestOperation[]): AwsApi {
  const find = ({ method, path }: AwsRequest) =>
    operations.find((operation) => operation.method === method && operation.path.test(path));
  return {
    signingNames: ['lambda'],
    operationOf: (request) => find(request)?.name,
    async handle(request) {
      const operation = find(request);
      if (operation === undefined) throw unknownOperation(request, operations);
      const [, id = ''] = operation.path.exec(request.path) ?? [];
      return operation.answer(request, decodeURIComponent(id));
    },
  };
}

function unknownOperation({ method, path }: AwsRequest, operations: readonly RestOperation[]): AwsApiError {
  const known = operations.map(({ name }) => name).join(', ');
  const message = `The embedded Lambda does not support ${method} ${path}. It supports: ${known}.`;
  return new AwsApiError('UnknownOperationException', message, 404);
}
