import { fits, listOf, type PolicyStatement } from './policy.ts';
import type { Role, Roles } from './roles.ts';

/** What was asked for and given or refused since the start. */
export interface AccessLog {
  granted(use: Use, by: PolicyStatement): void;
  refused(message: string): void;
  /** Something that AWS does for a role, and the embedded runtime does not. */
  unsupported(message: string): void;
  report(): AccessReport;
}

/** A permission that was used. */
interface Use {
  readonly action: string;
  readonly resource: string;
  /** Of an event that was put on a bus. */
  readonly eventType?: string | undefined;
}

export interface AccessReport {
  /** Messages of refusals. */
  readonly denied: readonly string[];
  /** Messages of what the embedded runtime does not do, though a role asked for it. */
  readonly unsupported: readonly string[];
  /** What roles were granted and nothing asked for: an action on a resource, or of a type of event. */
  readonly unused: readonly Granted[];
  /** What roles were granted by a pattern that takes in more than what was touched. */
  readonly wide: readonly WidelyGranted[];
}

export interface Granted {
  readonly role: string;
  readonly action: string;
  /** As the policy names it; the type of an event where events were granted by that. */
  readonly resource: string;
}

export interface WidelyGranted extends Granted {
  /** The narrowest pattern that takes in all that was touched. */
  readonly touched: string;
}

export function createAccessLog(roles: Roles): AccessLog {
  const uses = new Map<PolicyStatement, Map<string, Use>>();
  const denied = new Set<string>();
  const unsupported = new Set<string>();

  function grantsOf<Found>(
    { name, statements }: Role,
    find: (statement: PolicyStatement, used: Use[]) => Found[],
  ) {
    return statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap((statement) => find(statement, [...(uses.get(statement)?.values() ?? [])]))
      .map((grant) => ({ role: name, ...grant }));
  }

  return {
    granted(use, by) {
      const known = uses.get(by) ?? new Map<string, Use>();
      uses.set(by, known.set(`${use.action} ${use.resource} ${use.eventType ?? ''}`, use));
    },
    refused: (message) => denied.add(message),
    unsupported: (message) => unsupported.add(message),
    report: () => ({
      denied: [...denied],
      unsupported: [...unsupported],
      unused: roles.list().flatMap((role) => grantsOf(role, unusedOf)),
      wide: roles.list().flatMap((role) => grantsOf(role, wideOf)),
    }),
  };
}

/** A statement's grants, one by one, each with what was made of it. */
function pairsOf(statement: PolicyStatement, used: readonly Use[]) {
  return listOf(statement.Action).flatMap((action) =>
    listOf(statement.Resource)
      .filter((resource) => canBeAbout(action, resource))
      .map((resource) => ({
        action,
        resource,
        touched: used.filter(
          (use) => fits(use.action.toLowerCase(), action.toLowerCase()) && fits(use.resource, resource),
        ),
      })),
  );
}

/** A bucket is listed, what lies in it is read and written: a statement may name both for actions of both kinds. */
function canBeAbout(action: string, resource: string): boolean {
  if (!action.startsWith('s3:') || !resource.startsWith('arn:')) return true;
  const isOfBuckets = /^s3:(List|[A-Z][a-z]+Bucket)/.test(action);
  return action.includes('*') || isOfBuckets !== resource.includes('/');
}

function unusedOf(statement: PolicyStatement, used: readonly Use[]) {
  const pairs = pairsOf(statement, used);
  const unused = pairs.filter(({ touched }) => touched.length === 0);
  const types = eventTypesOf(statement).filter((type) => !used.some(({ eventType }) => eventType === type));
  return [
    ...unused.map(({ action, resource }) => ({ action, resource })),
    ...(unused.length === pairs.length
      ? []
      : types.map((type) => ({ action: pairs[0]?.action ?? '', resource: type }))),
  ];
}

function wideOf(statement: PolicyStatement, used: readonly Use[]) {
  return pairsOf(statement, used).flatMap(({ action, resource, touched }) => {
    if (touched.length === 0 || !/[*?]/.test(resource)) return [];
    const narrowest = narrowestOf(resource, [...new Set(touched.map((use) => use.resource))]);
    return narrowest === simplest(resource) ? [] : [{ action, resource, touched: narrowest }];
  });
}

/** `*` takes in `/`, so that what ends in several of them is no narrower. */
const simplest = (pattern: string): string => pattern.replace(/\*(?:[/:]\*)+$/, '*');

/** A name that is another one in every run: an id, an hour, the number of a round or of a digest. */
const isId = (part: string) => /^\d+(\.\w+)?[/:]?$/.test(part) || (part.length >= 8 && /\d/.test(part));

/** The narrowest pattern that takes in these resources, part by part from where the granted one stops being a name. */
function narrowestOf(granted: string, resources: readonly string[]): string {
  const prefix = granted.slice(0, granted.search(/[*?]/));
  const ways = resources.map((each) => each.slice(prefix.length).split(/(?<=[/:])/));
  const depth = Math.min(...ways.map((way) => way.length));
  const parts = Array.from({ length: depth }, (_, at) => {
    const [first = '', ...others] = new Set(ways.map((way) => way[at] ?? ''));
    const end = /[/:]$/.exec(first)?.[0] ?? '';
    return others.length > 0 || isId(first) ? `*${end}` : first;
  });
  const isDeeper = ways.some((way) => way.length > depth);
  const last = parts.at(-1) ?? '';
  return simplest(`${prefix}${parts.join('')}${isDeeper && !last.endsWith('*') ? '*' : ''}`);
}

/** The types of events that a statement lets a role put on a bus. */
function eventTypesOf({ Condition = {} }: PolicyStatement): string[] {
  return Object.values(Condition).flatMap((tests) => listOf(tests['events:detail-type']).map(String));
}
