import { asSubject } from '@countersign/shared';
import type { Notice } from './notice.ts';

/** What operations read in an e-mail about a document that is not what was recorded. */
export function alteredNotice(runId: string, name: string, askedBy: string): Notice {
  const headline = `Document altered: ${name} of ${runId}`;
  const lines = [
    headline,
    '',
    `${askedBy} asked for it, and was refused: it is not what was recorded, or it is gone.`,
    'What else was altered: countersign audit verify',
  ];
  return {
    subject: asSubject(headline),
    text: lines.join('\n'),
    attributes: { errorClass: 'downstream', stage: 'unknown' },
  };
}
