import { referencedNames } from '../../../local/src/core/cloudformation/references.ts';
import type { Deployment, Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

/** Types whose loss is the loss of contracts, decisions or proofs. */
const HOLDS_DATA = new Set([
  'AWS::Cognito::UserPool',
  'AWS::DSQL::Cluster',
  'AWS::KMS::Key',
  'AWS::OpenSearchService::Domain',
  'AWS::S3::Bucket',
]);

/** Types of which nothing is lost with them that could not be made again, or that holds what is on its way alone. */
const HOLDS_NONE =
  /^AWS::(ApiGatewayV2|CloudFront|CloudTrail|CloudWatch|Events|GuardDuty|IAM|Lambda|Logs|SNS|SQS|SSM|SageMaker|StepFunctions)::|^AWS::Cognito::UserPool(Client|Domain|Group)$|^AWS::KMS::Alias$|Policy$/;

/** What can be made again from this repository. */
const MADE_AGAIN = new Set(['ServerlessDeploymentBucket', 'ConsoleBucket']);

const holdsData = ({ type, logicalId }: Resource) => HOLDS_DATA.has(type) && !MADE_AGAIN.has(logicalId);

export const typesAreJudged: Rule = {
  name: 'has no type of which nobody said here whether it holds data',
  problems: ({ resources }) =>
    resources
      .filter(({ type }) => !HOLDS_DATA.has(type) && !HOLDS_NONE.test(type))
      .map((each) => `${where(each)} is of ${each.type}: does it hold data?`),
  faults: {
    'route Alerts is of AWS::DynamoDB::Table: does it hold data?'(template) {
      template('route').Resources.Alerts = { Type: 'AWS::DynamoDB::Table', Properties: {} };
    },
  },
};

export const dataStay: Rule = {
  name: 'keeps what holds data when its stack goes or replaces it, but not when its first deployment fails, which could not be repeated',
  problems: ({ resources }) =>
    resources.filter(holdsData).flatMap((each) => {
      const { DeletionPolicy = 'Delete', UpdateReplacePolicy = 'Delete' } = each.declared;
      return [
        ...(DeletionPolicy === 'RetainExceptOnCreate' ? [] : [`has the deletion policy ${DeletionPolicy}`]),
        ...(UpdateReplacePolicy === 'Retain'
          ? []
          : [`has, when replaced, the policy ${UpdateReplacePolicy}`]),
      ].map((problem) => `${where(each)} ${problem}`);
    }),
  faults: {
    'platform AuditBucket has, when replaced, the policy Delete'(template) {
      delete template('platform').Resources.AuditBucket!.UpdateReplacePolicy;
    },
    'audit SigningKey has, when replaced, the policy Snapshot'(template) {
      template('audit').Resources.SigningKey!.UpdateReplacePolicy = 'Snapshot';
    },
    'platform InboxBucket has the deletion policy Retain'(template) {
      template('platform').Resources.InboxBucket!.DeletionPolicy = 'Retain';
    },
    'platform Cluster has the deletion policy Delete'(template) {
      delete template('platform').Resources.Cluster!.DeletionPolicy;
    },
  },
};

function missing(resources: readonly Resource[], property: string): string[] {
  return resources
    .filter(({ properties }) => properties[property] === undefined || properties[property] === false)
    .map((each) => `${where(each)} has no ${property}`);
}

export const nothingIsPublic: Rule = {
  name: 'opens no bucket to the public',
  problems: (deployment) =>
    deployment
      .ofType('AWS::S3::Bucket')
      .filter(({ properties }) => {
        const block = (properties.PublicAccessBlockConfiguration ?? {}) as Record<string, unknown>;
        const all = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
        return !all.every((name) => String(block[name]) === 'true');
      })
      .map((each) => `${where(each)} does not block public access`),
  faults: {
    'platform InboxBucket does not block public access'(template) {
      template('platform').Resources
        .InboxBucket!.Properties.PublicAccessBlockConfiguration.BlockPublicPolicy = false;
    },
  },
};

interface LifecycleRule {
  readonly Status?: string;
}

export const dataDoNotExpire: Rule = {
  name: 'lets nothing expire in a bucket that holds data: people say when a contract is forgotten, and the archive when',
  problems: (deployment) =>
    deployment
      .ofType('AWS::S3::Bucket')
      .filter(holdsData)
      .filter(({ properties }) => {
        const { Rules = [] } = (properties.LifecycleConfiguration ?? {}) as { Rules?: LifecycleRule[] };
        return listOf(Rules).some(
          (rule) =>
            rule.Status !== 'Disabled' &&
            Object.keys(rule).some((key) => /^(Noncurrent\w*)?Expiration/.test(key)),
        );
      })
      .map((each) => `${where(each)} lets something expire`),
  faults: {
    'platform DocumentsBucket lets something expire'(template) {
      template('platform').Resources.DocumentsBucket!.Properties.LifecycleConfiguration = {
        Rules: [{ Status: 'Enabled', Prefix: 'runs/', ExpirationInDays: 30 }],
      };
    },
    'platform InboxBucket lets something expire'(template) {
      template('platform').Resources.InboxBucket!.Properties.LifecycleConfiguration = {
        Rules: [{ Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
      };
    },
  },
};

export const logsEnd: Rule = {
  name: 'says how long logs and dead letters are kept: not for ever, and 14 days for messages',
  problems: (deployment) => [
    ...missing(deployment.ofType('AWS::Logs::LogGroup'), 'RetentionInDays'),
    ...deployment
      .ofType('AWS::SQS::Queue')
      .filter(({ properties }) => Number(properties.MessageRetentionPeriod) !== 1_209_600)
      .map((each) => `${where(each)} does not keep messages for 14 days`),
  ],
  faults: {
    'route RouteLogGroup has no RetentionInDays'(template) {
      delete template('route').Resources.RouteLogGroup!.Properties.RetentionInDays;
    },
    'route DeadLetterQueue does not keep messages for 14 days'(template) {
      template('route').Resources.DeadLetterQueue!.Properties.MessageRetentionPeriod = 345_600;
    },
  },
};

/** What writes into a bucket of its own accord, as soon as it is there. */
const WRITES_AT_ONCE = ['AWS::CloudTrail::Trail', 'AWS::GuardDuty::MalwareProtectionPlan'];

/** What takes long to make, or what an account, a region or somebody else's name may refuse. */
const MAY_BE_REFUSED = [
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::DSQL::Cluster',
  'AWS::OpenSearchService::Domain',
];

/** Everything of its stack that has to be there first. */
function comesAfter(deployment: Deployment, { stackName, logicalId }: Resource): Set<string> {
  const resources = deployment.stacks.find(({ name }) => name === stackName)?.template.Resources ?? {};
  const before = new Set<string>();
  const visit = (name: string) => {
    const { DependsOn = [], Properties } = resources[name] ?? {};
    for (const each of [...listOf(DependsOn), ...referencedNames(Properties)]) {
      if (before.has(each)) continue;
      before.add(each);
      visit(each);
    }
  };
  visit(logicalId);
  return before;
}

export const bucketsAreFilledLast: Rule = {
  name: 'makes what writes into a bucket at once after all that may be refused, so that the bucket can be taken away with it',
  problems: (deployment) =>
    deployment.ofType(...WRITES_AT_ONCE).flatMap((writer) => {
      const before = comesAfter(deployment, writer);
      return deployment
        .ofType(...MAY_BE_REFUSED)
        .filter(({ stackName, logicalId }) => stackName === writer.stackName && !before.has(logicalId))
        .map(({ logicalId }) => `${where(writer)} may come before ${logicalId}`);
    }),
  faults: {
    'platform Trail may come before SearchDomain'(template) {
      template('platform').Resources.Trail!.DependsOn = 'TrailBucketPolicy';
    },
  },
};
