import { isDeepStrictEqual } from 'node:util';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPLOYERS } from '../../checks/deployers/deployers.ts';
import { STAGE_TAG } from '../../checks/deployers/right.ts';
import { RIGHTS } from '../../checks/deployers/rights.ts';
import { readDeployer } from './support/deployers.ts';
import { type Deployment, type Resource, resolveStacks } from './support/deployment.ts';
import { allows, covers, listOf, type Statement } from './support/policies.ts';
import { packageProduction, REGION, STAGE } from './support/production.ts';

let stacks: readonly ServicePackage[];
let deployment: Deployment;
beforeAll(async () => {
  stacks = await packageProduction();
  deployment = await resolveStacks(stacks, REGION);
});

/** Made up by AWS, as that of any other stage is. */
const API = 'a1b2c3d4e5';

/** Of the stage, as platform has it. */
const BOUND = `arn:aws:iam::123456789012:policy/countersign-production-roles-${REGION}`;

const SERVICES = Object.keys(DEPLOYERS);
const stackOf = (service: string) => `countersign-production-${service}`;
const deployerOf = (service: string) =>
  readDeployer(service, {
    stage: 'production',
    region: REGION,
    deploymentBucket: bucketOf(service),
    apiId: API,
  });
const bucketOf = (service: string) => `${stackOf(service)}-serverlessdeploymentbucket`;

/** A call on the resource that its deployer needs, for the types that a name tells apart. */
const CALLS: Readonly<Record<string, string>> = {
  'AWS::Events::EventBus': 'events:CreateEventBus',
  'AWS::Events::Rule': 'events:PutRule',
  'AWS::IAM::Role': 'iam:CreateRole',
  'AWS::Lambda::Function': 'lambda:CreateFunction',
  'AWS::Logs::LogGroup': 'logs:CreateLogGroup',
  'AWS::OpenSearchService::Domain': 'es:CreateDomain',
  'AWS::S3::Bucket': 's3:CreateBucket',
  'AWS::SNS::Topic': 'sns:CreateTopic',
  'AWS::SQS::Queue': 'sqs:CreateQueue',
  'AWS::StepFunctions::StateMachine': 'states:CreateStateMachine',
  'AWS::CloudTrail::Trail': 'cloudtrail:CreateTrail',
  'AWS::CloudWatch::Alarm': 'cloudwatch:PutMetricAlarm',
  'AWS::KMS::Alias': 'kms:CreateAlias',
  'AWS::SSM::Parameter': 'ssm:PutParameter',
  'AWS::SageMaker::Endpoint': 'sagemaker:CreateEndpoint',
};

/** The ends of ARNs that only deployers' policies name. */
const ENDS: Readonly<Record<string, (properties: Resource['properties']) => string>> = {
  'AWS::CloudTrail::Trail': ({ TrailName }) => `cloudtrail:@:trail/${TrailName}`,
  'AWS::CloudWatch::Alarm': ({ AlarmName }) => `cloudwatch:@:alarm:${AlarmName}`,
  'AWS::KMS::Alias': ({ AliasName }) => `kms:@:${AliasName}`,
  'AWS::SSM::Parameter': ({ Name }) => `ssm:@:parameter${Name}`,
  'AWS::SageMaker::Endpoint': ({ EndpointName }) => `sagemaker:@:endpoint/${EndpointName}`,
};

/** The resource as AWS names it; what CloudFormation names ends in letters of its own. */
function arnOf({ type, arn, properties, stackName, logicalId }: Resource): string {
  const end = ENDS[type]?.(properties);
  if (end) return `arn:aws:${end}`.replace(':@:', `:${REGION}:123456789012:`);
  return arn.endsWith(`${stackName}-${logicalId}`) ? `${arn}-1A2B3C` : arn;
}

const may = (service: string, action: string, arn: string) =>
  deployerOf(service).statements.some(
    (each) => allows([each], action) && each.resources.some((pattern) => covers(pattern, arn)),
  );

const named = (service: string) =>
  deployment.resources.filter(({ stackName, type }) => stackName === stackOf(service) && CALLS[type]);

it('has a deployer for each service, and none for others', () => {
  expect(SERVICES.toSorted()).toEqual(stacks.map(({ service }) => service).toSorted());
});

