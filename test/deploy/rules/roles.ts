import type { Deployment, Resource } from '../support/deployment.ts';
import { type Grant, grantsOf } from '../support/grants.ts';
import { allows, covers, isOfAccount, type Statement, statementsIn } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

interface Encryption {
  readonly ServerSideEncryptionConfiguration?: readonly {
    readonly ServerSideEncryptionByDefault?: { readonly KMSMasterKeyID?: string };
  }[];
}

/** What is encrypted by a key of ours, with the actions on it that open or write what is encrypted. */
function encrypted(deployment: Deployment) {
  const buckets = deployment.ofType('AWS::S3::Bucket').map(({ arn, properties }) => ({
    inside: `${arn}/`,
    key: (properties.BucketEncryption as Encryption | undefined)?.ServerSideEncryptionConfiguration?.[0]
      ?.ServerSideEncryptionByDefault?.KMSMasterKeyID,
    needs: { 's3:GetObject': ['kms:Decrypt'], 's3:PutObject': ['kms:GenerateDataKey'] },
  }));
  const topics = deployment.ofType('AWS::SNS::Topic').map(({ arn, properties }) => ({
    inside: arn,
    key: properties.KmsMasterKeyId as string | undefined,
    needs: { 'sns:Publish': ['kms:Decrypt', 'kms:GenerateDataKey'] },
  }));
  return [...buckets, ...topics].flatMap(({ inside, key, needs }) => {
    const found = deployment.ofType('AWS::KMS::Key').find(({ ref, arn }) => key === ref || key === arn);
    return found === undefined ? [] : [{ inside, key: found.arn, needs: Object.entries(needs) }];
  });
}

export const keysGoWithData: Rule = {
  name: 'lets who reads or writes what is encrypted use the key of just that',
  problems: (deployment) =>
    deployment.ofType('AWS::IAM::Role').flatMap((role) => {
      const grants = grantsOf(role);
      return encrypted(deployment).flatMap(({ inside, key, needs }) =>
        needs
          .filter(([action]) =>
            grants.some(
              ({ actions, resources }) =>
                actions.some((pattern) => covers(pattern, action)) &&
                resources.some((pattern) => pattern.startsWith(inside) || covers(pattern, inside)),
            ),
          )
          .flatMap(([, wanted]) => wanted)
          .filter(
            (wanted) =>
              !allows(
                grants.filter(({ resources }) => resources.some((pattern) => covers(pattern, key))),
                wanted,
              ),
          )
          .map((wanted) => `${where(role)} comes to ${inside} and may not ${wanted} by ${key}`),
      );
    }),
  faults: {
    'ArchiveIamRoleLambdaExecution comes to arn:aws:s3:::countersign-production-audit'(template) {
      const { Policies } = template('audit').Resources.ArchiveIamRoleLambdaExecution!.Properties;
      for (const each of Policies[0].PolicyDocument.Statement)
        if (each.Resource?.Ref === 'AuditKeyArn') each.Resource = { Ref: 'DataKeyArn' };
    },
    'TextractRole comes to arn:aws:sns'(template) {
      template('extract').Resources.TextractRole!.Properties.Policies[0].PolicyDocument.Statement.pop();
    },
  },
};

/** Who takes a role for one thing alone, so that nobody else can make them take it: Lambda and Step Functions. */
const TAKES_FOR_ITSELF = /^(lambda|states(\.[a-z0-9-]+)?)\.amazonaws\.com$/;

/** What is wrong with who may take a role. */
const takersOf = (role: Resource): string[] =>
  statementsIn(role.properties.AssumeRolePolicyDocument)
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ services, accounts, outsiders, allBut, condition }) => [
      ...outsiders,
      // Not the account itself either: whoever it lets take roles would be the recorder, or who forgets.
      ...accounts,
      ...(allBut ? ['all but some'] : []),
      ...services.filter(
        (service) => !TAKES_FOR_ITSELF.test(service) && !isOfAccount(condition, role.accountId),
      ),
    ])
    .map((taker) => `${where(role)} is taken by ${taker}, for anybody`);

export const rolesAreTakenForUs: Rule = {
  name: 'gives its roles to services for this account alone, and to nobody who has keys',
  problems: (deployment) => deployment.ofType('AWS::IAM::Role').flatMap(takersOf),
  faults: {
    'TextractRole is taken by textract.amazonaws.com, for anybody'(template) {
      delete template('extract').Resources.TextractRole!.Properties.AssumeRolePolicyDocument.Statement[0]
        .Condition;
    },
    'platform ScannerRole is taken by malware-protection-plan.guardduty.amazonaws.com, for anybody'(
      template,
    ) {
      const [trust] =
        template('platform').Resources.ScannerRole!.Properties.AssumeRolePolicyDocument.Statement;
      trust.Condition = {
        StringEquals: { 'aws:SourceAccount': [{ Ref: 'AWS::AccountId' }, '999999999999'] },
      };
    },
    'is taken by cognito-identity.amazonaws.com, for anybody'(template) {
      const { Properties } = template('route').Resources.RouteIamRoleLambdaExecution!;
      Properties.AssumeRolePolicyDocument.Statement.push({
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
      });
    },
    'is taken by *, for anybody'(template) {
      template('route').Resources
        .RouteIamRoleLambdaExecution!.Properties.AssumeRolePolicyDocument.Statement[0].Principal = '*';
    },
    'is taken by arn:aws:iam::999999999999:root, for anybody': takenBy('arn:aws:iam::999999999999:root'),
    'is taken by arn:aws:iam::123456789012:root, for anybody': takenBy('arn:aws:iam::123456789012:root'),
    'is taken by arn:aws:iam::123456789012:role/route-production-route-us-east-1-lambdaRole, for': takenBy(
      'arn:aws:iam::123456789012:role/route-production-route-us-east-1-lambdaRole',
    ),
  },
};

