import { expect, it } from 'vitest';
import { createAccessLog } from './access-log.ts';
import type { PolicyStatement } from './policy.ts';

const BUCKET = 'arn:aws:s3:::documents';

/** The report of a role with one statement after it was used. */
function reportOf(
  statement: Omit<PolicyStatement, 'Effect'>,
  ...uses: { action: string; resource: string; eventType?: string }[]
) {
  const allowing: PolicyStatement = { Effect: 'Allow', ...statement };
  const role = {
    name: 'r',
    arn: 'a',
    path: '/',
    id: 'i',
    trust: undefined,
    statements: [allowing],
    maxSessionSeconds: 3600,
  };
  const log = createAccessLog({ providers: [], list: () => [role], find: () => role });
  for (const use of uses) log.granted(use, allowing);
  const { unused, wide } = log.report();
  return { unused: unused.map(({ grant }) => grant), wide: wide.map(({ grant }) => grant) };
}

it.each([
  [
    'an action that nothing asked for',
    { Action: ['s3:GetObject', 's3:PutObject'], Resource: `${BUCKET}/*` },
    [{ action: 's3:GetObject', resource: `${BUCKET}/a` }],
    { unused: ['s3:PutObject'], wide: [] },
  ],
  [
    'a resource beside one that was used',
    { Action: 's3:*', Resource: [`${BUCKET}/a/*`, `${BUCKET}/b/*`] },
    [{ action: 's3:GetObject', resource: `${BUCKET}/a/1` }],
    { unused: [`${BUCKET}/b/*`], wide: [] },
  ],
  [
    'a type of event that was never put',
    {
      Action: 'events:PutEvents',
      Resource: '*',
      Condition: { 'ForAllValues:StringEquals': { 'events:detail-type': ['a.v1', 'b.v1'] } },
    },
    [{ action: 'events:PutEvents', resource: 'arn:bus', eventType: 'b.v1' }],
    { unused: ['a.v1'], wide: ['events:PutEvents'] },
  ],
  [
    'nothing of an action that knows no resources',
    { Action: 'textract:*', Resource: '*' },
    [{ action: 'textract:DetectDocumentText', resource: '*' }],
    { unused: [], wide: [] },
  ],
  [
    'all of a statement that was never used',
    { Action: 's3:Get*', Resource: '*' },
    [],
    { unused: ['s3:Get*'], wide: [] },
  ],
])('tells %s', (_, statement, uses, report) => {
  expect(reportOf(statement, ...uses)).toEqual(report);
});
