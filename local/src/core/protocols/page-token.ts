/** Where a listing goes on: after an item by this name. */
export const pageToken = (last: string): string => Buffer.from(`after ${last}`).toString('base64url');

/** The name in a token; `undefined` for a token that no listing gave. */
export function lastInToken(token: string): string | undefined {
  const name = Buffer.from(token, 'base64url')
    .toString()
    .replace(/^after /, '');
  return pageToken(name) === token ? name : undefined;
}
