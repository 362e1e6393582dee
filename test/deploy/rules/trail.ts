import type { Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';

/** What can be made again, and what a trail must not watch: its own files would be about themselves. */
const NOT_WATCHED = new Set(['ServerlessDeploymentBucket', 'ConsoleBucket', 'TrailBucket']);

interface Selector {
  readonly FieldSelectors: readonly { Field: string; Equals?: string[]; StartsWith?: string[] }[];
}

/** What the data events of a type are about: ARNs begin with one of these; with anything if there is none. */
function watched(trail: Resource, type: string): string[] | undefined {
  const selectors = listOf(trail.properties.AdvancedEventSelectors as Selector[]);
  const ofType = selectors.filter(({ FieldSelectors }) =>
    FieldSelectors.some(({ Field, Equals }) => Field === 'resources.type' && Equals?.includes(type)),
  );
  if (ofType.length === 0) return undefined;
  return ofType.flatMap(({ FieldSelectors }) =>
    FieldSelectors.flatMap(({ Field, StartsWith }) => (Field === 'resources.ARN' ? (StartsWith ?? []) : [])),
  );
}

const managementIn = (trail: Resource) =>
  listOf(trail.properties.AdvancedEventSelectors as Selector[]).some(({ FieldSelectors }) =>
    FieldSelectors.some(({ Field, Equals }) => Field === 'eventCategory' && Equals?.includes('Management')),
  );

export const callsAreRecorded: Rule = {
  name: 'records every call that manages the account, opens the database or touches an object, and signs the records',
  problems(deployment) {
    const [trail] = deployment.ofType('AWS::CloudTrail::Trail');
    if (!trail) return ['no trail'];
    const problems: string[] = [];
    if (!managementIn(trail)) problems.push(`${where(trail)} leaves out what manages the account`);
    for (const setting of ['IsLogging', 'EnableLogFileValidation'])
      if (String(trail.properties[setting]) !== 'true') problems.push(`${where(trail)} has no ${setting}`);
    if (!watched(trail, 'AWS::DSQL::Cluster')) problems.push(`${where(trail)} leaves out the database`);
    const prefixes = watched(trail, 'AWS::S3::Object') ?? [];
    const buckets = deployment.ofType('AWS::S3::Bucket').filter((each) => !NOT_WATCHED.has(each.logicalId));
    for (const bucket of buckets)
      if (!prefixes.includes(`${bucket.arn}/`)) problems.push(`${where(trail)} leaves out ${where(bucket)}`);
    return problems;
  },
  faults: {
    'Trail leaves out countersign-production-platform AuditBucket'(template) {
      template(
        'platform',
      ).Resources.Trail!.Properties.AdvancedEventSelectors[1].FieldSelectors[2].StartsWith.pop();
    },
    'Trail leaves out what manages the account'(template) {
      template('platform').Resources.Trail!.Properties.AdvancedEventSelectors.shift();
    },
    'Trail leaves out the database'(template) {
      template('platform').Resources.Trail!.Properties.AdvancedEventSelectors.pop();
    },
    'Trail has no IsLogging'(template) {
      template('platform').Resources.Trail!.Properties.IsLogging = false;
    },
    'Trail has no EnableLogFileValidation'(template) {
      delete template('platform').Resources.Trail!.Properties.EnableLogFileValidation;
    },
    'no trail'(template) {
      delete template('platform').Resources.Trail;
    },
  },
};

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
