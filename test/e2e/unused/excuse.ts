import type { Granted, WidelyGranted } from '@countersign/local/core/iam/access-log';

/** Permissions that the end-to-end tests do not need as they are granted, each role with each action and resource. */
export interface Excuse {
  /** Roles, in short: `choreographer sweep`. */
  readonly who: readonly string[];
  readonly may: readonly string[];
  /** Resources, in short: `inbox/*` of the bucket, `key`, the type of an event. */
  readonly on: readonly string[];
  /** Why it is granted all the same. */
  readonly why: string;
  /** Whether it is needed is chance: who comes first, what a schedule finds. */
  readonly byChance?: true;
}

const PASSES_NO_API = /^(logs|xray):/;

const roleInShort = (role: string): string =>
  role
    .replace(/^(.+)-local-(.+)-eu-central-1-lambdaRole$/, '$1 $2')
    .replace(/^countersign-local-(\w+)-/, '$1 ')
    .replace('CountersignDashlocalDashcontractDashrunRole', 'contract-run');

const resourceInShort = (resource: string): string =>
  resource
    .replace(/^arn:aws:kms:[^:]*:[^:]*:key\/.*/, 'key')
    .replace(/^arn:aws:[^:]*:[^:]*:[^:]*:/, '')
    .replace('countersign-local-', '')
    .replace(/-\d{12}(?=\/|$)/, '');

const inShort = ({ role, action, resource }: Granted): string =>
  `${roleInShort(role)} may ${action} on ${resourceInShort(resource)}`;

const inWords = (grant: Granted | WidelyGranted): string =>
  'touched' in grant ? `${inShort(grant)}, and touched ${resourceInShort(grant.touched)}` : inShort(grant);

const wordsOf = ({ who, may, on }: Excuse): string[] =>
  who.flatMap((role) =>
    may.flatMap((action) => on.map((resource) => `${role} may ${action} on ${resource}`)),
  );

/** What was granted in vain, or too widely, and is not excused. */
export function unexcused(
  grants: readonly (Granted | WidelyGranted)[],
  excuses: readonly Excuse[],
): string[] {
  const known = new Set(excuses.flatMap(wordsOf));
  return grants
    .filter((grant) => !PASSES_NO_API.test(grant.action) && !known.has(inShort(grant)))
    .map(inWords);
}

/** Excuses of what was needed. */
export function unneeded(grants: readonly Granted[], excuses: readonly Excuse[]): string[] {
  const said = new Set(grants.map(inShort));
  return excuses
    .filter(({ byChance }) => !byChance)
    .flatMap(wordsOf)
    .filter((words) => !said.has(words));
}

/** What reads an object, by its name and by its version. */
export const READS = ['s3:GetObject', 's3:GetObjectVersion'];

const of = (service: string, names: string): string[] => names.split(' ').map((name) => `${service} ${name}`);
export const choreographer = (names: string): string[] => of('choreographer', names);
export const extracts = of('extract', 'extract finish');

export const BY_VERSION = 'an object is read with its version or without, as an event names it';
export const MISSING = 'without it what is missing is a 403, and nothing was missing';
