import type { Resource } from '../support/deployment.ts';
import { type Grant, grantsIn } from '../support/grants.ts';
import { covers, listOf, wantedBy } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';

/** What knows no resources, or none that could be named beforehand (service authorization reference). */
const WITHOUT_RESOURCES = [
  'cloudwatch:PutMetricData',
  'ecr:GetAuthorizationToken',
  'logs:*LogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'textract:GetDocumentTextDetection',
  'textract:StartDocumentTextDetection',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

/** Actions by a pattern that cover no more than was meant, by role. */
const PATTERNS: readonly string[] = [];

/** Something of each kind that is not the stage's, in this account and in another. */
const OF_SOMEBODY_ELSE = ['123456789012', '999999999999'].flatMap((account) =>
  [
    ...['cognito-idp:@:userpool/of-others', 'dsql:@:cluster/of-others', 'dynamodb:@:table/of-others'],
    ...['es:@:domain/of-others/path', 'events:@:event-bus/of-others', 'events:@:rule/of-others'],
    ...['execute-api:@:of-others/x', 'kms:@:key/of-others', 'lambda:@:function:of-others'],
    ...['rds:@:db:of-others', 's3:::of-others', 's3:::of-others/key', 'sagemaker:@:endpoint/of-others'],
    ...['secretsmanager:@:secret:of-others', 'sns:@:of-others', 'sqs:@:of-others'],
    ...['ssm:@:parameter/of/others', 'states:@:stateMachine:of-others', 'states:@:execution:of-others:x'],
    ...[`iam::${account}:role/of-others`, 'bedrock:us-east-1::foundation-model/of-others'],
    'bedrock:@:inference-profile/of-others',
  ].map((rest) => `arn:aws:${rest.replace(':@:', `:us-east-1:${account}:`)}`),
);

/** A model whose profile is named is the one that this names, in the regions that it names. */
const isByProfile = ({ condition }: Grant) =>
  wantedBy(condition, 'bedrock:InferenceProfileArn').some((profile) => /\/[^*?/]+$/.test(profile));

const widthOf = (grant: Grant): string[] => {
  const { whose, actions, resources, allBut } = grant;
  const named = actions.filter((action) => !WITHOUT_RESOURCES.some((known) => covers(known, action)));
  const reached = isByProfile(grant)
    ? []
    : OF_SOMEBODY_ELSE.filter((arn) => resources.some((pattern) => covers(pattern, arn)));
  return [
    ...actions
      .filter((action) => action.includes('*') && !PATTERNS.includes(`${whose} ${action}`))
      .map((action) => `${whose} may do all that is ${action}`),
    ...(allBut ? [`${whose} may do all but what is named`] : []),
    ...(reached[0] === undefined ? [] : named.map((action) => `${whose} may ${action} on ${reached[0]}`)),
  ];
};

/** A statement more in the policy of a function's role. */
const granting =
  (service: string, role: string, statement: object) =>
  (template: (name: string) => Editable): void => {
    const { Policies } = template(service).Resources[role]!.Properties;
    Policies[0].PolicyDocument.Statement.push({ Effect: 'Allow', ...statement });
  };

const ROUTE = 'RouteIamRoleLambdaExecution';

export const grantsAreNarrow: Rule = {
  name: 'grants single actions, on what is the stage’s own',
  problems: (deployment) => grantsIn(deployment).flatMap(widthOf),
  faults: {
    [`route ${ROUTE} may do all that is s3:*`]: granting('route', ROUTE, { Action: 's3:*', Resource: '*' }),
    [`route ${ROUTE} may do all that is *`]: granting('route', ROUTE, { Action: '*', Resource: '*' }),
    [`route ${ROUTE} may dsql:DbConnect on arn:aws:`]: granting('route', ROUTE, {
      Action: ['dsql:DbConnect'],
      Resource: '*',
    }),
    [`route ${ROUTE} may s3:GetObject on arn:aws:s3:::of-others/key`]: granting('route', ROUTE, {
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::*/*',
    }),
    [`route ${ROUTE} may sqs:SendMessage on arn:aws:sqs`]: granting('route', ROUTE, {
      Action: 'sqs:SendMessage',
      Resource: 'arn:aws:sqs:us-east-1:*:*',
    }),
    'LongIamRoleLambdaExecution may bedrock:InvokeModel on arn:aws:bedrock:us-east-1::foundation-model/of-others'(
      template,
    ) {
      const { Policies } = template('summarize').Resources.LongIamRoleLambdaExecution!.Properties;
      for (const each of Policies[0].PolicyDocument.Statement)
        if ([each.Action].flat().includes('bedrock:InvokeModel')) delete each.Condition;
    },
    [`route ${ROUTE} may do all but what is named`]: granting('route', ROUTE, {
      NotAction: 'iam:*',
      Resource: 'arn:aws:s3:::countersign-production-inbox',
    }),
    // The bound of all roles, as a policy of one.
    'platform RolesBoundary may kms:Sign on arn:aws:kms'(template) {
      const { Properties } = template('route').Resources[ROUTE]!;
      Properties.ManagedPolicyArns = [Properties.PermissionsBoundary];
    },
    'route Extra may do all that is kms:*'(template) {
      template('route').Resources.Extra = {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'extra',
          Roles: [{ Ref: ROUTE }],
          PolicyDocument: { Statement: { Effect: 'Allow', Action: 'kms:*', Resource: '*' } },
        },
      };
    },
  },
};

/** Roles to which policies of AWS's own may be attached, and which; what those allow changes without us. */
const MANAGED: Readonly<Record<string, readonly string[]>> = {};

export const policiesAreOurs: Rule = {
  name: "attaches no policy of AWS's own, whose words are not here",
  problems: (deployment) =>
    deployment.ofType('AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group').flatMap((holder) =>
      listOf((holder.properties.ManagedPolicyArns ?? []) as string[])
        .filter((policy) => !deployment.resources.some(({ ref, arn }) => [ref, arn].includes(policy)))
        .filter((policy) => !MANAGED[where(holder)]?.includes(policy))
        .map((policy) => `${where(holder)} has ${policy}`),
    ),
  faults: {
    [`route ${ROUTE} has arn:aws:iam::aws:policy/AdministratorAccess`](template) {
      template('route').Resources[ROUTE]!.Properties.ManagedPolicyArns = [
        'arn:aws:iam::aws:policy/AdministratorAccess',
      ];
    },
    'classify EndpointRole has arn:aws:iam::aws:policy/AmazonSageMakerFullAccess'(template) {
      template('classify').Resources.EndpointRole!.Properties.ManagedPolicyArns = [
        'arn:aws:iam::aws:policy/AmazonSageMakerFullAccess',
      ];
    },
  },
};

/** What is AWS's own, or comes to be while a stage runs: no stack declares it. */
const UNDECLARED =
  /^arn:aws:(bedrock|ecr|xray):|^arn:aws:logs:[^:]*:[^:]*:log-group:\/aws\/sagemaker\/|:rule\/(StepFunctions|DO-NOT-DELETE-AmazonGuardDuty)|:parameter\/countersign\/production\/audit-head$/;

/** Whether a pattern of a policy means a resource of the stage, or something in or of it. */
function means(pattern: string, { arn }: Resource): boolean {
  const execution = arn.replace(':stateMachine:', ':execution:');
  return (
    covers(pattern, arn) ||
    [arn, execution].some((own) => pattern.startsWith(`${own}:`) || pattern.startsWith(`${own}/`))
  );
}

export const grantsMeanSomething: Rule = {
  name: 'grants nothing on what no stack has',
  problems: (deployment) =>
    grantsIn(deployment).flatMap(({ whose, resources }) =>
      resources
        .filter((pattern) => pattern !== '*' && !UNDECLARED.test(pattern))
        .filter((pattern) => !deployment.resources.some((each) => means(pattern, each)))
        .map((pattern) => `${whose} may do something to ${pattern}, which no stack has`),
    ),
  faults: {
    'may do something to arn:aws:dsql:us-east-1:123456789012:cluster/another, which no stack has': granting(
      'choreographer',
      'ApiIamRoleLambdaExecution',
      { Action: 'dsql:DbConnect', Resource: 'arn:aws:dsql:us-east-1:123456789012:cluster/another' },
    ),
    'may do something to arn:aws:sqs:us-east-1:123456789012:countersign-production-rout-dlq': granting(
      'route',
      ROUTE,
      {
        Action: 'sqs:SendMessage',
        Resource: 'arn:aws:sqs:us-east-1:123456789012:countersign-production-rout-dlq',
      },
    ),
  },
};
