import type { Deployment, Resource } from '../support/deployment.ts';
import { ACTIONS, functionsOf } from '../support/function-commands.ts';
import { type Grant, grantsIn, grantsOf } from '../support/grants.ts';
import { covers } from '../support/policies.ts';
import type { Editable, Rule } from '../support/rule.ts';
import { isAbout, targetOf, variablesOf } from '../support/targets.ts';

type Reached = Awaited<ReturnType<typeof functionsOf>>[number];

interface Destinations {
  readonly OnFailure?: { readonly Destination?: string };
}

/** Rights that go with another one, by which they are asked for: of the same object, an earlier version. */
const WITH: Readonly<Record<string, string>> = {
  's3:GetObjectVersion': 's3:GetObject',
};

/** What no command of the code asks for, and where it is right: the queue that is read, what encrypts, what signs in. */
const BESIDE: readonly {
  readonly actions: RegExp;
  readonly where: (deployment: Deployment, called: Resource) => readonly string[];
}[] = [
  {
    actions: /^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)$/,
    where: (deployment, { arn, ref }) =>
      deployment
        .ofType('AWS::Lambda::EventSourceMapping')
        .filter(({ properties }) => [arn, ref].includes(String(properties.FunctionName)))
        .map(({ properties }) => String(properties.EventSourceArn)),
  },
  {
    actions: /^logs:(CreateLogGroup|CreateLogStream|PutLogEvents|TagResource)$/,
    where: (_, { region, accountId, properties }) => [
      `arn:aws:logs:${region}:${accountId}:log-group:/aws/lambda/${properties.FunctionName}`,
    ],
  },
  {
    actions: /^sqs:SendMessage$/,
    where: (deployment, { arn, ref }) =>
      deployment
        .ofType('AWS::Lambda::EventInvokeConfig')
        .filter(({ properties }) => [arn, ref].includes(String(properties.FunctionName)))
        .map(({ properties }) =>
          String((properties.DestinationConfig as Destinations).OnFailure?.Destination),
        ),
  },
  { actions: /^xray:Put(TraceSegments|TelemetryRecords)$/, where: () => ['*'] },
  { actions: /^kms:(Decrypt|GenerateDataKey)$/, where: keysOfWhatItNames },
  {
    actions: /^dsql:DbConnect(Admin)?$/,
    where: (deployment, called) =>
      'DATABASE_URL' in variablesOf(called)
        ? deployment.ofType('AWS::DSQL::Cluster').map(({ arn }) => arn)
        : [],
  },
  {
    actions: /^es:ESHttp(Get|Put|Post|Head)$/,
    where: (deployment, called) =>
      'SEARCH_ENDPOINT' in variablesOf(called)
        ? deployment.ofType('AWS::OpenSearchService::Domain').map(({ arn }) => arn)
        : [],
  },
];

/** Keys that encrypt the buckets and topics which the variables of a function name. */
function keysOfWhatItNames(deployment: Deployment, called: Resource): string[] {
  const named = new Set(Object.values(variablesOf(called)));
  const texts = deployment
    .ofType('AWS::S3::Bucket', 'AWS::SNS::Topic')
    .filter(({ ref, arn }) => named.has(ref) || named.has(arn))
    .map(({ properties }) => JSON.stringify([properties.BucketEncryption, properties.KmsMasterKeyId]));
  return deployment
    .ofType('AWS::KMS::Key')
    .filter(({ arn, ref }) => texts.some((text) => text.includes(`"${arn}"`) || text.includes(`"${ref}"`)))
    .map(({ arn }) => arn);
}

/** What a right means nothing on: objects' on a bucket itself, a bucket's on its objects. Statements name both side by side. */
const saysNothing = (action: string, pattern: string) =>
  pattern.startsWith('arn:aws:s3:::') && pattern.includes('/') === /^s3:ListBucket/.test(action);

const NOT_403 = 'without it S3 answers 403, not 404, where nothing lies';
const NOTICES =
  'the one statement for notices names both topics; of which a run uses none, test/e2e/unused-permissions says';
const BY_REFERENCE = 'the request names the version, in the bucket that the reference names';

/** Rights that code asks for by ways that port-commands.ts does not follow: by function and action, the end of what it is on, and why. */
const ASKED_OTHERWISE: readonly (readonly [right: string, on: string, why: string])[] = [
  ['audit archive.handler s3:ListBucket', '-documents-123456789012-us-east-1', NOT_403],
  ['audit seal.handler s3:ListBucket', '-audit-123456789012-us-east-1', NOT_403],
  [
    'audit seal.handler kms:GetPublicKey',
    'key/countersign-production-audit-SigningKey',
    'reads what it signed before',
  ],
  ['choreographer functions.intake sns:Publish', '-reviews', NOTICES],
  ['choreographer functions.dispatch sns:Publish', '-operations-*', NOTICES],
  ['choreographer functions.executions sns:Publish', '-reviews', NOTICES],
  ['choreographer functions.api sns:Publish', '-reviews', NOTICES],
  ...['extract', 'finish'].flatMap((name) =>
    ['s3:GetObject', 's3:GetObjectVersion'].map(
      (action) =>
        [`extract functions.${name} ${action}`, '-inbox-123456789012-us-east-1/*', BY_REFERENCE] as const,
    ),
  ),
  [
    'summarize summarize.handler bedrock:InvokeModel',
    '::foundation-model/*',
    'of the profile that it names alone: grantsAreNarrow holds it to that',
  ],
];

const isExcused = (right: string, pattern: string) =>
  ASKED_OTHERWISE.some(([excused, on]) => excused === right && pattern.endsWith(on));

const liesIn = (pattern: string, place: string) =>
  pattern === place ||
  pattern.startsWith(`${place}:`) ||
  pattern.startsWith(`${place}/`) ||
  covers(place, pattern);

