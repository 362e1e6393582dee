import { expect, test } from 'vitest';
import { allowsAction, putDenial } from './put-permission.ts';
import type { PolicyStatement } from './roles.ts';

const publish: PolicyStatement = {
  Effect: 'Allow',
  Action: 'events:PutEvents',
  Resource: 'arn:aws:events:eu-central-1:000000000000:event-bus/countersign-local',
  Condition: {
    StringEquals: { 'events:source': 'countersign.classify' },
    'ForAllValues:StringEquals': {
      'events:detail-type': ['contract.classified.v1', 'contract.task-failed.v1'],
    },
  },
};
const event = { source: 'countersign.classify', detailType: 'contract.classified.v1' };

test('a service may put its own events', () => {
  expect(putDenial([publish], event)).toBeUndefined();
  expect(putDenial([{ Effect: 'Allow', Action: ['s3:GetObject', 'events:Put*'] }], event)).toBeUndefined();
});

test.each([
  ['of another source', { ...event, source: 'countersign.route' }],
  ['of a type that it does not name', { ...event, detailType: 'contract.routed.v1' }],
])('it may not put events %s', (_, other) => {
  expect(putDenial([publish], other)).toContain(
    `events:PutEvents of ${other.detailType} from ${other.source}`,
  );
});

test('a role without a statement may put nothing, and a deny outweighs an allow', () => {
  expect(putDenial([], event)).toContain('no statement');
  expect(putDenial([publish, { Effect: 'Deny', Action: '*' }], event)).toContain('explicit deny');
});

test('an action is allowed by name or pattern, unless a statement denies it', () => {
  const connect: PolicyStatement = { Effect: 'Allow', Action: ['dsql:DbConnect*'] };
  expect(allowsAction([publish, connect], 'dsql:DbConnectAdmin')).toBe(true);
  expect(allowsAction([publish], 'dsql:DbConnectAdmin')).toBe(false);
  expect(allowsAction([connect, { ...connect, Effect: 'Deny' }], 'dsql:DbConnectAdmin')).toBe(false);
});
