// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Fn::Sub
import type { Deployer } from './deployers.ts';
import { BOUNDARY, type Right } from './right.ts';
import { RIGHTS } from './rights.ts';

interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly Sub[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Value>>>>;
}

type Sub = string | { 'Fn::Sub': string };
type Value = Sub | readonly Sub[];

/** Rights to resources hold for calls that CloudFormation makes for the deployer, for none of its own. */
const BY_CLOUDFORMATION = {
  'ForAnyValue:StringEquals': { 'aws:CalledVia': ['cloudformation.amazonaws.com'] },
};

/** The policy of a service's deployer, `Fn::Sub` over `Stage` and `DeploymentBucket` included. */
export function deployerPolicy(service: string, deployer: Deployer) {
  const places = placesOf(service, deployer);
  return {
    Version: '2012-10-17',
    Statement: [...ownCalls(service), ...resourceRights(deployer, places), ...passing(deployer, places)],
  };
}

/** What osls calls itself: its stack, and the bucket that the template and the code go through. */
function ownCalls(service: string): Statement[] {
  const stack = [
    ...['CreateChangeSet', 'DeleteChangeSet', 'DescribeChangeSet', 'ExecuteChangeSet', 'UpdateStack'],
    ...['DescribeStackEvents', 'DescribeStackResource', 'DescribeStackResources', 'DescribeStacks'],
    ...['GetTemplate', 'ListStackResources', 'TagResource', 'UntagResource'],
  ];
  const objects = ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'];
  return [
    statement(
      'Stack',
      stack.map((action) => `cloudformation:${action}`),
      [arn(`cloudformation:@:stack/countersign-\${Stage}-${service}/*`)],
    ),
    statement('Templates', ['cloudformation:ValidateTemplate'], ['*']),
    statement(
      'Code',
      ['s3:ListBucket', 's3:GetBucketLocation', ...objects],
      [arn('s3:::${DeploymentBucket}'), arn('s3:::${DeploymentBucket}/*')],
    ),
    ...(service === 'platform'
      ? []
      : [
          statement(
            'Published',
            ['ssm:GetParameter', 'ssm:GetParameters'],
            [arn('ssm:@:parameter/countersign/${Stage}/*')],
          ),
        ]),
    ...(service === 'console' ? [pages()] : []),
  ];
}

/** `npm run upload` writes the pages of the console. */
const pages = () =>
  statement(
    'Pages',
    ['s3:ListBucket', 's3:PutObject', 's3:GetObject', 's3:DeleteObject'],
    [arn(`s3:::${bucketName('console')}`), arn(`s3:::${bucketName('console')}/*`)],
  );

/** What stands for a placeholder of a right, for one service; names differ by the service of AWS. */
function placesOf(service: string, deployer: Deployer) {
  const { names = {}, parameters = [], buckets = [], roles = [] } = deployer;
  const stage = 'countersign-${Stage}';
  // No other service's name begins with this one's: test/deploy would find it.
  const own = service === 'platform' ? [stage] : [`${stage}-${service}*`];
  return {
    '<name>': (of: string) => [...own, ...(names[of] ?? []).map((name) => `${stage}-${name}`)],
    '<bucket>': () => ['${DeploymentBucket}', ...buckets.map((bucket) => bucketName(bucket))],
    // The plugin names roles after service, stage and region; CloudFormation keeps how a logical ID begins.
    '<role>': () => [
      `${service}-\${Stage}-*-\${AWS::Region}-lambdaRole`,
      ...roles.map((role) => `${stage}-*-${role}*`),
    ],
    '<parameter>': () => parameters,
    '<api>': () => ['${ApiId}'],
  };
}

/** As `bucketSuffix` in deploy/stages.yml has it, unless a stage says otherwise. */
const bucketName = (bucket: string) => `countersign-\${Stage}-${bucket}-\${AWS::AccountId}*`;

type Places = ReturnType<typeof placesOf>;

/**
 * No role is made, and no policy of one written, that is not held to the bound of the stage. Not among them is
 * `iam:UpdateAssumeRolePolicy`: IAM gives `iam:PermissionsBoundary` no value there, so that it would be refused always;
 * and a trust can be written with the role that is made, which is held to the bound.
 */
const onlyBounded = (): Statement => ({
  Sid: 'Bound',
  Effect: 'Deny',
  Action: ['iam:CreateRole', 'iam:PutRole*', 'iam:DeleteRolePolicy'],
  Resource: ['*'],
  Condition: {
    StringNotEquals: { 'iam:PermissionsBoundary': arn(`iam::\${AWS::AccountId}:policy/${BOUNDARY}`) },
  },
});

/** One statement for all rights to the same resources. */
function resourceRights({ types }: Deployer, places: Places): Statement[] {
  const byResource = Map.groupBy(types.flatMap(rightsOf), ({ on, condition }) =>
    JSON.stringify([on, condition]),
  );
  // Without a Sid: all statements together may have 10,240 characters.
  return [...byResource.values()].map((rights) => ({
    Effect: 'Allow',
    Action: [...new Set(rights.flatMap(({ actions }) => actions))].sort(),
    Resource: rights[0]!.on.flatMap((each) => fill(each, places)),
    Condition: { ...BY_CLOUDFORMATION, ...conditionOf(rights[0]!, places) },
  }));
}

/** The condition of a right, with names in the place of its placeholders. */
const conditionOf = ({ condition = {} }: Right, places: Places) =>
  Object.fromEntries(
    Object.entries(condition).map(([operator, tests]) => [
      operator,
      Object.fromEntries(
        Object.entries(tests).map(([key, value]) => [
          key,
          value.includes('<') ? fill(value, places) : { 'Fn::Sub': value },
        ]),
      ),
    ]),
  );

/** @throws Error for a type that nobody said the rights of. */
function rightsOf(type: string): readonly Right[] {
  const rights = RIGHTS[`AWS::${type}`];
  if (!rights) throw new Error(`checks/deployers/rights.ts says nothing of AWS::${type}`);
  return rights;
}

function passing({ types, passesTo = [] }: Deployer, places: Places): Statement[] {
  if (!types.includes('IAM::Role')) return [];
  const own = types.includes('Lambda::Function') ? ['lambda'] : [];
  const takers = [...own, ...passesTo].map((taker) => `${taker}.amazonaws.com`);
  return [
    onlyBounded(),
    statement('Roles', ['iam:PassRole'], fill('iam::${AWS::AccountId}:role/<role>', places), {
      StringEquals: { 'iam:PassedToService': takers },
    }),
  ];
}

function fill(pattern: string, places: Places) {
  const place = (Object.keys(places) as (keyof Places)[]).find((each) => pattern.includes(each));
  if (!place) return [arn(pattern)];
  const [of = ''] = pattern.split(':');
  return places[place](of).map((value) => arn(pattern.replace(place, value)));
}

const arn = (rest: string): Sub =>
  rest === '*'
    ? rest
    : { 'Fn::Sub': `arn:\${AWS::Partition}:${rest.replace(':@:', ':${AWS::Region}:${AWS::AccountId}:')}` };

const statement = (
  Sid: string,
  Action: Statement['Action'],
  Resource: Statement['Resource'],
  Condition?: Statement['Condition'],
): Statement => ({ Sid, Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) });
