import type { ReviewDecision } from '@countersign/events';
import { paragraphs } from '../printable.ts';
import { findingsOf, type Report } from '../report.ts';
import { listed, minuteOf, wordsOf } from '../wording.ts';
import { type Block, plain, type Spans, strong } from './block.ts';

const DECISIONS = {
  approve: 'Approved',
  reject: 'Rejected',
  'request-changes': 'Changes requested',
} as const;

const EXCEPTIONS = {
  'uploader-approved': 'They uploaded the contract, which the playbook allows.',
} as const;

/** Who somebody is where two have one name. */
const addressOf = ({ by, email }: ReviewDecision) => (email && email !== by ? ` (${email})` : '');

/** Numbers of the findings whose severity was changed with a decision. */
const changedWith = ({ by, at }: ReviewDecision, report: Report): string[] =>
  findingsOf(report)
    .filter(({ changes }) => changes.some((change) => change.by === by && change.at === at))
    .map(({ number }) => number);

function remarks(decision: ReviewDecision, report: Report): Spans {
  const titles = new Map(report.sections.map(({ id, title }) => [id, title]));
  const sentBack = (decision.changes ?? []).map(
    ({ sectionId }) => titles.get(sectionId) ?? wordsOf(sectionId),
  );
  const changed = changedWith(decision, report);
  const parts = [
    ...(sentBack.length > 0 ? [`Sent back: ${listed(sentBack)}.`] : []),
    ...(changed.length > 0 ? [`Severity changed: ${listed(changed)}.`] : []),
    ...(decision.exception ? [EXCEPTIONS[decision.exception]] : []),
    ...(decision.comment ? ['Comment below.'] : []),
  ];
  return [plain(parts.join(' ') || '–')];
}

/** What reviewers had to say, below the table, as it may be long. */
function comments({ by, comment = '' }: ReviewDecision): Block[] {
  return paragraphs(comment).map((paragraph, index) => ({
    kind: 'paragraph',
    spans: index === 0 ? [strong(`${by}: `), plain(paragraph)] : [plain(paragraph)],
  }));
}

/** Who decided what and when, in the order of time. */
export function decisionBlocks(report: Report): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Review and approval' };
  if (report.decisions.length === 0) {
    const { playbook, autoApproved } = report.risk;
    const named = `the playbook “${playbook.name}”, version ${playbook.version},`;
    const text = autoApproved
      ? `Approved automatically: ${named} asks for no person’s approval of this contract.`
      : `No approval is on record, although ${named} asks for a person’s.`;
    return [heading, { kind: 'paragraph', spans: [plain(text)] }];
  }
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: 'Decision', width: 0.18 },
        { title: 'By', width: 0.24 },
        { title: 'When', width: 0.22 },
        { title: 'Remarks', width: 0.36 },
      ],
      rows: report.decisions.map((decision) => [
        [strong(DECISIONS[decision.decision])],
        [plain(`${decision.by}${addressOf(decision)}, ${wordsOf(decision.group)}`)],
        [plain(minuteOf(decision.at))],
        remarks(decision, report),
      ]),
    },
    ...report.decisions.flatMap(comments),
  ];
}
