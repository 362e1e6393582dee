import type { Deployment, Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';

/** Accounts of AWS's own that templates name, by the repository of images that lies there. */
const OF_AWS: Readonly<Record<string, RegExp>> = {
  'sagemaker-scikit-learn': /^(\d{12})\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/sagemaker-scikit-learn:/,
};
/** sagemaker-python-sdk, sklearn.json, for the region that the rules are asked of. */
const REGISTRY: Readonly<Record<string, string>> = {
  'us-east-1': '683313688378',
  'eu-central-1': '492215442770',
};

/** Whose account a text names: in an ARN, in the address of an image or of a queue. */
const ACCOUNT =
  /\barn:[a-z-]+:[a-z0-9-]*:[a-z0-9-]*:(\d{12})\b|^(\d{12})\.dkr\.|^https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com\/(\d{12})\//g;

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const isOfAws = (text: string, account: string, region: string) =>
  Object.values(OF_AWS).some((image) => image.test(text)) && REGISTRY[region] === account;

const strangersIn = ({ properties, accountId, region }: Resource): string[] =>
  textsIn(properties).flatMap((text) =>
    [...text.matchAll(ACCOUNT)]
      .map(([, ...accounts]) => accounts.find((account) => account !== undefined) ?? '')
      .filter((account) => account !== accountId && !isOfAws(text, account, region)),
  );

/** Properties that hand on what a resource gets, with what they name. */
const HANDING_ON: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::EventSourceMapping': ['EventSourceArn'],
  'AWS::Logs::SubscriptionFilter': ['DestinationArn'],
  'AWS::SNS::Subscription': ['TopicArn', 'Endpoint'],
};

const isHere = ({ resources }: Deployment, value: unknown) =>
  resources.some(({ ref, arn }) => value === arn || value === ref);

/** Ways out of a bucket, a user pool or a function for which a stage has no use. */
const WAYS_OUT: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPool': ['LambdaConfig', 'EmailConfiguration', 'SmsConfiguration'],
  'AWS::Lambda::Function': ['Layers', 'ImageConfig', 'FileSystemConfigs'],
  'AWS::S3::Bucket': [
    ...[
      'ReplicationConfiguration',
      'InventoryConfigurations',
      'AnalyticsConfigurations',
      'WebsiteConfiguration',
    ],
    ...['LoggingConfiguration', 'AccelerateConfiguration', 'MetadataTableConfiguration'],
    ...['LambdaConfigurations', 'QueueConfigurations', 'TopicConfigurations'].map(
      (each) => `NotificationConfiguration.${each}`,
    ),
  ],
};

const at = ({ properties }: Resource, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], properties);

