import type { GuardStatement } from './expected-guards.ts';
import type { ExpectedQueue, ExpectedRecording, RuleTarget } from './expected-recording.ts';
import { asText, policyProblems } from './weaker-guards.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(asText(one)) === JSON.stringify(asText(other));

/** A rule as EventBridge tells it. */
export interface FoundRule {
  readonly state: string | undefined;
  readonly pattern: unknown;
  readonly targets: readonly RuleTarget[];
}

/** In what the rule that gives events to the archive is not as it was deployed. */
export function ruleProblems(found: FoundRule, { pattern, targets }: ExpectedRecording['rule']): string[] {
  const lost = targets.flatMap((target) => {
    const here = found.targets.find(({ Id }) => Id === target.Id);
    if (!here) return [`gives nothing to ${target.Arn} any more: the target is gone`];
    if (here.Arn !== target.Arn)
      return [`gives its events to ${here.Arn}, and was deployed with ${target.Arn}`];
    return same(here, target)
      ? []
      : [`gives ${target.Arn} other things, or gives up otherwise, than it was deployed with`];
  });
  const more = found.targets
    .filter(({ Id }) => !targets.some((target) => target.Id === Id))
    .map(({ Arn }) => `gives its events to ${Arn} too, which was not deployed`);
  return [
    ...(found.state === 'ENABLED' ? [] : [`is ${found.state ?? 'in no state'}`]),
    ...(same(found.pattern, pattern) ? [] : ['takes other events than it was deployed with']),
    ...lost,
    ...more,
  ];
}

/** A queue as SQS tells it. */
export interface FoundQueue {
  readonly attributes: Readonly<Record<string, string>>;
  readonly policy: readonly GuardStatement[];
}

const redriveOf = (policy: unknown) => {
  const { deadLetterTargetArn, maxReceiveCount } = policy as Readonly<Record<string, unknown>>;
  return { deadLetterTargetArn, maxReceiveCount: Number(maxReceiveCount) };
};

function attributeProblems(
  { attributes: found }: FoundQueue,
  { attributes: expected }: ExpectedQueue,
): string[] {
  const [seconds, wanted] = [Number(found.MessageRetentionPeriod), Number(expected.MessageRetentionPeriod)];
  const kept = seconds < wanted ? [`keeps a message for ${seconds} s, and was deployed with ${wanted}`] : [];
  if (expected.RedrivePolicy === undefined) return kept;
  const redrive = redriveOf(JSON.parse(found.RedrivePolicy ?? '{}'));
  return same(redrive, redriveOf(expected.RedrivePolicy))
    ? kept
    : [...kept, 'gives what nobody could read elsewhere, or sooner, than it was deployed with'];
}

/** In what a queue of the archive is weaker than it was deployed. Whom it no longer lets in is not heard any more. */
export function queueProblems(found: FoundQueue, expected: ExpectedQueue): string[] {
  const wanted = expected.policy.filter(({ Effect }) => Effect === 'Allow');
  const admits = wanted.every((each) => found.policy.some((here) => same(here, each)));
  return [
    ...attributeProblems(found, expected),
    ...policyProblems(found.policy, expected.policy),
    ...(admits ? [] : ['does not let in the rule that it was deployed with']),
  ];
}

/** Who takes events out of the queue, as Lambda tells it. */
export interface FoundMapping {
  readonly FunctionArn?: string | undefined;
  readonly State?: string | undefined;
  readonly FilterCriteria?: { readonly Filters?: readonly unknown[] | undefined } | undefined;
  readonly FunctionResponseTypes?: readonly string[] | undefined;
}

/** Of what takes messages out of the queue of the archive. */
export function mappingProblems(
  found: readonly FoundMapping[],
  { recorder, mapping }: Pick<ExpectedRecording, 'recorder' | 'mapping'>,
): string[] {
  const isRecorder = ({ FunctionArn = '' }: FoundMapping) => FunctionArn.split(':')[6] === recorder;
  const own = found.filter(isRecorder);
  const working = own.some(({ State }) =>
    ['Enabled', 'Enabling', 'Updating', 'Creating'].includes(State ?? ''),
  );
  return [
    ...(working ? [] : [`is not worked on: ${recorder} takes nothing out of it`]),
    ...found
      .filter((each) => !isRecorder(each))
      .map(({ FunctionArn }) => `is worked on by ${FunctionArn}, which records nothing`),
    ...(own.some(({ FilterCriteria }) => FilterCriteria?.Filters?.length)
      ? ['is filtered: what does not match is deleted, and never recorded']
      : []),
    ...(own.every(({ FunctionResponseTypes = [] }) =>
      same(FunctionResponseTypes, mapping.FunctionResponseTypes),
    )
      ? []
      : [`counts what ${recorder} could not record as done`]),
  ];
}

/** Who may take a role besides Lambda: they sign as it does. */
export const trustProblems = (trust: readonly GuardStatement[]): string[] =>
  trust
    .filter(
      ({ Effect, Principal }) => Effect === 'Allow' && !same(Principal, { Service: 'lambda.amazonaws.com' }),
    )
    .map(
      ({ Principal }) => `may be taken by ${JSON.stringify(Principal)}, and was deployed for Lambda alone`,
    );
