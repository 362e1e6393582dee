import type { DocumentKind, ExtractedText, ReadingWarning } from '@countersign/events';
import { amendedAgreement } from './amends.ts';
import { agreementChangedInPassing, anotherAgreement } from './another-agreement.ts';
import { isUnfilled } from './blanks.ts';
import { type Evidence, evidenceFor, weigh } from './evidence.ts';
import { isForeignContract } from './foreign-contracts.ts';
import { paperOf } from './other-papers.ts';
import { callsItselfAmendment, changesAnother, hasHeading, paperByTitle, titleOf } from './title.ts';

/** What a document is, by its words, and what a person must know of that. */
export interface KindOfDocument {
  readonly kind: DocumentKind;
  /** Of an amendment: the agreement that it changes, in its own words. */
  readonly amends?: string;
  readonly warnings: readonly ReadingWarning[];
}

/** Kinds of evidence, of six, that a text needs; under the title of a contract fewer do, in another paper more. */
const NEEDED = { titled: 1, headed: 3, untitled: 4, paper: 6 } as const;

/** Whether what reads like another paper is a contract nevertheless. */
const isPaperToo = (weight: number, { namesItself }: Evidence): boolean =>
  weight >= NEEDED.paper && namesItself;

function isContract(text: string): boolean {
  const evidence = evidenceFor(text);
  const weight = weigh(evidence);
  if (paperByTitle(text) !== undefined) return isPaperToo(weight, evidence);
  if (titleOf(text) !== undefined) return weight >= NEEDED.titled;
  if (paperOf(text) !== undefined) return isPaperToo(weight, evidence);
  return weight >= (hasHeading(text) ? NEEDED.headed : NEEDED.untitled);
}

const warning = (code: string, message: string): ReadingWarning => ({ code, page: 1, message });

function noContract(text: string): KindOfDocument {
  const paper = paperByTitle(text) ?? paperOf(text);
  const seems = paper === undefined ? '' : ` It reads like ${paper}.`;
  const missing = 'parties that agree with each other, duties and signatures were not found';
  const message = `No contract was recognised: ${missing}.${seems} The document was given no contract type.`;
  return { kind: 'other', warnings: [warning('no-contract', message)] };
}

function amendment(amends: string | undefined): KindOfDocument {
  const what = amends === undefined ? 'another agreement that it does not name' : `“${amends}”`;
  const message = `This document amends ${what}. What it leaves unchanged stands in that agreement, which was not read here.`;
  return {
    kind: 'amendment',
    ...(amends !== undefined && { amends }),
    warnings: [warning('amendment', message)],
  };
}

/**
 * Says what kind of document a text is: a contract, an amendment and of what, a form that nobody filled in, or
 * something else. Contracts in languages that are not analysed are contracts where they call themselves so.
 */
export function documentKind({
  text: all,
  bodyEnd,
  language,
}: Pick<ExtractedText, 'text' | 'bodyEnd' | 'language'>): KindOfDocument {
  const text = all.slice(0, bodyEnd);
  if (!isContract(text))
    return language !== 'en' && isForeignContract(text)
      ? { kind: 'contract', warnings: [] }
      : noContract(text);
  if (isUnfilled(text)) {
    const message = 'This contract is a form: the places for its parties are not filled in.';
    return { kind: 'unfilled-form', warnings: [warning('unfilled-form', message)] };
  }
  if (titleOf(text) === 'amendment' || callsItselfAmendment(text) || changesAnother(text)) {
    return amendment(amendedAgreement(text) ?? agreementChangedInPassing(text) ?? anotherAgreement(text));
  }
  const changed = agreementChangedInPassing(text);
  return changed === undefined ? { kind: 'contract', warnings: [] } : amendment(changed);
}
