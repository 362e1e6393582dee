import type { Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Rule, spoiltIn, where } from '../support/rule.ts';

/** What can be made again, and what a trail must not watch: its own files would be about themselves. */
const NOT_WATCHED = new Set(['ServerlessDeploymentBucket', 'ConsoleBucket', 'TrailBucket']);

interface Field {
  readonly Field: string;
  readonly Equals?: readonly string[];
  readonly StartsWith?: readonly string[];
}

const selectorsOf = (trail: Resource): (readonly Field[])[] =>
  listOf((trail.properties.AdvancedEventSelectors ?? []) as { FieldSelectors: Field[] }[]).map(
    ({ FieldSelectors }) => FieldSelectors,
  );

const says = (fields: readonly Field[], name: string, value: string) =>
  fields.some(({ Field, Equals }) => Field === name && Equals?.includes(value));

/** What narrows a selector beside what it is about: calls that only read or write, services, people, names of calls. */
const narrowedBy = (fields: readonly Field[], about: readonly string[]): string[] =>
  fields.flatMap(({ Field, Equals, StartsWith, ...others }) => [
    ...(about.includes(Field) ? [] : [Field]),
    ...Object.keys(others).map((operator) => `${Field} ${operator}`),
    ...(Field === 'resources.ARN' && Equals ? [`${Field} Equals`] : []),
  ]);

/** What the data events of a type are about: ARNs begin with one of these; with anything if there is none. */
function watched(trail: Resource, type: string): readonly string[] | undefined {
  const whole = selectorsOf(trail)
    .filter((fields) => says(fields, 'eventCategory', 'Data') && says(fields, 'resources.type', type))
    .filter(
      (fields) => narrowedBy(fields, ['eventCategory', 'resources.type', 'resources.ARN']).length === 0,
    );
  if (whole.length === 0) return undefined;
  return whole.flatMap((fields) =>
    fields.flatMap(({ Field, StartsWith = [] }) => (Field === 'resources.ARN' ? StartsWith : [])),
  );
}

/** Calls of IAM and STS are recorded in us-east-1, wherever the stage lives: a trail of one region misses who changed a role. */
const SETTINGS = ['IsLogging', 'EnableLogFileValidation', 'IncludeGlobalServiceEvents', 'IsMultiRegionTrail'];

export const callsAreRecorded: Rule = {
  name: 'records every call that manages the account, opens the database or touches an object, in every region, and signs the records',
  problems(deployment) {
    const [trail] = deployment.ofType('AWS::CloudTrail::Trail');
    if (!trail) return ['no trail'];
    const managing = selectorsOf(trail).filter((fields) => says(fields, 'eventCategory', 'Management'));
    const problems: string[] = [];
    if (managing.length === 0) problems.push(`${where(trail)} leaves out what manages the account`);
    for (const narrowed of managing.flatMap((fields) => narrowedBy(fields, ['eventCategory'])))
      problems.push(`${where(trail)} records what manages the account by ${narrowed} alone`);
    for (const setting of SETTINGS)
      if (String(trail.properties[setting]) !== 'true') problems.push(`${where(trail)} has no ${setting}`);
    const clusters = watched(trail, 'AWS::DSQL::Cluster');
    if (clusters === undefined || clusters.length > 0)
      problems.push(`${where(trail)} leaves out the database`);
    const prefixes = watched(trail, 'AWS::S3::Object') ?? [];
    const buckets = deployment.ofType('AWS::S3::Bucket').filter((each) => !NOT_WATCHED.has(each.logicalId));
    for (const bucket of buckets)
      if (!prefixes.includes(`${bucket.arn}/`)) problems.push(`${where(trail)} leaves out ${where(bucket)}`);
    return problems;
  },
  faults: {
    'Trail leaves out countersign-production-platform AuditBucket': selecting((selectors) => {
      selectors[1].FieldSelectors[2].StartsWith.pop();
    }),
    'Trail leaves out countersign-production-platform InboxBucket': selecting((selectors) => {
      selectors[1].FieldSelectors.push({ Field: 'readOnly', Equals: ['true'] });
    }),
    'Trail leaves out countersign-production-platform DocumentsBucket': selecting((selectors) => {
      selectors[1].FieldSelectors.push({ Field: 'eventName', NotEquals: ['GetObject'] });
    }),
    'Trail leaves out what manages the account': selecting((selectors) => {
      selectors.shift();
    }),
    'Trail records what manages the account by readOnly alone': selecting((selectors) => {
      selectors[0].FieldSelectors.push({ Field: 'readOnly', Equals: ['false'] });
    }),
    'Trail records what manages the account by eventSource alone': selecting((selectors) => {
      selectors[0].FieldSelectors.push({ Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] });
    }),
    'Trail leaves out the database': selecting((selectors) => {
      selectors.pop();
    }),
    ...Object.fromEntries(
      SETTINGS.map((setting): [string, Rule['faults'][string]] => [
        `Trail has no ${setting}`,
        (template) => {
          template('platform').Resources.Trail!.Properties[setting] = false;
        },
      ]),
    ),
    'no trail'(template) {
      delete template('platform').Resources.Trail;
    },
  },
};

/** A fault in what the trail selects. */
function selecting(spoil: Parameters<typeof spoiltIn>[1]): Rule['faults'][string] {
  return spoiltIn('platform Trail', ({ AdvancedEventSelectors }) => spoil(AdvancedEventSelectors));
}

export const trailIsLocked: Rule = {
  name: 'keeps the trail in a bucket that nothing else uses and where nothing is deleted before its time',
  problems(deployment) {
    const names = deployment
      .ofType('AWS::CloudTrail::Trail')
      .map(({ properties }) => properties.S3BucketName);
    return deployment
      .ofType('AWS::S3::Bucket')
      .filter(({ ref }) => names.includes(ref))
      .filter(({ properties }) => {
        const lock = properties.ObjectLockConfiguration as
          | { Rule?: { DefaultRetention?: unknown } }
          | undefined;
        return (
          lock?.Rule?.DefaultRetention === undefined || properties.NotificationConfiguration !== undefined
        );
      })
      .map((each) => `${where(each)} does not lock what the trail writes`);
  },
  faults: {
    'platform TrailBucket does not lock what the trail writes'(template) {
      delete template('platform').Resources.TrailBucket!.Properties.ObjectLockConfiguration;
    },
  },
};
