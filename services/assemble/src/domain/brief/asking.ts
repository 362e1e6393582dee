import type { AskedFor, TakenPosition } from '@countersign/events';
import { wordsOf } from '../wording.ts';

const group = (slug: string): string => {
  const words = wordsOf(slug);
  // "IP and licensing" keeps its capitals within a sentence.
  return /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
};

const ended = (text: string): string => (/[.!?”"]$/.test(text) ? text : `${text}.`);

/** What the playbook asks for, and who decides if that cannot be had. */
export const askInWords = ({ ask, approver }: AskedFor): string =>
  `${ended(ask)} If it stays, ${group(approver)} has to approve it.`;

/** What to propose in the place of a clause that is outside a position, what may be settled for, and who decides. */
export function proposalInWords({
  grade,
  standard,
  wording,
  fallback,
  approver,
}: Pick<TakenPosition, 'grade' | 'standard' | 'wording' | 'fallback' | 'approver'>): string {
  const proposal = wording ? `Propose: “${ended(wording)}”` : `Ask for the standard: ${ended(standard)}`;
  const settled = fallback ? ` The playbook would settle for this: ${ended(fallback)}` : '';
  const decides =
    grade === 'walk-away'
      ? `Otherwise the playbook walks away, unless ${group(approver)} approves.`
      : `If it stays, ${group(approver)} has to approve it.`;
  return `${proposal}${settled} ${decides}`;
}