/** Whether the code of a function asks for an action where a pattern lets it, or the function cannot be without. */
function isAsked(
  deployment: Deployment,
  { called, sent }: Reached,
  action: string,
  pattern: string,
): boolean {
  const asked = WITH[action] ?? action;
  const byCode = sent.some(
    ({ use, to }) =>
      ACTIONS[use]?.includes(asked) &&
      to
        .flatMap((place) => place.split('|'))
        .some((place) => {
          const target = targetOf(deployment, called, place);
          return target !== undefined && isAbout(pattern, asked, target);
        }),
  );
  return (
    byCode ||
    BESIDE.some(
      ({ actions, where }) =>
        actions.test(action) && where(deployment, called).some((place) => liesIn(pattern, place)),
    )
  );
}

function unasked(deployment: Deployment, reached: Reached, { actions, resources }: Grant): string[] {
  return actions.flatMap((action) =>
    resources
      .filter((pattern) => !saysNothing(action, pattern) && !isExcused(`${reached.name} ${action}`, pattern))
      .filter((pattern) => !isAsked(deployment, reached, action, pattern))
      .map((pattern) => `${reached.name} may ${action} on ${pattern}, and does not by its code`),
  );
}

export const grantsAreAsked: Rule = {
  name: 'grants a function nothing that its code does not ask for: what is another service’s above all',
  async problems(deployment) {
    const found = deployment.stacks.map(async (stack) =>
      (await functionsOf(deployment, stack)).flatMap((reached) =>
        deployment
          .ofType('AWS::IAM::Role')
          .filter(({ arn }) => arn === reached.called.properties.Role)
          .flatMap(grantsOf)
          .flatMap((grant) => unasked(deployment, reached, grant)),
      ),
    );
    return (await Promise.all(found)).flat();
  },
  faults: Object.fromEntries(
    (
      [
        [
          'states:SendTaskSuccess',
          'arn:aws:states:us-east-1:123456789012:stateMachine:countersign-production-contract-run',
        ],
        ['iam:PassRole', 'arn:aws:iam::123456789012:role/countersign-production-extract-TextractRole'],
        [
          'lambda:InvokeFunction',
          'arn:aws:lambda:us-east-1:123456789012:function:countersign-production-choreographer-forget',
        ],
        ['dsql:DbConnect', 'arn:aws:dsql:us-east-1:123456789012:cluster/Cluster.Identifier'],
        ['s3:GetObject', 'arn:aws:s3:::countersign-production-inbox-123456789012-us-east-1/*'],
        ['sqs:ReceiveMessage', 'arn:aws:sqs:us-east-1:123456789012:countersign-production-summarize'],
        ['sqs:SendMessage', 'arn:aws:sqs:us-east-1:123456789012:countersign-production-audit'],
        [
          'ssm:PutParameter',
          'arn:aws:ssm:us-east-1:123456789012:parameter/countersign/production/audit-head',
        ],
        ['es:ESHttpPost', 'arn:aws:es:us-east-1:123456789012:domain/countersign-production/*'],
        ['kms:Sign', 'arn:aws:kms:us-east-1:123456789012:key/SigningKey'],
        [
          'logs:PutLogEvents',
          'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/countersign-production-audit-seal:*:*',
        ],
        ['sns:Publish', 'arn:aws:sns:us-east-1:123456789012:countersign-production-reviews'],
      ] as const
    ).map(([Action, Resource]): [string, Rule['faults'][string]] => [
      `route route.handler may ${Action} on ${Resource}`,
      (template: (service: string) => Editable) => {
        const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
        Policies[0].PolicyDocument.Statement.push({ Effect: 'Allow', Action, Resource });
      },
    ]),
  ),
};

/** Rights to objects of the documents bucket: what lies under `intake/` decides, what lies under `runs/` is of a run. */
const OF_DOCUMENTS = /^arn:aws:s3:::[^/]*-documents-[^/]*\/(.*)$/;

export const documentsAreReachedByPrefix: Rule = {
  name: 'lets each role reach documents by what they are, and no more than one kind by a pattern; and publish by source and type',
  problems: (deployment) =>
    grantsIn(deployment).flatMap(({ whose, actions, resources, condition }) => [
      ...resources
        .filter((pattern) => /^[^/]*[*?]/.test(OF_DOCUMENTS.exec(pattern)?.[1] ?? ''))
        .map((pattern) => `${whose} reaches ${pattern}, of whatever kind`),
      ...(actions.includes('events:PutEvents')
        ? ['events:source', 'events:detail-type']
            .filter((key) => !Object.values(condition).some((tests) => key in tests))
            .map((key) => `${whose} publishes of any ${key}`)
        : []),
    ]),
  faults: {
    'route RouteIamRoleLambdaExecution reaches arn:aws:s3:::countersign-production-documents-123456789012-us-east-1/*':
      (template) => {
        const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
        Policies[0].PolicyDocument.Statement.push({
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: { 'Fn::Join': ['', ['arn:aws:s3:::', { Ref: 'DocumentsBucketName' }, '/*']] },
        });
      },
    'route RouteIamRoleLambdaExecution publishes of any events:source': publishing('StringEquals'),
    'route RouteIamRoleLambdaExecution publishes of any events:detail-type':
      publishing('ForAllValues:StringEquals'),
  },
};

/** Route publishes under one condition fewer. */
function publishing(operator: string): Rule['faults'][string] {
  return (template) => {
    const { Policies } = template('route').Resources.RouteIamRoleLambdaExecution!.Properties;
    for (const each of Policies[0].PolicyDocument.Statement)
      if ([each.Action].flat().includes('events:PutEvents')) delete each.Condition[operator];
  };
}
