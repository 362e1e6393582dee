import wiring from '../../../events/wiring.json' with { type: 'json' };
import type { Deployment, Resource } from '../support/deployment.ts';
import { covers, listOf, statementsIn } from '../support/policies.ts';
import { type Rule, spoiltIn, where } from '../support/rule.ts';

const CONSUMED: Readonly<Record<string, { readonly consumes: readonly string[] } | undefined>> = wiring;

/** What services of AWS say, as they spell it. */
const OF_AWS = [
  'GuardDuty Malware Protection Object Scan Result',
  'Object Created',
  'Step Functions Execution Status Change',
];

interface Pattern {
  readonly 'detail-type'?: readonly string[];
  readonly detail?: { readonly bucket?: { readonly name?: readonly string[] } };
}

/** Rules that hear more than types, or fewer of them, and why. */
const HEARS_BY: Readonly<Record<string, string>> = {
  'summarize detail': 'long contracts have a queue of their own: both rules ask by pages',
};

/** Who archives everything that anybody else says. */
const EVERYTHING = { audit: JSON.stringify([{ 'anything-but': { prefix: 'audit.' } }]) } as Readonly<
  Record<string, string>
>;

const patternOf = ({ properties }: Resource) => (properties.EventPattern ?? {}) as Pattern;
const serviceOf = ({ stackName }: Resource) => stackName.split('-').at(-1) ?? '';

/** What a rule does not hear that it should, or hears otherwise than its service reads it. */
function deafTo(deployment: Deployment, rule: Resource): string[] {
  const { EventBusName = 'default', Targets } = rule.properties;
  const { 'detail-type': heard = [], ...others } = patternOf(rule);
  const reshaped = listOf((Targets ?? []) as object[]).flatMap((target) =>
    ['Input', 'InputPath', 'InputTransformer'].filter((key) => key in target),
  );
  const unknown = heard
    .filter((type) => !OF_AWS.includes(type))
    .map((type) => `hears ${type}, which nobody says`);
  const service = serviceOf(rule);
  const wanted = CONSUMED[service]?.consumes ?? [];
  const all = EVERYTHING[service];
  if (all !== undefined && EventBusName !== 'default')
    return JSON.stringify(heard) === all && Object.keys(others).length === 0
      ? []
      : ['does not hear everything'];
  const ofStage = [
    ...wanted.filter((type) => !heard.includes(type)).map((type) => `does not hear ${type}`),
    ...heard
      .filter((type) => !wanted.includes(type))
      .map((type) => `hears ${type}, of which its service knows nothing`),
    ...Object.keys(others)
      .filter((key) => !(`${service} ${key}` in HEARS_BY))
      .map((key) => `hears by ${key} alone`),
  ];
  const silent = (patternOf(rule).detail?.bucket?.name ?? []).filter(
    (name) => !deployment.ofType('AWS::S3::Bucket').some((bucket) => bucket.ref === name && tells(bucket)),
  );
  return [
    ...(EventBusName === 'default' ? unknown : ofStage),
    ...silent.map((name) => `waits for ${name}, which tells EventBridge nothing`),
    ...reshaped.map((key) => `hands over by ${key} what its service reads whole`),
  ];
}

const tells = ({ properties }: Resource): boolean => {
  const { EventBridgeConfiguration } = (properties.NotificationConfiguration ?? {}) as {
    EventBridgeConfiguration?: { EventBridgeEnabled?: unknown };
  };
  return String(EventBridgeConfiguration?.EventBridgeEnabled) === 'true';
};

export const rulesHear: Rule = {
  name: 'has each rule hear exactly what its service reads, from who says it, and each bus an archive of all of it',
  problems: (deployment) => [
    ...deployment
      .ofType('AWS::Events::Rule')
      .filter(({ properties }) => properties.EventPattern !== undefined)
      .flatMap((rule) => deafTo(deployment, rule).map((problem) => `${where(rule)} ${problem}`)),
    ...deployment
      .ofType('AWS::Events::EventBus')
      .filter(
        ({ arn }) =>
          !deployment.ofType('AWS::Events::Archive').some(({ properties }) => properties.SourceArn === arn),
      )
      .map((bus) => `${where(bus)} has no archive`),
  ],
  faults: {
    'route EventRule does not hear contract.routing-requested.v1': hearing('route EventRule', (pattern) => {
      pattern['detail-type'] = ['contract.clasified.v1'];
    }),
    'audit EventRule does not hear everything': hearing('audit EventRule', (pattern) => {
      pattern['detail-type'] = ['contract.received.v1'];
    }),
    'index EventRule hears contract.completed.v1, of which its service knows nothing': hearing(
      'index EventRule',
      (pattern) => {
        pattern['detail-type'].push('contract.completed.v1');
      },
    ),
    'route EventRule hears by source alone': hearing('route EventRule', (pattern) => {
      pattern.source = ['countersign.nobody'];
    }),
    'choreographer IntakeRule hears Object Createde, which nobody says': hearing(
      'choreographer IntakeRule',
      (pattern) => {
        pattern['detail-type'] = ['Object Createde'];
      },
    ),
    'choreographer IntakeRule waits for countersign-production-inbox-123456789012-us-east-1'(template) {
      delete template('platform').Resources.InboxBucket!.Properties.NotificationConfiguration;
    },
    'route EventRule hands over by InputPath'(template) {
      template('route').Resources.EventRule!.Properties.Targets[0].InputPath = '$.nothing';
    },
    'platform Bus has no archive'(template) {
      delete template('platform').Resources.BusArchive;
    },
  },
};

function hearing(named: string, spoil: Parameters<typeof spoiltIn>[1]): Rule['faults'][string] {
  return spoiltIn(named, ({ EventPattern }) => spoil(EventPattern));
}

export const keysAreAdministered: Rule = {
  name: 'leaves each key to the IAM of its account, without which nobody could mend its policy',
  problems: (deployment) =>
    deployment
      .ofType('AWS::KMS::Key')
      .filter(
        ({ properties, accountId }) =>
          !statementsIn(properties.KeyPolicy).some(
            ({ effect, accounts, actions, condition }) =>
              effect === 'Allow' &&
              accounts.includes(`arn:aws:iam::${accountId}:root`) &&
              actions.some((pattern) => covers(pattern, 'kms:PutKeyPolicy')) &&
              Object.keys(condition).length === 0,
          ),
      )
      .map((key) => `${where(key)} locks everybody out`),
  faults: {
    'platform AuditKey locks everybody out'(template) {
      template('platform').Resources.AuditKey!.Properties.KeyPolicy.Statement = [];
    },
    'audit SigningKey locks everybody out'(template) {
      const { KeyPolicy } = template('audit').Resources.SigningKey!.Properties;
      KeyPolicy.Statement[0].Condition = { Bool: { 'aws:SecureTransport': 'false' } };
    },
  },
};
