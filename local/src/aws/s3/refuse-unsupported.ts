import { ACCOUNT_ID, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { bucketResourceShape, REQUEST_SHAPES, type RequestShape } from './request-shapes.ts';
import { bucketResourceOf } from './route.ts';
import { accessDenied, notImplemented } from './s3-errors.ts';

/** Headers of any request that change nothing here. */
const ANY_HEADER =
  /^x-amz-(api-version|content-sha256|date|decoded-content-length|expected-bucket-owner|request-payer|security-token|source-expected-bucket-owner|te|trailer|user-agent)$/;

const EXPECTED_OWNER = /^x-amz-(source-)?expected-bucket-owner$/;

/** Headers that could change what happens; the others are of HTTP or of whoever sends them. */
const MEANINGFUL = /^x-amz-|^if-|^range$/;

/** Grants that nobody else gets something by. */
const OWN_ACLS = ['private', 'bucket-owner-full-control', 'bucket-owner-read'];

/**
 * Refuses a sub-resource, parameter or header that the operation does not honour, by name. Headers that a link carries
 * in its query stand among the headers.
 * @throws AwsApiError `NotImplemented`, or `AccessDenied` when the bucket is expected to be another account's.
 */
export function refuseUnsupported(operation: string, request: AwsRequest): void {
  const resource = bucketResourceOf(request.query);
  const shape = REQUEST_SHAPES[operation] ?? (resource ? bucketResourceShape(resource) : {});
  const parameter = [...request.query.keys()].find((name) => !honoursParameter(shape, name));
  if (parameter !== undefined) throw unsupported(operation, `parameter ${parameter}`);
  for (const [name, value] of Object.entries(request.headers)) {
    if (EXPECTED_OWNER.test(name) && value !== ACCOUNT_ID) {
      throw accessDenied(`The bucket belongs to ${ACCOUNT_ID}, not to ${value}`);
    }
    if (!honoursHeader(shape, name, value)) throw unsupported(operation, `header ${name}`);
  }
}

/** SDKs add the name of the operation. */
const honoursParameter = ({ query }: RequestShape, name: string): boolean =>
  name === 'x-id' || /^x-amz-/i.test(name) || Boolean(query?.includes(name));

function honoursHeader({ headers }: RequestShape, name: string, value: string): boolean {
  if (name === 'x-amz-acl' && OWN_ACLS.includes(value)) return true;
  return !MEANINGFUL.test(name) || ANY_HEADER.test(name) || allowsHeader(headers, name);
}

const allowsHeader = (allowed: readonly RegExp[] = [], name: string): boolean =>
  allowed.some((each) => each.test(name));

const unsupported = (operation: string, what: string) =>
  notImplemented(`The embedded S3 does not support the ${what} of ${operation}.`);
