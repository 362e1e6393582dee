import type { ContractDocumentAlteredV1Data } from '@countersign/events';
import { asSubject } from '@countersign/shared';
import type { Notice } from './notice.ts';

type Altered = Pick<ContractDocumentAlteredV1Data, 'name' | 'askedBy' | 'differs'>;

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
  ];
  return {
    subject: asSubject(headline),
    text: lines.join('\n'),
    attributes: { errorClass: 'downstream', stage: 'unknown' },
  };
}
