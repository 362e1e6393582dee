// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation
import { changed, sparing, spoilt, without } from '../support/bucket-policies.ts';
import type { Deployment, Resource } from '../support/deployment.ts';
import { grantsIn } from '../support/grants.ts';
import { covers, listOf, type Statement, statementsIn } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';
import { sparedByEach, strangersIn } from '../support/spared.ts';
import { asked, EVIDENCE, functionOf } from '../support/writers.ts';

const PLACES = [...EVIDENCE, 'TrailBucket/AWSLogs/123456789012/CloudTrail/us-east-1/1.json.gz'];

/** What takes away what was kept, or keeps what has to go. */
const TAKES_AWAY = [
  ...['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
  's3:PutObjectRetention',
  // Replication from a bucket of anybody's writes, hides and tags as well, by actions of its own.
  ...['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
];

/** What a bucket need not refuse, and why. */
const NOT_REFUSED: Readonly<Record<string, string>> = {
  's3:DeleteObject InboxBucket/a.pdf':
    'who drops files may hide one: its version stays, and was read by its version',
  's3:PutObjectRetention InboxBucket/a.pdf': 'nothing is locked there',
  's3:PutObjectRetention InboxBucket/uploads/a.pdf': 'nothing is locked there',
};

const policyOf = (deployment: Deployment, { ref }: Pick<Resource, 'ref'>): Statement[] =>
  deployment
    .ofType('AWS::S3::BucketPolicy')
    .filter(({ properties }) => properties.Bucket === ref)
    .flatMap(({ properties }) => statementsIn(properties.PolicyDocument));

/** Patterns of whom each statement spares that refuses an action on an ARN to everybody else. */
const refusals = (statements: readonly Statement[], action: string, arn: string): string[][] =>
  sparedByEach(
    statements
      .filter(({ actions }) => actions.some((pattern) => covers(pattern, action)))
      .filter(({ resources }) => resources.some((pattern) => covers(pattern, arn))),
  );

export const bucketsRefuseToo: Rule = {
  name: 'has each bucket itself refuse everybody to delete, hide, unlock or lock what it keeps, or to replicate into it, but for whom IAM gives it to',
  problems(deployment) {
    const grants = grantsIn(deployment);
    const roles = deployment.ofType('AWS::IAM::Role');
    return PLACES.flatMap((place) => TAKES_AWAY.map((action) => `${action} ${place}`))
      .filter((question) => NOT_REFUSED[question] === undefined)
      .flatMap((question) => {
        const { action, arn, resource } = asked(deployment, question);
        const refused = refusals(policyOf(deployment, resource), action, arn);
        if (refused.length === 0) return [`anybody may ${question} who is given it`];
        const given = new Set(
          grants
            .filter(({ actions }) => actions.some((pattern) => covers(pattern, action)))
            .filter(({ resources }) => resources.some((pattern) => covers(pattern, arn)))
            .map(({ whose }) => functionOf(whose)),
        );
        const isSpared = (role: string) =>
          refused.every((patterns) => patterns.some((pattern) => covers(pattern, role)));
        return [
          ...roles
            .map((role) => ({ name: functionOf(where(role)), spared: isSpared(role.arn) }))
            .filter(({ name, spared }) => spared !== given.has(name))
            .map(({ name, spared }) => `${name} is ${spared ? 'let' : 'not let'} ${question}`),
          ...refused
            .flatMap((patterns) => strangersIn(patterns, resource))
            .map((arn) => `${arn} is let ${question}`),
        ];
      });
  },
  faults: {
    'anybody may s3:DeleteObjectVersion DocumentsBucket/runs/r/text.json who is given it': without(
      'DocumentsBucket',
      'OnlyWhoForgetsDeletes',
    ),
    'anybody may s3:BypassGovernanceRetention DocumentsBucket/runs/r/text.json who is given it': changed(
      'DocumentsBucket',
      'OnlyWhoForgetsDeletes',
      { Action: 's3:DeleteObjectVersion' },
    ),
    'anybody may s3:DeleteObjectVersion DocumentsBucket/runs/r/report/0/report.pdf who is given it': changed(
      'DocumentsBucket',
      'OnlyWhoForgetsDeletes',
      { Resource: { 'Fn::Sub': '${DocumentsBucket.Arn}/runs/*.json' } },
    ),
    'arn:aws:iam::123456789012:role/Admin is let s3:DeleteObjectVersion InboxBucket/a.pdf': sparing(
      'InboxBucket',
      'OnlyWhoForgetsDeletes',
      'arn:aws:iam::123456789012:role/*',
    ),
    'choreographer Sweep is let s3:DeleteObjectVersion InboxBucket/a.pdf': sparing(
      'InboxBucket',
      'OnlyWhoForgetsDeletes',
      'arn:aws:iam::123456789012:role/choreographer-production-sweep-us-east-1-lambdaRole',
    ),
    'choreographer Erase is not let s3:DeleteObjectVersion DocumentsBucket/runs/r/text.json': spoilt(
      'DocumentsBucket',
      'OnlyWhoForgetsDeletes',
      ({ Condition }) => {
        Condition.ArnNotLike['aws:PrincipalArn'].pop();
      },
    ),
    'anybody may s3:DeleteObject DocumentsBucket/runs/r/text.json who is given it': without(
      'DocumentsBucket',
      'RunsAreNotHidden',
    ),
    'anybody may s3:PutObjectRetention DocumentsBucket/runs/r/text.json who is given it': without(
      'DocumentsBucket',
      'OnlyTheRecorderLocks',
      'NobodyLocksForGood',
    ),
    'anybody may s3:DeleteObjectVersion TrailBucket/AWSLogs/': without('TrailBucket', 'NobodyDeletes'),
    'anybody may s3:ReplicateObject DocumentsBucket/intake/decisions/r/h.json who is given it': without(
      'DocumentsBucket',
      'NobodyReplicatesInto',
    ),
    'anybody may s3:ReplicateTags InboxBucket/a.pdf who is given it': changed(
      'InboxBucket',
      'NobodyReplicatesInto',
      { Action: ['s3:ReplicateObject', 's3:ReplicateDelete'] },
    ),
    'anybody may s3:ReplicateDelete AuditBucket/records/r.json who is given it': spoilt(
      'AuditBucket',
      'NobodyDeletesOrUnlocks',
      (statement) => {
        statement.Action = statement.Action.filter((action: string) => action !== 's3:ReplicateDelete');
      },
    ),
  },
};

const UNDONE = ['s3:DeleteBucket', 's3:PutBucketVersioning', 's3:PutLifecycleConfiguration'];

/** Of a call by nobody's hand but CloudFormation's. A call of one's own has no such value, of which all values are others. */
const BY_A_DEPLOYMENT = JSON.stringify({
  'ForAllValues:StringNotEquals': { 'aws:CalledVia': ['cloudformation.amazonaws.com'] },
});

const deniesAll = ({ effect, anyone }: Statement) => effect === 'Deny' && anyone;

export const bucketsAreNotUndone: Rule = {
  name: 'denies everybody, administrators included, to take a bucket away that keeps something, its versions, or by a rule what is in it; and, but for a deployment, to set how long it locks',
  problems: (deployment) =>
    deployment
      .ofType('AWS::S3::Bucket')
      .filter(({ declared }) => declared.DeletionPolicy === 'RetainExceptOnCreate')
      .flatMap((bucket) => {
        const denials = policyOf(deployment, bucket)
          .filter(deniesAll)
          .filter(({ resources }) => resources.some((pattern) => covers(pattern, bucket.arn)));
        const isDenied = (action: string, condition: string) =>
          denials.some(
            (each) =>
              each.actions.some((pattern) => covers(pattern, action)) &&
              JSON.stringify(each.condition) === condition,
          );
        const locks = bucket.properties.ObjectLockEnabled !== undefined;
        return [
          ...UNDONE.filter((action) => !isDenied(action, '{}')),
          ...['s3:PutBucketObjectLockConfiguration'].filter(
            (action) => locks && !isDenied(action, BY_A_DEPLOYMENT) && !isDenied(action, '{}'),
          ),
        ].map((action) => `${where(bucket)} lets somebody ${action}`);
      }),
  faults: {
    'DocumentsBucket lets somebody s3:PutLifecycleConfiguration': changed(
      'DocumentsBucket',
      'NobodyLetsItExpire',
      { Action: ['s3:DeleteBucket', 's3:PutBucketVersioning'] },
    ),
    'InboxBucket lets somebody s3:PutBucketVersioning': changed('InboxBucket', 'NobodyLetsItExpire', {
      Condition: { StringNotEquals: { 'aws:PrincipalTag/team': 'platform' } },
    }),
    'TrailBucket lets somebody s3:DeleteBucket': without('TrailBucket', 'NobodyLetsItExpire'),
    'AuditBucket lets somebody s3:PutBucketObjectLockConfiguration': without(
      'AuditBucket',
      'OnlyADeploymentSetsTheLock',
    ),
    // Holds for no call of one's own, which has no such value.
    'DocumentsBucket lets somebody s3:PutBucketObjectLockConfiguration': changed(
      'DocumentsBucket',
      'OnlyADeploymentSetsTheLock',
      {
        Condition: {
          'ForAnyValue:StringNotEquals': { 'aws:CalledVia': ['cloudformation.amazonaws.com'] },
        },
      },
    ),
  },
};

/** Days for which something may be locked at most that people may want forgotten: those of ten years. */
const LONGEST_DAYS = 3653;

export const locksEnd: Rule = {
  name: 'lets nobody lock a document so that who forgets cannot delete it, or for longer than the stage says',
  problems: (deployment) =>
    grantsIn(deployment)
      .filter(({ actions }) => actions.some((pattern) => covers(pattern, 's3:PutObjectRetention')))
      .flatMap(({ whose, condition }) => {
        const days = condition.NumericLessThanEquals?.['s3:object-lock-remaining-retention-days'];
        const modes = listOf(condition.StringEquals?.['s3:object-lock-mode'] ?? []);
        return [
          ...(Number(days) <= LONGEST_DAYS ? [] : [`${whose} may lock for ${days ?? 'all'} days`]),
          ...(modes.join() === 'GOVERNANCE'
            ? []
            : [`${whose} may lock as ${modes.join(' and ') || 'it likes'}`]),
        ];
      }),
  faults: {
    'may lock for all days': lock((condition) => {
      delete condition.NumericLessThanEquals;
    }),
    'may lock for 36500 days': lock((condition) => {
      condition.NumericLessThanEquals = { 's3:object-lock-remaining-retention-days': 36_500 };
    }),
    'may lock as it likes': lock((condition) => {
      delete condition.StringEquals;
    }),
  },
};

/** A fault in what the recorder may lock by. */
function lock(fault: (condition: Record<string, unknown>) => void): Rule['faults'][string] {
  return (template) => {
    const { Policies } = template('audit').Resources.ArchiveIamRoleLambdaExecution!.Properties;
    for (const each of Policies[0].PolicyDocument.Statement)
      if (each.Action === 's3:PutObjectRetention' || each.Action?.[0] === 's3:PutObjectRetention')
        fault(each.Condition);
  };
}
