import { type AwsApi, AwsApiError, type AwsRequest } from '../../core/protocols/aws-api.ts';
import { holding, nestedPaths, queryName } from './nested-members.ts';
import type { ModelledOperation, Place } from './operation-members.ts';

/** How requests of a service are written. */
export type Protocol = 'json' | 'query' | 'rest';

const PROBE = 'probe';

/** What services say of an operation that they do not have, other than refusing a member of one that they have. */
const NO_SUCH_OPERATION =
  /UnknownOperationException|does not support .*operation "|It supports: |only InvokeEndpoint/;

/**
 * The members of an operation that a service does not refuse by name, each asked for alone; `undefined` for an
 * operation that it does not have.
 */
export async function takenMembers(
  api: AwsApi,
  operation: ModelledOperation,
  protocol: Protocol,
): Promise<readonly string[] | undefined> {
  const bare = requestOf(operation, protocol);
  if ((api.operationOf?.(bare) ?? operation.name) !== operation.name) return undefined;
  if (NO_SUCH_OPERATION.test(await answerOf(api, bare))) return undefined;
  const taken: string[] = [];
  for (const [member, place] of operation.members) {
    const answer = await answerOf(api, requestOf(operation, protocol, member, place));
    const name = 'name' in place ? place.name : member;
    if (!(answer.includes('does not support') && answer.includes(name))) taken.push(member);
  }
  return taken.sort();
}

/** What services say against a member within another one. */
const NOT_THIS = /does not support|blocks are supported/;

/** The members within an honoured member that a service does not refuse, each asked for alone. */
export async function takenWithin(
  api: AwsApi,
  operation: ModelledOperation,
  protocol: Protocol,
  member: string,
): Promise<readonly string[]> {
  const type = operation.types.get(member);
  const taken: string[] = [];
  for (const path of nestedPaths(type, [member])) {
    const request =
      protocol === 'query'
        ? requestOf(operation, protocol, queryName(path))
        : { ...requestOf(operation, protocol), body: Buffer.from(JSON.stringify(holding(path, type))) };
    if (!NOT_THIS.test(await answerOf(api, request))) taken.push(path.slice(1).join('.'));
  }
  return taken;
}

/** What a service says against a request; nothing, if it has an answer. */
async function answerOf(api: AwsApi, request: AwsRequest): Promise<string> {
  try {
    const { status, body } = await api.handle(request);
    return status < 400 ? '' : String(body);
  } catch (error) {
    return error instanceof AwsApiError ? `${error.code} ${error.message}` : '';
  }
}

function requestOf(
  { name, http, prefix }: ModelledOperation,
  protocol: Protocol,
  member?: string,
  place: Place = { in: 'path' },
): AwsRequest {
  const common = { query: new URLSearchParams(), region: 'eu-central-1' };
  const body = Buffer.from(JSON.stringify(member === undefined ? {} : { [member]: {} }));
  if (protocol === 'json') {
    return { ...common, method: 'POST', path: '/', headers: { 'x-amz-target': `Any.${name}` }, body };
  }
  if (protocol === 'query') {
    const form = new URLSearchParams({ Action: name, ...(member === undefined ? {} : { [member]: PROBE }) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { ...common, method: 'POST', path: '/', headers, body: Buffer.from(String(form)) };
  }
  const [path = '', fixed] = `${prefix}${http?.uri ?? ''}`.replace(/\{[^}]+\}/g, PROBE).split('?');
  const query = new URLSearchParams(fixed);
  if (place.in === 'query') query.set(place.name, PROBE);
  const headers = { authorization: PROBE, ...(place.in === 'header' ? { [place.name]: PROBE } : {}) };
  const sent = place.in === 'body' ? body : Buffer.from('');
  return { ...common, method: http?.method ?? 'POST', path, query, headers, body: sent };
}
