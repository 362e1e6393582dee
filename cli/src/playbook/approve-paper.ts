import type { Brief, ExtractedText } from '@countersign/events';
import { checkedPlaybook, type Playbook } from '@countersign/route';
import { readingSummary } from '@countersign/shared';
import { isSeq, parseDocument, Scalar } from 'yaml';
import { paperText } from './paper-text.ts';

/** Who approves what as which paper, and for whom. */
export interface Approval {
  readonly paper: string;
  readonly approvedBy: string;
  /** ISO 8601. */
  readonly approvedOn: string;
  /** Sides of the client; for any side where there are none. */
  readonly sides: readonly string[];
}

/** Why a contract cannot be approved as it was read: a person would approve words that nobody saw, or not all. */
function unreadBy(text: ExtractedText): string[] {
  const read = readingSummary(text);
  if (!read) return ['how much of it was read is not known'];
  return [
    ...(read.pagesUnread + read.pagesPartlyRead > 0 ? ['not every page was read in full'] : []),
    ...(read.hiddenTexts + read.struckTexts > 0
      ? ['it has words that nobody sees or that are struck out']
      : []),
    ...(read.attachments > 0 ? ['it has attachments that were not read'] : []),
    ...(read.warnings.length > 0 ? [`it was read with a warning: ${read.warnings[0]}`] : []),
  ];
}

const literal = (text: string): Scalar => {
  const scalar = new Scalar(text);
  scalar.type = Scalar.BLOCK_LITERAL;
  return scalar;
};

/**
 * Adds the words of a contract to a playbook as approved paper, and leaves the rest of it as it is.
 * @param yaml text of the playbook
 * @param file its name, for messages
 * @returns the text of the playbook with the paper, and what it says then
 * @throws Error where the playbook cannot be used then, or the contract was not read in full
 */
export function approvePaper(
  yaml: string,
  file: string,
  text: ExtractedText,
  brief: Brief,
  { sides, ...approval }: Approval,
): { readonly yaml: string; readonly playbook: Playbook } {
  const causes = unreadBy(text);
  if (causes.length > 0) throw new Error(`the contract cannot be approved: ${causes.join('; ')}`);
  const document = parseDocument(yaml);
  const paper = document.createNode({
    ...approval,
    ...(sides.length > 0 && { sides: [...sides] }),
    text: literal(paperText(text, brief)),
  });
  const papers = document.get('papers');
  if (isSeq(papers)) papers.add(paper);
  else document.set('papers', document.createNode([paper]));
  const approved = document.toString({ lineWidth: 0 });
  return { yaml: approved, playbook: checkedPlaybook(approved, file) };
}