export const nothingGoesToStrangers: Rule = {
  name: 'names no account but its own and those of AWS’s images, and hands what it gets to what its own stacks have',
  problems: (deployment) => [
    ...deployment.resources.flatMap((each) =>
      [...new Set(strangersIn(each))].map(
        (account) => `${where(each)} names ${account}, an account of strangers`,
      ),
    ),
    ...Object.entries(HANDING_ON).flatMap(([type, properties]) =>
      deployment
        .ofType(type)
        .flatMap((each) =>
          properties
            .filter((property) => !isHere(deployment, each.properties[property]))
            .map(
              (property) => `${where(each)}: ${property} is ${each.properties[property]}, which no stack has`,
            ),
        ),
    ),
    ...deployment.ofType('AWS::Events::Rule').flatMap((each) =>
      listOf((each.properties.Targets ?? []) as { Arn: string }[])
        .filter(({ Arn }) => !isHere(deployment, Arn))
        .map(({ Arn }) => `${where(each)} calls ${Arn}, which no stack has`),
    ),
    ...Object.entries(WAYS_OUT).flatMap(([type, paths]) =>
      deployment
        .ofType(type)
        .flatMap((each) =>
          paths.filter((path) => at(each, path) !== undefined).map((path) => `${where(each)} has ${path}`),
        ),
    ),
  ],
  faults: {
    'route Sub: Endpoint is https://elsewhere.example/x, which no stack has': subscribing(
      'https',
      'https://elsewhere.example/x',
    ),
    'route Sub: Endpoint is somebody@elsewhere.example, which no stack has': subscribing(
      'email',
      'somebody@elsewhere.example',
    ),
    'route Sub names 999999999999, an account of strangers': subscribing(
      'sqs',
      'arn:aws:sqs:us-east-1:999999999999:theirs',
    ),
    'route Filter names 999999999999': adding('AWS::Logs::SubscriptionFilter', 'Filter', {
      LogGroupName: { Ref: 'RouteLogGroup' },
      FilterPattern: '',
      DestinationArn: 'arn:aws:logs:us-east-1:999999999999:destination:x',
    }),
    'route Filter: DestinationArn is arn:aws:lambda:us-east-1:123456789012:function:of-others': adding(
      'AWS::Logs::SubscriptionFilter',
      'Filter',
      {
        LogGroupName: { Ref: 'RouteLogGroup' },
        FilterPattern: '',
        DestinationArn: 'arn:aws:lambda:us-east-1:123456789012:function:of-others',
      },
    ),
    'route RouteEventSourceMappingSQSEventQueue: EventSourceArn is arn:aws:sqs:us-east-1:123456789012:theirs':
      setting('route', 'RouteEventSourceMappingSQSEventQueue', {
        EventSourceArn: 'arn:aws:sqs:us-east-1:123456789012:theirs',
      }),
    'route RouteEventSourceMappingSQSEventQueue names 999999999999': setting(
      'route',
      'RouteEventSourceMappingSQSEventQueue',
      { EventSourceArn: 'arn:aws:sqs:us-east-1:999999999999:theirs' },
    ),
    'route Forward calls arn:aws:events:us-east-1:123456789012:event-bus/default': adding(
      'AWS::Events::Rule',
      'Forward',
      {
        EventBusName: { Ref: 'BusName' },
        EventPattern: { source: [{ prefix: '' }] },
        Targets: [{ Id: 'x', Arn: 'arn:aws:events:us-east-1:123456789012:event-bus/default' }],
      },
    ),
    'platform DocumentsBucket has ReplicationConfiguration': setting('platform', 'DocumentsBucket', {
      ReplicationConfiguration: { Role: 'x', Rules: [] },
    }),
    'platform InboxBucket has NotificationConfiguration.QueueConfigurations': setting(
      'platform',
      'InboxBucket',
      {
        NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: 'x' }] },
      },
    ),
    'route RouteLambdaFunction names 999999999999': setting('route', 'RouteLambdaFunction', {
      Layers: ['arn:aws:lambda:us-east-1:999999999999:layer:x:1'],
    }),
    'route RouteLambdaFunction has Layers': setting('route', 'RouteLambdaFunction', {
      Layers: ['arn:aws:lambda:us-east-1:123456789012:layer:x:1'],
    }),
    'index IndexLambdaFunction names 999999999999': setting('index', 'IndexLambdaFunction', {
      PackageType: 'Image',
      Code: { ImageUri: '999999999999.dkr.ecr.us-east-1.amazonaws.com/theirs:latest' },
    }),
    'classify TypeModel names 999999999999': setting('classify', 'TypeModel', {
      PrimaryContainer: { Image: '999999999999.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.4' },
    }),
    'classify TypeModel names 683313688378': setting('classify', 'TypeModel', {
      PrimaryContainer: { Image: '683313688378.dkr.ecr.us-east-1.amazonaws.com/anything:latest' },
    }),
    'platform UserPool has LambdaConfig': setting('platform', 'UserPool', {
      LambdaConfig: { PreTokenGeneration: { 'Fn::GetAtt': ['Bus', 'Arn'] } },
    }),
  },
};

function setting(service: string, logicalId: string, values: object): Rule['faults'][string] {
  return (template) => void Object.assign(template(service).Resources[logicalId]!.Properties, values);
}

/** A resource more in the stack of route. */
function adding(Type: string, logicalId: string, Properties: object): Rule['faults'][string] {
  return (template: (service: string) => Editable) => {
    template('route').Resources[logicalId] = { Type, Properties };
  };
}

function subscribing(Protocol: string, Endpoint: string): Rule['faults'][string] {
  return adding('AWS::SNS::Subscription', 'Sub', { TopicArn: { Ref: 'RiskTopicArn' }, Protocol, Endpoint });
}