it('says the rights of each type that some stack has, and of none other', () => {
  const types = stacks.flatMap(({ template }) => Object.values(template.Resources ?? {}));
  expect(Object.keys(RIGHTS).toSorted()).toEqual([...new Set(types.map(({ Type }) => Type))].toSorted());
});

/** Actions on what has an ARN, of those that know resources at all. */
const reached = (statements: readonly Statement[], arn: string): string[] =>
  statements
    .filter(
      ({ effect, resources }) =>
        effect === 'Allow' && resources.some((pattern) => pattern !== '*' && covers(pattern, arn)),
    )
    .flatMap(({ actions }) => actions);

it('finds on what AWS names itself the tag that its deployer goes by', () => {
  const named = deployment.ofType(
    ...['AWS::KMS::Key', 'AWS::DSQL::Cluster', 'AWS::Cognito::UserPool', 'AWS::CloudFront::Distribution'],
    ...['AWS::GuardDuty::MalwareProtectionPlan', 'AWS::SageMaker::Model', 'AWS::SageMaker::EndpointConfig'],
  );
  expect(named.length).toBeGreaterThanOrEqual(11);
  for (const { logicalId, properties } of named) {
    const tags = (properties.Tags ?? []) as { Key: string; Value: string }[];
    const { UserPoolTags = {} } = properties as { UserPoolTags?: Record<string, string> };
    const of = UserPoolTags[STAGE_TAG] ?? tags.find(({ Key }) => Key === STAGE_TAG)?.Value;
    expect(of, logicalId).toBe(STAGE);
  }
});

