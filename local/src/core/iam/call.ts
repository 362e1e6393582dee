import { ACCOUNT_ID, type AwsRequest } from '../protocols/aws-api.ts';
import type { Context } from './conditions.ts';
import type { Resources } from './resources.ts';

/** A call of an AWS API, as far as it says what it needs. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly request: AwsRequest;
  readonly resources: Resources;
  readonly tagsOf: TagsOf;
}

/** Tags of a version of an object; none of one that is not there. */
export type TagsOf = (bucket: string, key: string, versionId?: string) => Readonly<Record<string, string>>;

/** Condition keys of a call on an object that is there. */
export const existingTags = (tags: Readonly<Record<string, string>>): Context =>
  Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [`s3:existingobjecttag/${name.toLowerCase()}`, value]),
  );

/** A permission that a call needs. */
export interface Need {
  readonly action: string;
  /** ARNs, of which one has to be allowed: a call does not always say which resource it is about. */
  readonly on: readonly string[];
  readonly context?: Context;
}

/** What a call of one service needs. */
export type Needs = (call: Call) => readonly Need[];

export const arn = (service: string, { region }: AwsRequest, rest: string) =>
  `arn:aws:${service}:${region}:${ACCOUNT_ID}:${rest}`;

/** The body of a JSON call; empty if it is none, which the service itself refuses. */
export function inputOf({ body }: AwsRequest): Readonly<Record<string, unknown>> {
  try {
    const input: unknown = JSON.parse(Buffer.from(body).toString());
    return typeof input === 'object' && input !== null ? { ...input } : {};
  } catch {
    return {};
  }
}

/** The parameters of a query call. */
export const formOf = ({ body }: AwsRequest) => new URLSearchParams(Buffer.from(body).toString());

/** Which service uses a key, and where. */
type KeyUse = Pick<Call, 'service' | 'resources'> & { readonly request: Pick<AwsRequest, 'region'> };

/** The use of a key on behalf of whoever calls a service that encrypts with it. */
export function keyNeeds(
  { request: { region }, service, resources }: KeyUse,
  encrypted: string,
  actions: readonly string[],
): Need[] {
  const key = resources.keyOf(encrypted);
  if (key === undefined) return [];
  const context = { 'kms:viaservice': `${service}.${region}.amazonaws.com` };
  return actions.map((action) => ({ action, on: [key], context }));
}
