import type { Deployment } from './deployment.ts';

/** How the plugin ends the logical ID of a function's role. */
export const ROLE = 'IamRoleLambdaExecution';
const SUMMARIZE = ['summarize Long', 'summarize Summarize'];

/**
 * Who alone may do what decides over a contract or over its record: action, and what of a resource of platform, with the
 * functions whose roles may. Whoever is found out in one of them cannot do what another one does.
 */
export const WHO: Readonly<Record<string, readonly string[]>> = {
  's3:PutObject InboxBucket/uploads/a.pdf': ['choreographer Api'],
  's3:PutObject InboxBucket/a.pdf': [],
  's3:PutObject InboxBucket/malware-protection-resource-validation-object': ['platform ScannerRole'],
  's3:PutObject DocumentsBucket/intake/receipts/r.json': ['choreographer Intake', 'choreographer Sweep'],
  's3:PutObject DocumentsBucket/intake/contents/h/r.json': ['choreographer Intake', 'choreographer Sweep'],
  's3:PutObject DocumentsBucket/intake/links/h.json': ['choreographer Api'],
  's3:PutObject DocumentsBucket/intake/decisions/r/h.json': ['choreographer Api'],
  's3:PutObject DocumentsBucket/intake/tokens/h.json': ['choreographer Dispatch'],
  's3:PutObject DocumentsBucket/intake/forgotten/r.json': ['choreographer Forget'],
  's3:PutObject DocumentsBucket/runs/r/text.json': ['extract Extract', 'extract Finish'],
  's3:PutObject DocumentsBucket/runs/r/extraction/a.json': ['extract Extract'],
  's3:PutObject DocumentsBucket/runs/r/classification.json': ['classify Classify'],
  's3:PutObject DocumentsBucket/runs/r/section-plan.json': SUMMARIZE,
  's3:PutObject DocumentsBucket/runs/r/brief.json': SUMMARIZE,
  's3:PutObject DocumentsBucket/runs/r/sections/s/0/section.json': SUMMARIZE,
  's3:PutObject DocumentsBucket/runs/r/routing/0.json': ['route Route'],
  's3:PutObject DocumentsBucket/runs/r/alerts/a.json': ['route Route'],
  's3:PutObject DocumentsBucket/runs/r/report/0/report.pdf': ['assemble Assemble'],
  's3:PutObject DocumentsBucket/runs/r/words/e.json': ['audit Archive'],
  's3:PutObject DocumentsBucket/models/a.tar.gz': [],
  's3:PutObject AuditBucket/records/r.json': ['audit Archive'],
  's3:PutObject AuditBucket/digests/1.json': ['audit Seal'],
  's3:DeleteObjectVersion InboxBucket/a.pdf': ['choreographer Erase', 'choreographer Forget'],
  's3:DeleteObjectVersion DocumentsBucket/runs/r/text.json': ['choreographer Erase', 'choreographer Forget'],
  's3:DeleteObjectVersion DocumentsBucket/intake/decisions/r/h.json': [],
  's3:DeleteObjectVersion AuditBucket/records/r.json': [],
  's3:BypassGovernanceRetention InboxBucket/a.pdf': ['choreographer Erase', 'choreographer Forget'],
  's3:BypassGovernanceRetention DocumentsBucket/runs/r/text.json': [
    'choreographer Erase',
    'choreographer Forget',
  ],
  's3:BypassGovernanceRetention DocumentsBucket/intake/decisions/r/h.json': [],
  's3:BypassGovernanceRetention AuditBucket/records/r.json': [],
  's3:PutObjectRetention InboxBucket/a.pdf': [],
  's3:PutObjectRetention DocumentsBucket/runs/r/text.json': ['audit Archive'],
  's3:PutObjectRetention DocumentsBucket/intake/receipts/r.json': ['audit Archive'],
  's3:PutObjectRetention DocumentsBucket/intake/decisions/r/h.json': ['audit Archive'],
  's3:PutObjectRetention AuditBucket/records/r.json': [],
  'es:ESHttpPut SearchDomain/index/_doc/1': ['index Index'],
  'es:ESHttpPost SearchDomain/_bulk': ['index Index'],
  'es:ESHttpPost SearchDomain/countersign-contracts-2/_delete_by_query': ['index Index'],
  'es:ESHttpDelete SearchDomain/countersign-contracts-2': [],
  'kms:Decrypt AuditKey': ['audit Archive', 'audit Seal'],
};

/** `<action> <resource>/<path>` with the ARN of the resource. */
export function asked(deployment: Deployment, question: string) {
  const [action = '', place = ''] = question.split(' ');
  const [logicalId = '', ...path] = place.split('/');
  const found = deployment.resources.find((each) => each.logicalId === logicalId);
  if (found === undefined) throw new Error(`no stack has ${logicalId}`);
  return { action, arn: [found.arn, ...path].join('/'), resource: found };
}

/** What holds contracts, decisions or their record, of each kind one: `<bucket>/<path>`. */
export const EVIDENCE: readonly string[] = [
  ...new Set(
    Object.keys(WHO)
      .map((question) => question.split(' '))
      .filter(([action = '']) => action.startsWith('s3:'))
      .map(([, place = '']) => place),
  ),
].filter((place) => !/malware-protection|\/models\//.test(place));

export const functionOf = (whose: string): string =>
  whose.replace(/^countersign-[^-]+-/, '').replace(ROLE, '');