describe.each(SERVICES)('the deployer of %s', (service) => {
  it('has rights to the types of its stack, and to none other', () => {
    const { template } = stacks.find((each) => each.service === service)!;
    const types = new Set(Object.values(template.Resources ?? {}).map(({ Type }) => Type.slice(5)));
    expect(DEPLOYERS[service]!.types.toSorted()).toEqual([...types].toSorted());
  });

  it('may create each resource of its stack by its name', () => {
    const refused = named(service).filter((each) => !may(service, CALLS[each.type]!, arnOf(each)));
    expect(refused.map(arnOf)).toEqual([]);
  });

  it('may touch no resource of another stack that has a name', () => {
    const others = SERVICES.filter((each) => each !== service).flatMap(named);
    const open = others.filter((each) => may(service, CALLS[each.type]!, arnOf(each)));
    expect(others.length).toBeGreaterThan(50);
    expect(open.map(arnOf)).toEqual([]);
  });

  it('passes the roles of its stack, to those who take them, and no others', () => {
    const passed = deployerOf(service).statements.filter((each) => allows([each], 'iam:PassRole'));
    const takers = passed.flatMap((each) => each.condition.StringEquals?.['iam:PassedToService']);
    const taken = new Set(takenBy(service));
    expect(takers.toSorted()).toEqual([...taken].toSorted());
    const elsewhere = `role/${service}-production-work-${REGION}9-lambdaRole`;
    for (const role of [`role/countersign-deployer-production-${service}`, 'role/Admin', elsewhere])
      expect(may(service, 'iam:PassRole', `arn:aws:iam::123456789012:${role}`)).toBe(false);
  });

  it('reaches what AWS names itself by the tag of its stage or by its id, and makes none of what holds data', () => {
    const { statements } = deployerOf(service);
    const tag = { [`aws:ResourceTag/${STAGE_TAG}`]: STAGE };
    const untagged = statements.filter(
      ({ effect, condition }) => effect === 'Allow' && !isDeepStrictEqual(condition.StringEquals, tag),
    );
    const bound = [
      'kms:%:key',
      'dsql:%:cluster',
      'cognito-idp:%:userpool',
      'guardduty:%:malware-protection-plan',
    ];
    for (const held of bound)
      expect(
        reached(untagged, `arn:aws:${held.replace('%', `${REGION}:123456789012`)}/of-another`),
        held,
      ).toEqual([]);
    for (const path of [
      '/apis',
      '/apis/z9y8x7w6v5',
      '/apis/z9y8x7w6v5/authorizers',
      '/tags/apis%2Fz9y8x7w6v5',
    ])
      expect(reached(statements, `arn:aws:apigateway:${REGION}::${path}`), path).toEqual([]);
    for (const action of [
      'kms:CreateKey',
      'kms:ScheduleKeyDeletion',
      'dsql:CreateCluster',
      'dsql:DeleteCluster',
    ])
      expect(allows(statements, action), action).toBe(false);
    expect(reached(untagged, 'arn:aws:cloudfront::123456789012:distribution/OFANOTHER')).toEqual([]);
    const made = untagged.filter(
      ({ condition }) =>
        condition.StringEquals?.[`aws:RequestTag/${STAGE_TAG}`] !== STAGE ||
        condition.StringEqualsIfExists?.[`aws:ResourceTag/${STAGE_TAG}`] !== STAGE,
    );
    expect(reached(made, `arn:aws:sagemaker:${REGION}:123456789012:model/of-another`)).toEqual([]);
    expect(
      new Set(reached(made, `arn:aws:sagemaker:${REGION}:123456789012:endpoint-config/of-another`)),
    ).toEqual(
      new Set(service === 'classify' ? ['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint'] : []),
    );
    for (const action of ['CreateDistribution', 'DeleteDistribution', 'UpdateOriginAccessControl'])
      expect(allows(statements, `cloudfront:${action}`), action).toBe(false);
    expect(allows(statements, 'guardduty:DeleteMalwareProtectionPlan')).toBe(false);
    for (const action of ['CreateUserPool', 'DeleteUserPool'])
      expect(allows(statements, `cognito-idp:${action}`), action).toBe(false);
    const mappings = statements.filter((each) => allows([each], 'lambda:CreateEventSourceMapping'));
    for (const { condition } of mappings)
      for (const pattern of listOf(condition.ArnLike?.['lambda:FunctionArn'] as string[]))
        expect(pattern).toContain(`:function:countersign-${STAGE}-${service}`);
  });

  it('uses its rights to resources through CloudFormation alone', () => {
    const direct = deployerOf(service).statements.filter(({ condition }) => {
      const via = condition['ForAnyValue:StringEquals']?.['aws:CalledVia'];
      return !String(via).includes('cloudformation.amazonaws.com');
    });
    const services = direct.flatMap(({ actions }) => actions.map((action) => action.split(':')[0]));
    expect(['cloudformation', 'iam', 's3', 'ssm']).toEqual(expect.arrayContaining(services));
    expect(allows(direct, 'iam:CreateRole')).toBe(false);
  });

  it('makes no role, and writes no policy of one, that is not held to the bound of the stage', () => {
    const denied = deployerOf(service).statements.filter(({ effect }) => effect === 'Deny');
    const conditions = denied.map(({ condition }) => condition);
    expect(conditions).toEqual([{ StringNotEquals: { 'iam:PermissionsBoundary': BOUND } }]);
    for (const write of ['CreateRole', 'PutRolePolicy', 'DeleteRolePolicy', 'PutRolePermissionsBoundary'])
      expect(
        denied[0]!.actions.some((pattern) => covers(pattern, `iam:${write}`)),
        write,
      ).toBe(true);
    const escapes = ['DeleteRolePermissionsBoundary', 'AttachRolePolicy', 'PutUserPolicy', 'CreateUser'];
    for (const action of escapes) expect(allows(deployerOf(service).statements, `iam:${action}`)).toBe(false);
    expect(may(service, 'iam:CreatePolicyVersion', BOUND)).toBe(service === 'platform');
  });

  it('fits into the policies of a role', () => {
    expect(deployerOf(service).size).toBeLessThanOrEqual(10_240);
  });
});

/** The services of AWS that take a role of a stack when CloudFormation creates what has it. */
function takenBy(service: string): string[] {
  const takers: Record<string, string> = {
    'AWS::GuardDuty::MalwareProtectionPlan': 'malware-protection-plan.guardduty.amazonaws.com',
    'AWS::Lambda::Function': 'lambda.amazonaws.com',
    'AWS::SageMaker::Model': 'sagemaker.amazonaws.com',
    'AWS::StepFunctions::StateMachine': 'states.amazonaws.com',
  };
  const { template } = stacks.find((each) => each.service === service)!;
  return Object.values(template.Resources ?? {}).flatMap(({ Type }) => takers[Type] ?? []);
}
