import type { ObjectVersion } from './object-row.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * What the conditions of a request say of a version: `failed` ones forbid, `unchanged` ones spare the answer.
 * @param prefix of the four headers, e.g. `x-amz-copy-source-`
 */
export function checkConditions(
  version: ObjectVersion,
  headers: Headers,
  prefix = '',
): 'met' | 'failed' | 'unchanged' {
  const second = Math.floor(version.modified / 1000) * 1000;
  const match = headers[`${prefix}if-match`];
  const unmodified = headers[`${prefix}if-unmodified-since`];
  if (match !== undefined && !names(match, version.etag)) return 'failed';
  if (match === undefined && unmodified && second > Date.parse(unmodified)) return 'failed';
  const noneMatch = headers[`${prefix}if-none-match`];
  const modified = headers[`${prefix}if-modified-since`];
  const same = noneMatch ? names(noneMatch, version.etag) : modified && second <= Date.parse(modified);
  return same ? 'unchanged' : 'met';
}

function names(header: string, etag: string): boolean {
  const bare = etag.replaceAll('"', '');
  return header === '*' || header.split(',').some((each) => each.trim().replaceAll('"', '') === bare);
}
