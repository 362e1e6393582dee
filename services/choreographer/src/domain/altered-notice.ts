import type { ContractDocumentAlteredV1Data } from '@countersign/events';
import { asSubject } from '@countersign/shared';
import type { Notice } from './notice.ts';

type Altered = Pick<ContractDocumentAlteredV1Data, 'name' | 'askedBy' | 'differs'>;

/** How a run goes on that was held back. */
const wayOut = (runId: string): string[] => [
  'To go on, one of these:',
  `- put the rows right. Where an answer was held back, set answered_at, answer and status of its row in stage_task as they were, and delivered_at to null: the sweep hands it over within minutes`,
  `- end the run, and send the contract again: countersign cancel ${runId} --reason "..."`,
];

/** What operations read in an e-mail about a document that is not what was recorded. */
export function alteredNotice(runId: string, { name, askedBy, differs }: Altered): Notice {
  const headline = differs ? `Tables altered: ${runId}` : `Document altered: ${name} of ${runId}`;
  const lines = [
    headline,
    '',
    differs
      ? `${askedBy} was refused: the tables say other than was recorded in ${differs.join(', ')}.`
      : `${askedBy} asked for it, and was refused: it is not what was recorded, or it is gone.`,
    'What else was altered: countersign audit verify',
    ...(differs ? ['', ...wayOut(runId)] : []),
  ];
  return {
    subject: asSubject(headline),
    text: lines.join('\n'),
    attributes: { errorClass: 'downstream', stage: 'unknown' },
  };
}
