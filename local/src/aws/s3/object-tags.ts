import { AwsApiError } from '../../core/protocols/aws-api.ts';

const MAX_TAGS = 10;

/**
 * Tags of an object, from their pairs of key and value.
 * @throws AwsApiError `BadRequest` for more than ten, `InvalidTag` for a key that comes twice.
 */
export function objectTags(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const all = [...pairs];
  if (all.length > MAX_TAGS) {
    throw new AwsApiError('BadRequest', `Object tags cannot be greater than ${MAX_TAGS}`);
  }
  const tags = Object.fromEntries(all);
  if (Object.keys(tags).length === all.length) return tags;
  throw new AwsApiError('InvalidTag', 'Cannot provide multiple Tags with the same key');
}
