import { changed, sparing, without } from '../support/bucket-policies.ts';
import type { Deployment, Resource } from '../support/deployment.ts';
import { covers, listOf } from '../support/policies.ts';
import { type Rule, where } from '../support/rule.ts';
import { asked, functionOf } from '../support/writers.ts';

/** What a bucket refuses to everybody, whatever IAM gives them, but to the roles that it spares. */
interface Refusal {
  readonly actions: readonly string[];
  readonly places: readonly string[];
  /** When alone it does, beside who comes. */
  readonly when?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly spares: readonly string[];
}

const PUT = ['s3:PutObject'];
const READ = ['s3:GetObject', 's3:GetObjectVersion'];
const TAG = ['PutObject', 'PutObjectVersion', 'DeleteObject', 'DeleteObjectVersion'].map(
  (each) => `s3:${each}Tagging`,
);
const OVER_ANOTHER = { Null: { 's3:if-none-match': 'true' } };
const NOT_CLEAN = {
  StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' },
};
const SCANNER = 'platform ScannerRole';
const NOTES = ['receipts/r', 'contents/h/r', 'links/h', 'decisions/r/h', 'tokens/h', 'forgotten/r'];

/** By the name of the statement. */
const REFUSED: Readonly<Record<string, Refusal>> = {
  OnlyTheRecorderWritesRecords: {
    actions: PUT,
    places: ['AuditBucket/records/r.json', 'AuditBucket/a', 'AuditBucket/digest'],
    spares: ['audit Archive'],
  },
  OnlyTheSealerWritesDigests: {
    actions: PUT,
    places: ['AuditBucket/digests/1.json'],
    spares: ['audit Seal'],
  },
  NotesAreWrittenOnce: {
    actions: PUT,
    places: NOTES.map((note) => `DocumentsBucket/intake/${note}.json`),
    when: OVER_ANOTHER,
    spares: [],
  },
  UploadsAreWrittenOnce: {
    actions: PUT,
    places: ['InboxBucket/uploads/a.pdf'],
    when: OVER_ANOTHER,
    spares: [],
  },
  OnlyCloudTrailWrites: {
    actions: PUT,
    places: ['TrailBucket/a', 'TrailBucket/AWSLogs/1/CloudTrail/eu-central-1/2026/11/28/1_c.json.gz'],
    when: { StringNotEquals: { 'aws:PrincipalServiceName': 'cloudtrail.amazonaws.com' } },
    spares: [],
  },
  OnlyCleanIsRead: {
    actions: READ,
    places: ['InboxBucket/a.pdf', 'InboxBucket/uploads/a.pdf'],
    when: NOT_CLEAN,
    spares: ['choreographer Api', 'choreographer Intake', 'choreographer Sweep', SCANNER],
  },
  OnlyCleanIsLinkedTo: {
    actions: READ,
    places: ['InboxBucket/a.pdf', 'InboxBucket/uploads/a.pdf'],
    when: { ...NOT_CLEAN, StringEquals: { 's3:authType': 'REST-QUERY-STRING' } },
    spares: [],
  },
  OnlyTheScannerTags: {
    actions: TAG,
    places: ['InboxBucket/a.pdf', 'InboxBucket/uploads/a.pdf'],
    spares: [SCANNER],
  },
};

interface RawDenial {
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action?: string | string[];
  readonly Resource?: string | string[];
  readonly NotResource?: string | string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | string[]>>>>;
}

/** What the policy of a bucket denies to everybody. */
const denialsOf = (deployment: Deployment, { ref }: Resource): RawDenial[] =>
  deployment
    .ofType('AWS::S3::BucketPolicy')
    .filter(({ properties }) => properties.Bucket === ref)
    .flatMap(({ properties }) =>
      listOf((properties.PolicyDocument as { Statement: RawDenial | RawDenial[] }).Statement),
    )
    .filter(({ Effect, Principal }) => Effect === 'Deny' && Principal === '*');

const concerns = ({ Action, Resource = [], NotResource }: RawDenial, action: string, arn: string) =>
  listOf(Action ?? []).some((pattern) => covers(pattern, action)) &&
  (NotResource === undefined
    ? listOf(Resource).some((pattern) => covers(pattern, arn))
    : !listOf(NotResource).some((pattern) => covers(pattern, arn)));

/** When a denial holds, and patterns of whom it spares. */
function heldBy({ Condition = {} }: RawDenial) {
  const { ArnNotLike = {}, ...when } = Condition;
  const { 'aws:PrincipalArn': spared = [], ...others } = ArnNotLike;
  return { spared: listOf(spared), when: Object.keys(others).length > 0 ? Condition : when };
}

