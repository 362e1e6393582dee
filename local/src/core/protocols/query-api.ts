import { type AwsApi, AwsApiError, type AwsRequest } from './aws-api.ts';
import { unknownOperation } from './unknown-operation.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

/** Answers one operation of a query API from its flattened parameters. */
export type QueryAnswer = (parameters: URLSearchParams, request: AwsRequest) => XmlValue | Promise<XmlValue>;

/** An operation of a query API. */
export interface QueryOperation {
  /** Its parameters, lists and maps by the name before the first dot; any other is refused. */
  readonly takes: readonly string[];
  readonly answer: QueryAnswer;
}

export interface QueryApiOptions {
  readonly signingNames: readonly string[];
  readonly namespace: string;
  /** The service's code for parameters that it does not take. */
  readonly invalid: string;
  readonly operations: Readonly<Record<string, QueryOperation>>;
}

/** What every request may say: which operation, of which version of the API. */
const ALWAYS = ['Action', 'Version'];

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
      refuseOthers(parameters, operation.takes, options.invalid);
      const result = await operation.answer(parameters, request);
      const body = xmlDocument(`${name}Response`, options.namespace, { [`${name}Result`]: result });
      return { status: 200, headers: { 'content-type': 'text/xml' }, body };
    },
  };
}

function refuseOthers(parameters: URLSearchParams, takes: readonly string[], code: string): void {
  const known = new Set([...ALWAYS, ...takes]);
  const other = [...parameters.keys()].find((name) => !known.has(name.split('.', 1)[0] ?? ''));
  if (other === undefined) return;
  throw new AwsApiError(code, `The embedded runtime does not support ${other}.`);
}

/** Parameters of a query request, whether in the address or a form. */
function queryParameters(request: AwsRequest): URLSearchParams {
  return request.method === 'GET' ? request.query : new URLSearchParams(Buffer.from(request.body).toString());
}

/** A parameter that must be there. @throws AwsApiError `InvalidParameter`. */
export function requiredParameter(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (value === null || value === '') throw new AwsApiError('InvalidParameter', `${name} is required`);
  return value;
}
