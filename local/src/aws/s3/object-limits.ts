import { AwsApiError } from '../../core/protocols/aws-api.ts';

const LONGEST_KEY = 1024;
const MOST_METADATA = 2048;
const METADATA = 'x-amz-meta-';

/** @throws AwsApiError `KeyTooLongError`: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
export function checkKey(key: string): void {
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new AwsApiError('KeyTooLongError', 'Your key is too long');
}

/**
 * Checks the names and values that are kept with an object.
 * @throws AwsApiError `MetadataTooLarge`: https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function checkMetadata(headers: Readonly<Record<string, string>>): void {
  const bytes = Object.entries(headers)
    .filter(([name]) => name.startsWith(METADATA))
    .reduce((sum, [name, value]) => sum + name.length - METADATA.length + Buffer.byteLength(value), 0);
  if (bytes > MOST_METADATA)
    throw new AwsApiError(
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
    );
}
