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
  return {
    unused: unused.map(({ action, resource }) => `${action} ${resource}`),
    wide: wide.map(({ action, resource, touched }) => `${action} ${resource}: ${touched}`),
  };
}

const RUN = '01981c2e-7a5b';

it.each([
  [
    'an action that nothing asked for',
    { Action: ['s3:GetObject', 's3:PutObject'], Resource: `${BUCKET}/a` },
    [{ action: 's3:GetObject', resource: `${BUCKET}/a` }],
    { unused: [`s3:PutObject ${BUCKET}/a`], wide: [] },
  ],
  [
    'an action on a resource beside one that was used',
    { Action: ['s3:GetObject', 's3:PutObject'], Resource: [`${BUCKET}/a`, `${BUCKET}/b`] },
    [
      { action: 's3:GetObject', resource: `${BUCKET}/a` },
      { action: 's3:GetObject', resource: `${BUCKET}/b` },
      { action: 's3:PutObject', resource: `${BUCKET}/b` },
    ],
    { unused: [`s3:PutObject ${BUCKET}/a`], wide: [] },
  ],
  [
    'nothing of a bucket that is not read, and objects that are not listed',
    { Action: ['s3:GetObject', 's3:ListBucket'], Resource: [BUCKET, `${BUCKET}/a`] },
    [
      { action: 's3:GetObject', resource: `${BUCKET}/a` },
      { action: 's3:ListBucket', resource: BUCKET },
    ],
    { unused: [], wide: [] },
  ],
  [
    'a type of event that was never put, and a bus that could be named',
    {
      Action: 'events:PutEvents',
      Resource: '*',
      Condition: { 'ForAllValues:StringEquals': { 'events:detail-type': ['a.v1', 'b.v1'] } },
    },
    [{ action: 'events:PutEvents', resource: 'arn:bus', eventType: 'b.v1' }],
    { unused: ['events:PutEvents a.v1'], wide: ['events:PutEvents *: arn:bus'] },
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
    { unused: ['s3:Get* *'], wide: [] },
  ],
  [
    'a prefix of which one part was touched',
    { Action: 's3:GetObject', Resource: `${BUCKET}/*` },
    [
      { action: 's3:GetObject', resource: `${BUCKET}/runs/1` },
      { action: 's3:GetObject', resource: `${BUCKET}/runs/2/x` },
    ],
    { unused: [], wide: [`s3:GetObject ${BUCKET}/*: ${BUCKET}/runs/*`] },
  ],
  [
    'what alone was read of each run',
    { Action: 's3:GetObject', Resource: `${BUCKET}/runs/*` },
    [{ action: 's3:GetObject', resource: `${BUCKET}/runs/${RUN}/text.json` }],
    { unused: [], wide: [`s3:GetObject ${BUCKET}/runs/*: ${BUCKET}/runs/*/text.json`] },
  ],
  [
    'nothing of a prefix of which everything was touched',
    { Action: 's3:GetObject', Resource: [`${BUCKET}/runs/*`, `${BUCKET}/one/*/report.pdf`] },
    [
      { action: 's3:GetObject', resource: `${BUCKET}/runs/${RUN}/text.json` },
      { action: 's3:GetObject', resource: `${BUCKET}/runs/${RUN}/sections/1/draft.json` },
      { action: 's3:GetObject', resource: `${BUCKET}/one/${RUN}/report.pdf` },
    ],
    { unused: [], wide: [] },
  ],
  [
    'nothing of rounds and hours, of which one alone was touched',
    { Action: 's3:PutObject', Resource: [`${BUCKET}/runs/*/routing/*`, `${BUCKET}/records/*`] },
    [
      { action: 's3:PutObject', resource: `${BUCKET}/runs/${RUN}/routing/0.json` },
      { action: 's3:PutObject', resource: `${BUCKET}/records/2026/11/29/22/${RUN}` },
    ],
    { unused: [], wide: [] },
  ],
  [
    'a name that begins as others do',
    { Action: 'sns:Publish', Resource: 'arn:topic-*' },
    [{ action: 'sns:Publish', resource: 'arn:topic-input' }],
    { unused: [], wide: ['sns:Publish arn:topic-*: arn:topic-input'] },
  ],
])('tells %s', (_, statement, uses, report) => {
  expect(reportOf(statement, ...uses)).toEqual(report);
});
