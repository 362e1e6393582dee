import type { Deployment, Resource } from '../support/deployment.ts';
import { covers, listOf, RESOURCE_POLICIES, type Statement, statementsIn } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

/** The bucket that platform publishes as the audit archive's. */
function archiveOf(deployment: Deployment): Resource {
  const published = deployment
    .ofType('AWS::SSM::Parameter')
    .find(({ properties }) => String(properties.Name).endsWith('/audit-bucket'));
  const bucket = deployment.ofType('AWS::S3::Bucket').find(({ ref }) => ref === published?.properties.Value);
  if (bucket === undefined) throw new Error('platform publishes no bucket of the audit archive');
  return bucket;
}

interface Encryption {
  readonly ServerSideEncryptionConfiguration: readonly {
    readonly ServerSideEncryptionByDefault: { readonly KMSMasterKeyID?: string };
  }[];
}

const keyOf = ({ properties }: Resource): string | undefined =>
  (properties.BucketEncryption as Encryption).ServerSideEncryptionConfiguration[0]
    ?.ServerSideEncryptionByDefault.KMSMasterKeyID;

/** What names a key without encrypting by it: rights to use it, its other names. */
const NAMES_A_KEY = new Set([
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::SSM::Parameter',
]);

export const archiveHasItsOwnKey: Rule = {
  name: 'encrypts the audit archive by a key that encrypts nothing else',
  problems(deployment) {
    const archive = archiveOf(deployment);
    const key = deployment.ofType('AWS::KMS::Key').find(({ arn }) => arn === keyOf(archive));
    if (key === undefined) return [`${where(archive)} is encrypted by no key of the stage`];
    return deployment.resources
      .filter((each) => each !== archive && each !== key && !NAMES_A_KEY.has(each.type))
      .filter(({ properties }) => new RegExp(`"(${key.arn}|${key.ref})"`).test(JSON.stringify(properties)))
      .map((each) => `${where(each)} is encrypted by the archive's key, too`);
  },
  faults: {
    "DocumentsBucket is encrypted by the archive's key, too"(template) {
      template('platform').Resources.DocumentsBucket!.Properties.BucketEncryption = structuredClone(
        template('platform').Resources.AuditBucket!.Properties.BucketEncryption,
      );
    },
    'AuditBucket is encrypted by no key of the stage'(template) {
      template('platform').Resources.AuditBucket!.Properties.BucketEncryption = structuredClone(
        template('platform').Resources.TrailBucket!.Properties.BucketEncryption,
      );
    },
  },
};

const onObjects = [
  ...['s3:BypassGovernanceRetention', 's3:DeleteObject', 's3:DeleteObjectVersion'],
  ...['s3:PutObjectLegalHold', 's3:PutObjectRetention'],
  ...['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
];
const onBucket = ['s3:DeleteBucket', 's3:PutBucketVersioning', 's3:PutLifecycleConfiguration'];

const denies = (statements: readonly Statement[], action: string, resource: string): boolean =>
  statements.some(
    ({ effect, anyone, actions, resources, condition }) =>
      effect === 'Deny' &&
      anyone &&
      Object.keys(condition).length === 0 &&
      actions.some((pattern) => covers(pattern, action)) &&
      resources.some((pattern) => covers(pattern, resource)),
  );

export const archiveIsNotUndone: Rule = {
  name: 'denies everybody, administrators included, to delete, unlock or expire what is in the audit archive',
  problems(deployment) {
    const archive = archiveOf(deployment);
    const statements = deployment
      .ofType('AWS::S3::BucketPolicy')
      .filter(({ properties }) => properties.Bucket === archive.ref)
      .flatMap(({ properties }) => statementsIn(properties.PolicyDocument));
    return [
      ...onObjects.filter((action) => !denies(statements, action, `${archive.arn}/records/1.json`)),
      ...onBucket.filter((action) => !denies(statements, action, archive.arn)),
    ].map((action) => `${where(archive)} lets somebody ${action}`);
  },
  faults: {
    'AuditBucket lets somebody s3:DeleteObjectVersion'(template) {
      const { Statement } = template('platform').Resources.AuditBucketPolicy!.Properties.PolicyDocument;
      const deletes = Statement.find(({ Sid }: { Sid: string }) => Sid === 'NobodyDeletesOrUnlocks');
      deletes.Condition = { StringNotEquals: { 'aws:PrincipalTag/team': 'platform' } };
    },
    'AuditBucket lets somebody s3:PutLifecycleConfiguration'(template) {
      const { Statement } = template('platform').Resources.AuditBucketPolicy!.Properties.PolicyDocument;
      for (const each of Statement)
        each.Action = [each.Action]
          .flat()
          .filter((action: string) => action !== 's3:PutLifecycleConfiguration');
    },
  },
};

const rolesNamedIn = ({ condition }: Statement): string[] =>
  Object.values(condition).flatMap((tests) => listOf(tests['aws:PrincipalArn'] ?? []).map(String));

/** Roles that people make, where they want them, and why no stack has them. */
const MADE_BY_PEOPLE = new Map([
  [
    /:role\/countersign-[a-z0-9]+-redrive$/,
    'who is trusted to send dead letters again says the account (ADR 151)',
  ],
]);

const isMadeByPeople = (role: string) => [...MADE_BY_PEOPLE.keys()].some((name) => name.test(role));

export const namedRolesAreThere: Rule = {
  name: 'names in the policies of resources roles that there are: one that nobody has shuts everybody out, or lets nobody in',
  problems(deployment) {
    const roles = deployment.ofType('AWS::IAM::Role').map(({ arn }) => arn);
    return deployment.ofType(...Object.keys(RESOURCE_POLICIES)).flatMap((each) =>
      statementsIn(each.properties[RESOURCE_POLICIES[each.type]!])
        .flatMap(rolesNamedIn)
        .filter((pattern) => !isMadeByPeople(pattern) && !roles.some((role) => covers(pattern, role)))
        .map((pattern) => `${where(each)} names ${pattern}, which no stack has`),
    );
  },
  faults: {
    'AuditBucketPolicy names arn:aws:iam::123456789012:role/audit-seal, which no stack has'(template) {
      const { Statement } = template('platform').Resources.AuditBucketPolicy!.Properties.PolicyDocument;
      const writes = Statement.find(({ Sid }: { Sid: string }) => Sid === 'OnlyTheSealerWritesDigests');
      writes.Condition.ArnNotLike['aws:PrincipalArn']['Fn::Sub'] =
        'arn:aws:iam::123456789012:role/audit-seal';
    },
  },
};
