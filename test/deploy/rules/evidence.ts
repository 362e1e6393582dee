// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of CloudFormation
import { changed, sparing, spoilt } from '../support/bucket-policies.ts';
import { grantsIn } from '../support/grants.ts';
import { covers, type Statement, statementsIn } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';
import { sparedByEach } from '../support/spared.ts';
import { asked, functionOf, ROLE, WHO } from '../support/writers.ts';

/** What there is to write to: each grant of it is about one of those above. */
const WRITES = [
  ...['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'],
  ...['s3:BypassGovernanceRetention', 's3:PutObjectLegalHold', 's3:PutObjectRetention'],
  ...['s3:ReplicateObject', 's3:ReplicateDelete', 's3:ReplicateTags'],
];

export const eachHasItsWriter: Rule = {
  name: 'lets one role each write what decides over a contract, and what is held against it',
  problems(deployment) {
    const grants = grantsIn(deployment);
    const may = (action: string, arn: string) => [
      ...new Set(
        grants
          .filter(({ actions }) => actions.some((pattern) => covers(pattern, action)))
          .filter(({ resources }) => resources.some((pattern) => covers(pattern, arn)))
          .map(({ whose }) => functionOf(whose)),
      ),
    ];
    const questions = Object.entries(WHO).map(([question, who]) => ({
      ...asked(deployment, question),
      question,
      who,
    }));
    const others = questions.flatMap(({ question, action, arn, who }) => [
      ...may(action, arn)
        .filter((each) => !who.includes(each))
        .map((each) => `${each} may ${question}`),
      ...who.filter((each) => !may(action, arn).includes(each)).map((each) => `${each} may not ${question}`),
    ]);
    const unknown = grants.flatMap(({ whose, actions, resources }) =>
      actions
        .filter((action) => WRITES.includes(action))
        .flatMap((action) => resources.map((pattern) => ({ action, pattern })))
        .filter(
          ({ action, pattern }) =>
            !questions.some((each) => each.action === action && covers(pattern, each.arn)),
        )
        .map(
          ({ action, pattern }) =>
            `${functionOf(whose)} may ${action} on ${pattern}, of which nothing is said`,
        ),
    );
    return [...others, ...unknown];
  },
  faults: {
    'choreographer Intake may s3:PutObject DocumentsBucket/intake/decisions/r/h.json': granting(
      'choreographer',
      'Intake',
      's3:PutObject',
      'arn:${AWS::Partition}:s3:::${DocumentsBucketName}/intake/*',
    ),
    'index Search may es:ESHttpPost SearchDomain/_bulk': granting(
      'index',
      'Search',
      'es:ESHttpPost',
      '${SearchDomainArn}/*',
    ),
    'route Route may kms:Decrypt AuditKey': granting(
      'route',
      'Route',
      'kms:Decrypt',
      'arn:aws:kms:us-east-1:123456789012:key/*',
    ),
    'route Route may s3:BypassGovernanceRetention DocumentsBucket/runs/r/text.json': granting(
      'route',
      'Route',
      's3:BypassGovernanceRetention',
      'arn:${AWS::Partition}:s3:::${DocumentsBucketName}/runs/*',
    ),
    'extract Extract may s3:PutObjectRetention DocumentsBucket/runs/r/text.json': granting(
      'extract',
      'Extract',
      's3:PutObjectRetention',
      'arn:${AWS::Partition}:s3:::${DocumentsBucketName}/runs/*/text.json',
    ),
    'route Route may s3:ReplicateObject on arn:aws:s3:::': granting(
      'route',
      'Route',
      's3:ReplicateObject',
      'arn:${AWS::Partition}:s3:::${DocumentsBucketName}/runs/*',
    ),
    'audit Archive may not s3:PutObject AuditBucket/records/r.json'(template) {
      for (const each of statementsOf(template('audit'), 'Archive'))
        each.Action = [each.Action].flat().filter((action: string) => action !== 's3:PutObject');
    },
    'route Route may s3:PutObject on arn:aws:s3:::': granting(
      'route',
      'Route',
      's3:PutObject',
      'arn:${AWS::Partition}:s3:::${DocumentsBucketName}/runs/*/verdicts/*',
    ),
  },
};

