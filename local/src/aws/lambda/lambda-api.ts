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
      refuseOthers(request, operation);
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

/** Headers of any request that change nothing here; `Invoke` reads the type of the invocation. */
const ANY_HEADER =
  /^x-amz-(content-sha256|date|invocation-type|security-token|source-account|source-arn|user-agent)$/;

/** Refuses a parameter or header that the operation does not honour. */
function refuseOthers({ query, headers }: AwsRequest, { name, query: known = [] }: RestOperation): void {
  const parameter = [...query.keys()].find((each) => !known.includes(each));
  const header = Object.keys(headers).find((each) => each.startsWith('x-amz-') && !ANY_HEADER.test(each));
  const other = parameter === undefined ? header && `header ${header}` : `parameter ${parameter}`;
  if (other === undefined) return;
  const message = `The embedded Lambda does not support the ${other} of ${name}.`;
  throw new AwsApiError('InvalidParameterValueException', message);
}
