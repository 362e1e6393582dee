import { ACCOUNT_ID, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { bucketResourceShape, REQUEST_SHAPES, type RequestShape } from './request-shapes.ts';
import { bucketResourceOf } from './route.ts';
import { accessDenied } from './s3-errors.ts';

/** Parameters of any request: the name that SDKs give the operation, and what presigning adds. */
const ANY_QUERY =
  /^x-id$|^x-amz-(algorithm|credential|date|expires|security-token|signature|signedheaders|content-sha256|user-agent)$/i;

/** Headers of any request that change nothing here. */
const ANY_HEADER =
  /^x-amz-(api-version|content-sha256|date|decoded-content-length|expected-bucket-owner|request-payer|security-token|source-expected-bucket-owner|te|trailer|user-agent)$/;

const EXPECTED_OWNER = /^x-amz-(source-)?expected-bucket-owner$/;

/** Headers that could change what happens; the others are of HTTP or of whoever sends them. */
const MEANINGFUL = /^x-amz-|^if-|^range$/;

/** Grants that nobody else gets something by. */
const OWN_ACLS = ['private', 'bucket-owner-full-control', 'bucket-owner-read'];

/**
 * Refuses a sub-resource, parameter or header that the operation does not honour, by name.
 * Throws `AwsApiError` `NotImplemented`, or `AccessDenied` when the bucket is expected to be another account's.
 */
export function refuseUnsupported(operation: string, request: AwsRequest): void {
  const resource = bucketResourceOf(request.query);
  const shape = REQUEST_SHAPES[operation] ?? (resource ? bucketResourceShape(resource) : {});
  const parameter = [...request.query.keys()].find((name) => !honoursParameter(shape, name));
  if (parameter !== undefined) throw notImplemented(operation, `parameter ${parameter}`);
  for (const [name, value] of Object.entries(request.headers)) {
    if (EXPECTED_OWNER.test(name) && value !== ACCOUNT_ID) {
      throw accessDenied(`The bucket belongs to ${ACCOUNT_ID}, not to ${value}`);
    }
    if (!honoursHeader(shape, name, value)) throw notImplemented(operation, `header ${name}`);
  }
}

function honoursParameter({ query, headers }: RequestShape, name: string): boolean {
  if (ANY_QUERY.test(name) || query?.includes(name)) return true;
  const header = name.toLowerCase();
  return header.startsWith('x-amz-') && allowsHeader(headers, header);
}

function honoursHeader({ headers }: RequestShape, name: string, value: string): boolean {
  if (name === 'x-amz-acl' && OWN_ACLS.includes(value)) return true;
  return !MEANINGFUL.test(name) || ANY_HEADER.test(name) || allowsHeader(headers, name);
}

const allowsHeader = (allowed: readonly RegExp[] = [], name: string): boolean =>
  allowed.some((each) => each.test(name));

const notImplemented = (operation: string, what: string) =>
  new AwsApiError('NotImplemented', `The embedded S3 does not support the ${what} of ${operation}.`, 501);