function statementsOf(template: Editable, name: string) {
  const { Policies } = template.Resources[`${name}${ROLE}`]!.Properties;
  return Policies[0].PolicyDocument.Statement;
}

/** A grant more for a function. */
function granting(service: string, name: string, Action: string, resource: string): Rule['faults'][string] {
  return (template) => {
    const Resource = resource.includes('${') ? { 'Fn::Sub': resource } : resource;
    statementsOf(template(service), name).push({ Effect: 'Allow', Action, Resource });
  };
}

/** Whether only what is not there yet may be written. */
const isOnce = ({ condition }: Statement) =>
  Object.keys(condition).length === 1 && String(condition.Null?.['s3:if-none-match']) === 'true';

const NOTES = /^s3:PutObject (DocumentsBucket\/(?:intake|runs)\/.*)$/;

export const nobodyElseNotes: Rule = {
  name: 'denies everybody else, administrators included, to write who brought a file, what people decided, what stages found',
  problems(deployment) {
    const denials = deployment
      .ofType('AWS::S3::BucketPolicy')
      .flatMap(({ properties }) => statementsIn(properties.PolicyDocument))
      .filter(
        ({ effect, anyone, actions }) => effect === 'Deny' && anyone && actions.includes('s3:PutObject'),
      );
    const roles = deployment.ofType('AWS::IAM::Role');
    return Object.entries(WHO).flatMap(([question, who]) => {
      const [, what] = NOTES.exec(question) ?? [];
      if (what === undefined) return [];
      const { arn } = asked(deployment, question);
      const about = denials.filter(({ resources }) => resources.some((pattern) => covers(pattern, arn)));
      if (!about.some(isOnce)) return [`${what} may be written over`];
      const spared = sparedByEach(about);
      if (spared.length === 0) return [`anybody may write ${what}`];
      return roles
        .filter((role) => spared.every((patterns) => patterns.some((pattern) => covers(pattern, role.arn))))
        .map((role) => functionOf(where(role)))
        .filter((each) => !who.includes(each))
        .map((each) => `${each} is let write ${what}`);
    });
  },
  faults: {
    'anybody may write DocumentsBucket/intake/decisions/r/h.json': aboutNothing('OnlyTheApiNotesDecisions'),
    'anybody may write DocumentsBucket/intake/forgotten/r.json': aboutNothing('OnlyForgetNotesForgettings'),
    'choreographer Erase is let write DocumentsBucket/intake/forgotten/r.json': sparing(
      'DocumentsBucket',
      'OnlyForgetNotesForgettings',
      rolesLike('choreographer-*-erase-*'),
    ),
    'anybody may write DocumentsBucket/runs/r/routing/0.json': aboutNothing(
      'OnlyRouteWritesRoutings',
      'OnlyStagesWriteRuns',
    ),
    'route Route is let write DocumentsBucket/runs/r/report/0/report.pdf': sparing(
      'DocumentsBucket',
      'OnlyAssembleWritesReports',
      rolesLike('route-*'),
    ),
    'DocumentsBucket/runs/r/brief.json may be written over': spoilt(
      'DocumentsBucket',
      'NotesAreWrittenOnce',
      ({ Resource }) => Resource.pop(),
    ),
    'anybody may write DocumentsBucket/intake/tokens/h.json': spoilt(
      'DocumentsBucket',
      'OnlyDispatchNotesTokens',
      ({ Condition }) => {
        Condition.Bool = { 'aws:SecureTransport': 'true' };
      },
    ),
    'choreographer Sweep is let write DocumentsBucket/intake/decisions/r/h.json': changed(
      'DocumentsBucket',
      'OnlyTheApiNotesDecisions',
      { Condition: { ArnNotLike: { 'aws:PrincipalArn': [rolesLike('choreographer-*')] } } },
    ),
  },
};

/** Statements that are about nothing any more. */
function aboutNothing(...sids: readonly string[]): Rule['faults'][string] {
  return (template) => {
    for (const sid of sids) changed('DocumentsBucket', sid, { Resource: [] })(template);
  };
}

/** Roles of the account, by a pattern. */
function rolesLike(named: string) {
  return { 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/${named}` };
}
