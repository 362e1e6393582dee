import type { Breach } from '@countersign/audit';
import type { GuardStatement, Lock } from './expected-guards.ts';

/** What guards a bucket, as it is. */
export interface BucketGuards {
  readonly versioning: string | undefined;
  /** Undefined where nothing is locked. */
  readonly lock: Partial<Lock> | undefined;
  readonly policy: readonly GuardStatement[];
}

/** What has to guard it. */
export interface ExpectedGuards {
  /** How objects are locked by default; `on` where each is locked by itself, undefined where none is. */
  readonly lock: Lock | 'on' | undefined;
  readonly policy: readonly GuardStatement[];
}

/** A value of a template or a policy as text: without the order of parts, and a list of one as that. */
export const asText = (lists: unknown): unknown => {
  if (Array.isArray(lists)) return lists.map(asText).toSorted();
  if (typeof lists !== 'object' || lists === null) return String(lists);
  return Object.entries(lists)
    .map(([name, part]) => [name, asText([part].flat())] as const)
    .toSorted(([one], [other]) => one.localeCompare(other));
};

/** A statement without what makes no difference: order, a list of one, `*` for every account. */
const canonical = ({ Principal, ...rest }: GuardStatement): string => {
  const whom =
    typeof Principal === 'object' && Principal !== null && 'AWS' in Principal ? Principal.AWS : Principal;
  return JSON.stringify(asText({ ...rest, whom }));
};

/** What a policy lacks of what was deployed, and whom it lets in besides. */
export function policyProblems(
  found: readonly GuardStatement[],
  expected: readonly GuardStatement[],
): string[] {
  const here = new Set(found.map(canonical));
  const known = new Set(expected.map(canonical));
  const names = new Set(found.map(({ Sid }) => Sid));
  const missing = expected
    .filter((each) => each.Effect === 'Deny' && !here.has(canonical(each)))
    .map(({ Sid }) =>
      names.has(Sid)
        ? `does not deny what it was deployed with under ${Sid}: the statement was changed`
        : `does not deny what it was deployed with under ${Sid}: the statement is gone`,
    );
  const admitted = found
    .filter((each) => each.Effect === 'Allow' && !known.has(canonical(each)))
    .map(({ Sid }) => `lets in by a statement that was not deployed: ${Sid ?? 'one without a name'}`);
  return [...missing, ...admitted];
}

function lockProblems(lock: BucketGuards['lock'], expected: ExpectedGuards['lock']): string[] {
  if (expected === undefined) return [];
  if (lock === undefined) return ['locks nothing: Object Lock is off'];
  if (expected === 'on') return [];
  const { mode, days } = lock;
  if (!mode || !days) return ['locks no record by default any more'];
  return [
    ...(expected.mode === 'COMPLIANCE' && mode !== 'COMPLIANCE'
      ? [`locks under ${mode}, and was deployed with COMPLIANCE`]
      : []),
    ...(days < expected.days ? [`locks for ${days} days, and was deployed with ${expected.days}`] : []),
  ];
}

/** In which of its guards a bucket is weaker than it was deployed. */
export function weakerBucket(where: string, found: BucketGuards, expected: ExpectedGuards): Breach[] {
  return [
    ...(found.versioning === 'Enabled'
      ? []
      : [`keeps no versions: versioning is ${found.versioning ?? 'off'}`]),
    ...lockProblems(found.lock, expected.lock),
    ...policyProblems(found.policy, expected.policy),
  ].map((problem) => ({ where, problem }));
}

/** What is wrong with the state of a key. @param until when it is deleted */
export function keyProblems(state: string | undefined, until?: Date): string[] {
  if (state === 'Enabled') return [];
  if (state === 'PendingDeletion')
    return [`is deleted on ${until?.toISOString() ?? 'a day that is not told'}: aws kms cancel-key-deletion`];
  return [`is ${state ?? 'in no state'}`];
}