/** One more who may take a role. */
function takenBy(AWS: string): Rule['faults'][string] {
  return (template) => {
    const { AssumeRolePolicyDocument } =
      template('audit').Resources.ArchiveIamRoleLambdaExecution!.Properties;
    AssumeRolePolicyDocument.Statement.push({
      Effect: 'Allow',
      Principal: { AWS },
      Action: 'sts:AssumeRole',
    });
  };
}

/** The bound that a role is held to. */
function boundOf(deployment: Deployment, role: Resource): Statement[] | undefined {
  const bound = deployment
    .ofType('AWS::IAM::ManagedPolicy')
    .find(({ ref }) => ref === role.properties.PermissionsBoundary);
  return bound && statementsIn(bound.properties.PolicyDocument);
}

/** What of a grant lies beyond the bound, which would take it away. */
const beyond = (bound: readonly Statement[], { actions, resources }: Grant): string[] =>
  actions.flatMap((action) =>
    resources
      .filter((resource) => canBeAbout(action, resource))
      .filter(
        (resource) =>
          !bound.some(
            (each) =>
              each.actions.some((pattern) => covers(pattern, action)) &&
              each.resources.some((pattern) => covers(pattern, resource)),
          ),
      )
      .map((resource) => `${action} on ${resource}`),
  );

/** A bucket is listed, objects are read and written, and a statement may name both. */
const canBeAbout = (action: string, resource: string) =>
  !action.startsWith('s3:') || /^s3:(List|(Get|Put)Bucket)/.test(action) !== resource.includes('/');

export const rolesAreBounded: Rule = {
  name: 'holds each role to the bound of the stage, and grants nothing beyond it, which nobody would have',
  problems: (deployment) =>
    deployment.ofType('AWS::IAM::Role').flatMap((role) => {
      const bound = boundOf(deployment, role);
      if (bound === undefined) return [`${where(role)} is held to no bound`];
      return grantsOf(role)
        .flatMap((grant) => beyond(bound, grant))
        .map((each) => `${where(role)} has ${each} beyond its bound`);
    }),
  faults: {
    'choreographer SweepIamRoleLambdaExecution is held to no bound'(template) {
      delete template('choreographer').Resources.SweepIamRoleLambdaExecution!.Properties.PermissionsBoundary;
    },
    'has iam:PutRolePolicy on arn:aws:iam::123456789012:role/somebody beyond its bound'(template) {
      const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
      Policies[0].PolicyDocument.Statement.push({
        Effect: 'Allow',
        Action: 'iam:PutRolePolicy',
        Resource: 'arn:aws:iam::123456789012:role/somebody',
      });
    },
    'has ssm:PutParameter on arn:aws:ssm:us-east-1:123456789012:parameter/countersign/production/audit-head beyond'(
      template,
    ) {
      const { Statement } = template('platform').Resources.RolesBoundary!.Properties.PolicyDocument;
      for (const each of Statement) if (each.Sid === 'HeadOfTheArchive') each.Resource = '*:nothing';
    },
  },
};

/** Characters that a managed policy may have, white space apart (quotas of IAM). */
const LONGEST_POLICY = 6144;

export const boundIsOne: Rule = {
  name: 'bounds roles by single actions, and those on what is named, in as many characters as a policy may have',
  problems: (deployment) =>
    deployment.ofType('AWS::IAM::ManagedPolicy').flatMap((each) => {
      const document = each.properties.PolicyDocument;
      const { length } = JSON.stringify(document).replaceAll(/\s/g, '');
      const allowed = statementsIn(document).filter(({ effect }) => effect === 'Allow');
      return [
        ...(length > LONGEST_POLICY ? [`${where(each)} has ${length} characters`] : []),
        ...allowed.filter(({ allBut }) => allBut).map(() => `${where(each)} allows all but what is named`),
        ...allowed.flatMap(({ actions, resources }) => [
          ...actions
            .filter((action) => action.includes('*'))
            .map((action) => `${where(each)} allows ${action}`),
          ...actions
            .filter((action) => resources.includes('*') && !KNOWS_NO_RESOURCES.test(action))
            .map((action) => `${where(each)} allows ${action} on everything`),
        ]),
      ];
    }),
  faults: {
    'platform RolesBoundary allows iam:*': bounding({ Action: 'iam:*', Resource: '*' }),
    'platform RolesBoundary allows s3:*': bounding({ Action: ['s3:*'], Resource: 'arn:aws:s3:::x' }),
    'platform RolesBoundary allows s3:GetObject on everything': bounding({
      Action: 's3:GetObject',
      Resource: '*',
    }),
    'platform RolesBoundary allows all but what is named': bounding({ NotAction: 'iam:*', Resource: '*' }),
    'platform RolesBoundary has': bounding({
      Action: 's3:GetObject',
      Resource: Array.from(
        { length: 100 },
        (_, index) => `arn:aws:s3:::countersign-production-inbox-${index}/*`,
      ),
    }),
  },
};

/** Service authorization reference. */
const KNOWS_NO_RESOURCES =
  /^(textract:(Start|Get)DocumentTextDetection|cloudwatch:PutMetricData|ecr:GetAuthorizationToken|xray:\w+|logs:(\w+LogDelivery|ListLogDeliveries|PutResourcePolicy|Describe\w+))$/;

/** A statement more in the bound of all roles. */
function bounding(statement: object): Rule['faults'][string] {
  return (template) => {
    const { Statement } = template('platform').Resources.RolesBoundary!.Properties.PolicyDocument;
    Statement.push({ Effect: 'Allow', ...statement });
  };
}
