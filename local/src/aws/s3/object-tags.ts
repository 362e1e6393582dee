import { AwsApiError } from '../../core/protocols/aws-api.ts';

const MAX_TAGS = 10;

/** Characters of tags, as Unicode calls them. */
const TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;

/**
 * Tags of an object, from their pairs of key and value.
 * @throws AwsApiError `BadRequest` for more than ten, `InvalidTag` for a key that comes twice, or
 * that is none: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
 */
export function objectTags(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const all = [...pairs];
  if (all.length > MAX_TAGS) {
    throw new AwsApiError('BadRequest', `Object tags cannot be greater than ${MAX_TAGS}`);
  }
  for (const [key, value] of all) checkTag(key, value);
  const tags = Object.fromEntries(all);
  if (Object.keys(tags).length === all.length) return tags;
  throw new AwsApiError('InvalidTag', 'Cannot provide multiple Tags with the same key');
}

function checkTag(key: string, value: string): void {
  if (/^aws:/i.test(key))
    throw new AwsApiError('InvalidTag', 'System tags cannot be added/updated by requester');
  if (key === '' || [...key].length > LONGEST_KEY || !TEXT.test(key))
    throw new AwsApiError('InvalidTag', 'The TagKey you have provided is invalid');
  if ([...value].length > LONGEST_VALUE || !TEXT.test(value))
    throw new AwsApiError('InvalidTag', 'The TagValue you have provided is invalid');
}
