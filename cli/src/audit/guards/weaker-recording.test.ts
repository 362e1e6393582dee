import { describe, expect, it } from 'vitest';
import type { GuardStatement } from './expected-guards.ts';
import { expectedRecording } from './expected-recording.ts';
import {
  type FoundMapping,
  type FoundQueue,
  mappingProblems,
  queueProblems,
  ruleProblems,
  trustProblems,
} from './weaker-recording.ts';

const place = { stage: 'dev', partition: 'aws', region: 'eu-west-1', account: '123456789012' };
const expected = expectedRecording(place, 'countersign-dev');
const { rule, queue, deadLetters } = expected;
const [target] = rule.targets;
const asDeployed = { state: 'ENABLED', pattern: rule.pattern, targets: rule.targets };
const OTHER = 'arn:aws:sqs:eu-west-1:123456789012:somewhere-else';

describe('expectedRecording', () => {
  it('says what the templates say, with the values of the stage', () => {
    expect(rule).toMatchObject({
      name: 'countersign-dev-audit',
      pattern: { 'detail-type': [{ 'anything-but': { prefix: 'audit.' } }] },
      targets: [{ Arn: 'arn:aws:sqs:eu-west-1:123456789012:countersign-dev-audit' }],
    });
    expect(queue.policy.find(({ Effect }) => Effect === 'Allow')).toMatchObject({
      Condition: {
        ArnEquals: {
          'aws:SourceArn': 'arn:aws:events:eu-west-1:123456789012:rule/countersign-dev/countersign-dev-audit',
        },
      },
    });
    for (const role of ['audit-dev-archive', 'audit-dev-seal', 'route-dev-route', 'choreographer-dev-forget'])
      expect(expected.roles).toContain(`${role}-eu-west-1-lambdaRole`);
  });
});

describe('ruleProblems', () => {
  it('is content with what was deployed', () => {
    expect(ruleProblems(asDeployed, rule)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a rule that is off', { state: 'DISABLED' }, /^is DISABLED$/],
    ['a narrower pattern', { pattern: { 'detail-type': ['contract.received.v1'] } }, /^takes other events/],
    ['a rule of a schedule', { pattern: null }, /^takes other events/],
    ['no target', { targets: [] }, /^gives nothing to \S+countersign-dev-audit any more/],
    [
      'another target',
      { targets: [{ ...target, Arn: OTHER }] },
      /^gives its events to \S+somewhere-else, and/,
    ],
    ['one target more', { targets: [target, { Id: 'x', Arn: OTHER }] }, /somewhere-else too/],
    [
      'a target that is given a constant',
      { targets: [{ ...target, Input: '{}' }] },
      /gives \S+ other things/,
    ],
    ['a target that is given a part', { targets: [{ ...target, InputPath: '$.id' }] }, /other things/],
    [
      'a target without dead letters',
      { targets: [{ ...target, DeadLetterConfig: {} }] },
      /gives up otherwise/,
    ],
    [
      'a target that gives up at once',
      { targets: [{ ...target, RetryPolicy: { MaximumRetryAttempts: 0 } }] },
      /gives up otherwise/,
    ],
  ])('tells of %s', (_, found, told) => {
    expect(ruleProblems({ ...asDeployed, ...found }, rule)).toEqual([expect.stringMatching(told)]);
  });
});

const found = ({ policy, attributes }: typeof queue): FoundQueue => ({
  policy,
  attributes: {
    MessageRetentionPeriod: String(attributes.MessageRetentionPeriod),
    ...(attributes.RedrivePolicy !== undefined && {
      RedrivePolicy: JSON.stringify(attributes.RedrivePolicy),
    }),
  },
});
const without = (sid: string | undefined) => queue.policy.filter(({ Sid }) => Sid !== sid);
const withAttributes = (more: Record<string, string>) => ({
  attributes: { ...found(queue).attributes, ...more },
});

describe('queueProblems', () => {
  it('is content with what was deployed, and with a longer memory', () => {
    expect(queueProblems(found(queue), queue)).toEqual([]);
    expect(queueProblems(found(deadLetters), deadLetters)).toEqual([]);
  });

  it.each<[string, Partial<FoundQueue>, RegExp]>([
    ['a short memory', withAttributes({ MessageRetentionPeriod: '60' }), /keeps a message for 60 s/],
    [
      'other dead letters',
      withAttributes({
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: OTHER, maxReceiveCount: 5 }),
      }),
      /gives what nobody could read elsewhere/,
    ],
    ['no dead letters', { attributes: { MessageRetentionPeriod: '1209600' } }, /elsewhere/],
    [
      'a queue that anybody writes to',
      { policy: without('OnlyItsSourceSends') },
      /OnlyItsSourceSends: the st/,
    ],
    ['a queue that hears nobody', { policy: without(undefined) }, /does not let in the rule/],
    [
      'a queue that hears another rule',
      {
        policy: [
          ...queue.policy,
          { Sid: 'Mine', Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' },
        ],
      },
      /lets in by a statement that was not deployed: Mine/,
    ],
  ])('tells of %s', (_, change, told) => {
    const problems = queueProblems({ ...found(queue), ...change }, queue);
    expect(problems).toContainEqual(expect.stringMatching(told));
  });
});

const own: FoundMapping = {
  FunctionArn: `arn:aws:lambda:eu-west-1:123456789012:function:${expected.recorder}`,
  State: 'Enabled',
  FunctionResponseTypes: ['ReportBatchItemFailures'],
};

describe('mappingProblems', () => {
  it('is content with the recorder alone', () => {
    expect(mappingProblems([own], expected)).toEqual([]);
  });

  it.each<[string, readonly FoundMapping[], RegExp]>([
    ['nobody', [], /takes nothing out of it/],
    ['a recorder that is off', [{ ...own, State: 'Disabled' }], /takes nothing out of it/],
    ['a thief', [own, { ...own, FunctionArn: `${own.FunctionArn}-2` }], /is worked on by \S+-2/],
    ['a filter', [{ ...own, FilterCriteria: { Filters: [{}] } }], /is filtered/],
    ['failures that count as done', [{ ...own, FunctionResponseTypes: [] }], /could not record as done/],
  ])('tells of %s', (_, mappings, told) => {
    expect(mappingProblems(mappings, expected)).toEqual([expect.stringMatching(told)]);
  });
});

it('tells who may sign as recorder and sealer do', () => {
  const lambda: GuardStatement = {
    Effect: 'Allow',
    Principal: { Service: ['lambda.amazonaws.com'] },
    Action: 'sts:AssumeRole',
  };
  expect(trustProblems([lambda])).toEqual([]);
  const somebody = { ...lambda, Principal: { AWS: 'arn:aws:iam::123456789012:user/eve' } };
  expect(trustProblems([lambda, somebody])).toEqual([expect.stringContaining('user/eve')]);
  const both = { ...lambda, Principal: { Service: ['lambda.amazonaws.com', 'ec2.amazonaws.com'] } };
  expect(trustProblems([both])).toHaveLength(1);
});
