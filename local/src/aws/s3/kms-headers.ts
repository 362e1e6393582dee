import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { isElsewhere } from '../../core/protocols/elsewhere.ts';
import { invalidArgument } from './s3-errors.ts';

type Headers = Readonly<Record<string, string>>;

const KEY = 'x-amz-server-side-encryption-aws-kms-key-id';
const CONTEXT = 'x-amz-server-side-encryption-context';

/** The id of a key or of one of several regions, or an alias. */
const KEY_NAME = /^([\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}|mrk-[\da-f]{32}|alias\/[\w/-]+)$/;

/**
 * Checks the headers that say with which key an object is encrypted. What is at rest here is not, and whether there is
 * such a key is not looked up.
 * @throws AwsApiError `InvalidArgument`, `KMS.NotFoundException`, `AccessDenied`.
 */
export function checkKmsHeaders(headers: Headers, region: string): void {
  const { [KEY]: key, [CONTEXT]: context } = headers;
  if (key && !headers['x-amz-server-side-encryption']?.startsWith('aws:kms'))
    throw invalidArgument(
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    );
  if (key) checkKey(key, region);
  if (context !== undefined && !isContext(context))
    throw invalidArgument(
      "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string holding JSON which represents a string-string map",
    );
}

function checkKey(key: string, region: string): void {
  const [scheme, , service, itsRegion] = key.split(':');
  if (scheme !== 'arn') {
    if (!KEY_NAME.test(key)) throw new AwsApiError('KMS.NotFoundException', `Invalid keyId '${key}'`);
    return;
  }
  if (service !== 'kms') throw new AwsApiError('KMS.NotFoundException', `Invalid keyId '${key}'`);
  if (itsRegion !== region) throw new AwsApiError('KMS.NotFoundException', `Invalid arn ${itsRegion}`);
  if (isElsewhere(key, region))
    throw new AwsApiError(
      'AccessDenied',
      `Not authorized to perform: kms:GenerateDataKey on resource: ${key}`,
      403,
    );
}

function isContext(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) return false;
  try {
    const pairs: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof pairs !== 'object' || pairs === null || Array.isArray(pairs)) return false;
    return Object.values(pairs).every((value) => typeof value === 'string');
  } catch {
    return false;
  }
}
