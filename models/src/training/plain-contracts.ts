import { type ContractType, contractTypes } from '../labels.ts';
import { seededRandom, shuffle } from '../linear/random.ts';
import { hashWord } from '../text/tokens.ts';
import type { ExampleText } from '../types/train-type.ts';
import { PLAIN_SUBJECTS } from './plain-subjects.ts';

/** Clauses that any short contract may have: they say nothing about its type. */
const COMMON: readonly string[] = [
  'Each party shall keep the confidential information of the other secret, use it only for this Agreement and disclose it only to staff and advisers who need it.',
  'The duty of confidentiality does not apply to information that is public, already known, lawfully received from another or independently developed, and ends three years after this Agreement.',
  'Invoices are paid within 30 days of receipt. VAT is added where it applies.',
  'The fees are those in the Schedule and do not change during the term.',
  'Late sums bear interest at 4% a year above the base rate.',
  'The total liability of each party under this Agreement, in contract, tort or otherwise, is limited to £100,000.',
  'Neither party is liable for loss of profit or for indirect or consequential loss.',
  'Nothing limits liability for fraud, or for death or personal injury caused by negligence.',
  'Each party keeps the intellectual property that it had before; materials made for this Agreement belong to whoever pays for them.',
  'Personal data are processed only on written instructions, kept secure and deleted at the end.',
  'Public liability insurance of at least £2,000,000 shall be held during the term.',
  'Either party may end this Agreement on sixty days’ written notice, or at once if the other commits a material breach and does not remedy it within 30 days.',
  'This Agreement begins on the effective date and ends two years later; it is extended only in writing.',
  'Neither party may assign this Agreement without the written consent of the other.',
  'This Agreement and its Schedule are the entire agreement and may be changed only in writing signed by both parties.',
  'Notices are in writing and sent to the address of the other party.',
  'Neither party is in breach for delay caused by events beyond its reasonable control.',
  'If a provision is invalid, the rest remains in force.',
  'This Agreement is governed by the law of England and Wales, whose courts have exclusive jurisdiction.',
  'This Agreement is governed by the laws of the State of Illinois.',
  'A person who is not a party has no right to enforce this Agreement.',
  'The parties shall try to settle a dispute by mediation before they go to court.',
];
const OPENINGS: readonly string[] = [
  'This Agreement is made between Alder Quay Limited, of 2 Harbour Row, and Birch Mill Ltd, of 9 Station Road.',
  'THIS AGREEMENT is entered into as of March 1, 2027 between Elmtree Corp., a Delaware corporation, and Fennel LLC.',
];
/** Titles that leave the type open. */
const OPEN_TITLES: readonly string[] = [
  'Agreement',
  'Terms and Conditions',
  'Letter',
  'Deed',
  'Addendum',
  'Notes',
];
/** How many texts without a word teach that nothing says nothing. */
const EMPTY_TEXTS = 6;
const CLAUSES = 14;

/** Some of the common clauses, others for each id. */
function commonClauses(id: string): string[] {
  const order = Int32Array.from(COMMON.keys());
  shuffle(order, order.length, seededRandom(hashWord(id)));
  return [...order.subarray(0, CLAUSES)].map((which) => COMMON[which] ?? '');
}

const numbered = (clauses: readonly string[]): string[] =>
  clauses.map((clause, index) => `${index + 1}. ${clause}`);

const typed = (type: ContractType): ExampleText[] =>
  PLAIN_SUBJECTS[type].flatMap(([title, subject], at) =>
    OPENINGS.map((opening, variant) => {
      const id = `plain-${type}-${at}-${variant}`;
      const heading = variant === 0 ? title : title.toUpperCase();
      return {
        id,
        type,
        text: [heading, opening, ...numbered([subject, ...commonClauses(id)])].join('\n\n'),
      };
    }),
  );

const untyped = (): ExampleText[] => [
  ...OPEN_TITLES.flatMap((title, at) =>
    OPENINGS.map((opening, variant) => {
      const id = `plain-open-${at}-${variant}`;
      return { id, type: null, text: [title, opening, ...numbered(commonClauses(id))].join('\n\n') };
    }),
  ),
  ...Array.from({ length: EMPTY_TEXTS }, (_, at) => ({ id: `empty-${at}`, type: null, text: '' })),
];

/**
 * Short contracts in plain words, which the corpora lack: each subject between clauses that any type may have, so that
 * a model learns to go by what a contract is about; and such clauses alone, which are of no type. Made for this
 * project; the same every time.
 */
export const plainContracts = (): ExampleText[] => [...contractTypes.flatMap(typed), ...untyped()];