/** Roles that are nearly one of these: a name that goes on, another stage, another account. */
const nearly = (arn: string): string[] => [
  ...[`${arn}-x`, arn.replace(/-production-/, '-other-'), arn.replace(/::\d+:/, '::999999999999:')],
  arn.replace(/:role\/.*/, ':role/Admin'),
];

/** What is wrong with what is refused of one action at one place. */
function gapsOf(deployment: Deployment, { when = {}, spares }: Refusal, question: string): string[] {
  const { action, arn, resource } = asked(deployment, question);
  const found = denialsOf(deployment, resource)
    .filter((each) => concerns(each, action, arn))
    .map(heldBy)
    .filter((each) => sorted(each.when) === sorted(when));
  const roles = deployment.ofType('AWS::IAM::Role').map((role) => ({
    arn: role.arn,
    name: functionOf(where(role)),
  }));
  const near = roles.filter(({ name }) => spares.includes(name)).flatMap((role) => nearly(role.arn));
  // The narrowest of them decides: each denies for itself.
  const gaps = found.map(({ spared }) => {
    const isSpared = (each: string) => spared.some((pattern) => covers(pattern, each));
    return [
      ...roles
        .filter((role) => isSpared(role.arn) !== spares.includes(role.name))
        .map((role) => `${role.name} is ${isSpared(role.arn) ? '' : 'not '}spared`),
      ...near
        .filter((each) => !roles.some((role) => role.arn === each) && isSpared(each))
        .map((each) => `${each} is spared`),
    ];
  });
  return gaps.length === 0 ? ['nobody is refused'] : gaps.toSorted((a, b) => a.length - b.length)[0]!;
}

const bucketOf = (place = '') => place.split('/')[0] ?? '';

const sorted = (condition: object) => JSON.stringify(Object.entries(condition).toSorted());

export const bucketsRefuse: Rule = {
  name: 'has buckets refuse to write, read or tag what decides over a contract to everybody but those of the table',
  problems: (deployment) =>
    Object.entries(REFUSED).flatMap(([sid, refusal]) =>
      refusal.actions.flatMap((action) =>
        refusal.places.flatMap((place) =>
          gapsOf(deployment, refusal, `${action} ${place}`).map(
            (gap) => `${sid}: ${action} ${place}: ${gap}`,
          ),
        ),
      ),
    ),
  faults: {
    ...Object.fromEntries(
      Object.entries(REFUSED).map(([sid, { actions, places }]) => [
        `${sid}: ${actions.at(-1)} ${places.at(-1)}: nobody is refused`,
        without(bucketOf(places[0]), sid),
      ]),
    ),
    'OnlyTheRecorderWritesRecords: s3:PutObject AuditBucket/records/r.json: arn:aws:iam::123456789012:role/Admin is spared':
      sparing('AuditBucket', 'OnlyTheRecorderWritesRecords', 'arn:aws:iam::123456789012:role/*'),
    'OnlyTheSealerWritesDigests: s3:PutObject AuditBucket/digests/1.json: audit Archive is spared': sparing(
      'AuditBucket',
      'OnlyTheSealerWritesDigests',
      'arn:aws:iam::123456789012:role/audit-production-*',
    ),
    'OnlyCleanIsRead: s3:GetObject InboxBucket/a.pdf: extract Extract is spared': sparing(
      'InboxBucket',
      'OnlyCleanIsRead',
      'arn:aws:iam::123456789012:role/extract-production-*',
    ),
    'OnlyCleanIsRead: s3:GetObject InboxBucket/a.pdf: arn:aws:iam::123456789012:role/choreographer-production-api-':
      sparing(
        'InboxBucket',
        'OnlyCleanIsRead',
        'arn:aws:iam::123456789012:role/choreographer-production-api-*',
      ),
    'OnlyTheScannerTags: s3:PutObjectTagging InboxBucket/a.pdf: choreographer Intake is spared': sparing(
      'InboxBucket',
      'OnlyTheScannerTags',
      'arn:aws:iam::123456789012:role/choreographer-*',
    ),
    'NotesAreWrittenOnce: s3:PutObject DocumentsBucket/intake/receipts/r.json: nobody is refused': changed(
      'DocumentsBucket',
      'NotesAreWrittenOnce',
      { Condition: { Null: { 's3:if-none-match': 'false' } } },
    ),
    'OnlyCloudTrailWrites: s3:PutObject TrailBucket/a: choreographer Api is spared': sparing(
      'TrailBucket',
      'OnlyCloudTrailWrites',
      'arn:aws:iam::123456789012:role/*',
    ),
    'UploadsAreWrittenOnce: s3:PutObject InboxBucket/uploads/a.pdf: choreographer Sweep is spared': sparing(
      'InboxBucket',
      'UploadsAreWrittenOnce',
      'arn:aws:iam::123456789012:role/choreographer-production-sweep-*',
    ),
  },
};
