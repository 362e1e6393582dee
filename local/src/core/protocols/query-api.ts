import { type AwsApi, AwsApiError, type AwsRequest } from './aws-api.ts';
import { unknownOperation } from './unknown-operation.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

/** Answers one operation of a query API from its flattened parameters. */
export type QueryOperation = (
  parameters: URLSearchParams,
  request: AwsRequest,
) => XmlValue | Promise<XmlValue>;

export interface QueryApiOptions {
  readonly signingNames: readonly string[];
  readonly namespace: string;
  readonly operations: Readonly<Record<string, QueryOperation>>;
}

/** An AWS API of the query protocol (form in, XML out). */
export function queryApi(options: QueryApiOptions): AwsApi {
  return {
    signingNames: options.signingNames,
    async handle(request) {
      const parameters = queryParameters(request);
      const name = parameters.get('Action') ?? '';
      const operation = Object.hasOwn(options.operations, name) ? options.operations[name] : undefined;
      if (operation === undefined) {
        throw unknownOperation(options.signingNames.join(), name, options.operations);
      }
      const result = await operation(parameters, request);
      const body = xmlDocument(`${name}Response`, options.namespace, { [`${name}Result`]: result });
      return { status: 200, headers: { 'content-type': 'text/xml' }, body };
    },
  };
}

/** Parameters of a query request, whether in the address or a form. */
function queryParameters(request: AwsRequest): URLSearchParams {
  return request.method === 'GET' ? request.query : new URLSearchParams(Buffer.from(request.body).toString());
}

/** A parameter that must be there. Throws `AwsApiError` `InvalidParameter`. */
export function requiredParameter(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (value === null || value === '') throw new AwsApiError('InvalidParameter', `${name} is required`);
  return value;
}
