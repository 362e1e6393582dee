import { describe, expect, it } from 'vitest';
import { expectedLocks, expectedStatements, type GuardStatement } from './expected-guards.ts';
import { keyProblems, policyProblems, weakerBucket } from './weaker-guards.ts';

const place = { stage: 'dev', partition: 'aws', region: 'eu-west-1', account: '123456789012' };
const arns = { AuditBucket: 'arn:aws:s3:::audit', DocumentsBucket: 'arn:aws:s3:::documents' };
const policy = expectedStatements('AuditBucketPolicy', place, arns);
const lock = { mode: 'COMPLIANCE', days: 3650 };
const guards = { versioning: 'Enabled', lock, policy };
const problems = (found: Partial<typeof guards> | { lock?: object; versioning?: undefined }) =>
  weakerBucket('s3://audit', { ...guards, ...found }, { lock, policy }).map(({ problem }) => problem);

/** A policy with one statement otherwise. */
const changed = (sid: string, change: (statement: GuardStatement) => GuardStatement | undefined) =>
  policy.flatMap((each) => (each.Sid === sid ? (change(each) ?? []) : each));

describe('expected guards', () => {
  it('are those of the templates, with the values of the stage', () => {
    const sids = policy.map(({ Sid }) => Sid);
    expect(sids).toContain('NobodyDeletesOrUnlocks');
    expect(policy.find(({ Sid }) => Sid === 'OnlyTheSealerWritesDigests')).toMatchObject({
      Resource: 'arn:aws:s3:::audit/digests/*',
      Condition: {
        ArnNotLike: {
          'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/audit-dev-seal-eu-west-1-lambdaRole',
        },
      },
    });
    const notes = expectedStatements('DocumentsBucketPolicy', place, arns).map(({ Sid }) => Sid);
    expect(notes).toEqual(expect.arrayContaining(['NotesStay', 'OnlyForgetNotesForgettings']));
    expect(expectedStatements('SigningKey', place, {}).map(({ Sid }) => Sid)).toContain('NobodyElseSigns');
    expect(() => expectedStatements('AuditBucketPolicy', place, {})).toThrow('nothing says what');
    expect(() => expectedStatements('NoSuchPolicy', place, {})).toThrow('no policy is declared');
  });

  it('lock as deploy/stages.yml says, or else the template', () => {
    expect(expectedLocks({})).toEqual({
      archive: { mode: 'GOVERNANCE', days: 1 },
      trail: { mode: 'GOVERNANCE', days: 400 },
    });
    expect(expectedLocks({ trailRetentionDays: '7' }).trail.days).toBe(7);
    expect(expectedLocks({ auditLockMode: 'COMPLIANCE', auditRetentionDays: '3650' }).archive).toEqual(lock);
  });
});

describe('weakerBucket', () => {
  it('is content with what was deployed, in whatever order, and with more', () => {
    expect(problems({})).toEqual([]);
    const otherwise = policy
      .map((each) => ({ ...each, Action: [each.Action].flat().toReversed(), Principal: { AWS: ['*'] } }))
      .toReversed();
    expect(problems({ policy: otherwise })).toEqual([]);
    const more: GuardStatement = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' };
    expect(problems({ policy: [...policy, more], lock: { ...lock, days: 4000 } })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['no versions', { versioning: undefined }, /versioning is off/],
    ['suspended versions', { versioning: 'Suspended' }, /versioning is Suspended/],
    ['no lock', { lock: undefined }, /Object Lock is off/],
    ['no default lock', { lock: {} }, /locks no record by default/],
    ['a milder lock', { lock: { ...lock, mode: 'GOVERNANCE' } }, /locks under GOVERNANCE/],
    ['a shorter lock', { lock: { ...lock, days: 3649 } }, /locks for 3649 days/],
    ['no policy', { policy: [] }, /under NobodyDeletesOrUnlocks: the statement is gone/],
    [
      'a denial fewer',
      { policy: changed('NobodyDeletesOrUnlocks', () => undefined) },
      /^does not deny what it was deployed with under NobodyDeletesOrUnlocks: the statement is gone$/,
    ],
    [
      'a denial of less',
      { policy: changed('NobodyDeletesOrUnlocks', (each) => ({ ...each, Action: 's3:DeleteObject' })) },
      /NobodyDeletesOrUnlocks: the statement was changed/,
    ],
    [
      'a denial of nothing',
      { policy: changed('NobodyDeletesOrUnlocks', (each) => ({ ...each, Effect: 'Allow' })) },
      /NobodyDeletesOrUnlocks: the statement was changed/,
    ],
    [
      'one more whom it spares',
      {
        policy: changed('OnlyTheSealerWritesDigests', (each) => ({
          ...each,
          Condition: { ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::123456789012:role/*'] } },
        })),
      },
      /OnlyTheSealerWritesDigests: the statement was changed/,
    ],
    [
      'somebody let in',
      {
        policy: [...policy, { Sid: 'Mine', Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }],
      },
      /lets in by a statement that was not deployed: Mine/,
    ],
  ])('tells of %s', (_, found, told) => {
    expect(problems(found)).toContainEqual(expect.stringMatching(told));
  });
});

it('asks of a bucket that locks no record by itself only that it can', () => {
  const documents = { versioning: 'Enabled', lock: {}, policy: [] };
  expect(weakerBucket('s3://d', documents, { lock: 'on', policy: [] })).toEqual([]);
  const unlocked = { ...documents, lock: undefined };
  expect(weakerBucket('s3://d', unlocked, { lock: 'on', policy: [] })).toHaveLength(1);
  expect(weakerBucket('s3://d', unlocked, { lock: undefined, policy: [] })).toEqual([]);
});

it('names a key that is not there for long', () => {
  expect(keyProblems('Enabled')).toEqual([]);
  expect(keyProblems('Disabled')).toEqual(['is Disabled']);
  expect(keyProblems('PendingDeletion', new Date('2026-12-24T00:00:00.000Z'))).toEqual([
    'is deleted on 2026-12-24T00:00:00.000Z: aws kms cancel-key-deletion',
  ]);
  expect(policyProblems([], expectedStatements('RecordingKey', place, {}))).toEqual([
    expect.stringContaining('NobodySigns'),
  ]);
});
