import type { ScoredFinding, TakenPosition } from '@countersign/events';
import { conditionHolds, type Facts, factsNamed } from '../playbook/condition.ts';
import type { EvidenceRule } from '../playbook/playbook.ts';
import { wordsOf } from './brief-facts.ts';
import type { ContractReading } from './contract-facts.ts';

/** A piece of evidence that a contract does not give. */
export interface MissingEvidence {
  readonly rule: string;
  /** What is missing, as a sentence, with the pages to look at. */
  readonly text: string;
}

const MAX_PAGES = 8;

function inWords(pages: readonly number[]): string {
  const shown = pages.slice(0, MAX_PAGES).map(String);
  const rest = pages.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop();
  const all = shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
  return `${pages.length === 1 ? 'page' : 'pages'} ${all}`;
}

/** Pages to look at for a fact. */
function pagesOf(fact: string, { readingPages }: ContractReading, weighty: readonly ScoredFinding[]) {
  if (fact === 'severities') return weighty.flatMap(({ citations }) => citations[0]?.page ?? []);
  const pages = new Map<string, readonly number[]>(
    Object.entries(readingPages).map(([key, value]) => [`reading.${key}`, value]),
  );
  return pages.get(fact) ?? [];
}

const withPages = (sentence: string, pages: readonly number[]) =>
  pages.length === 0 ? sentence : `${sentence.replace(/\.$/, '')} (${inWords(pages)}).`;

/**
 * The rules of evidence that a contract does not keep. A fact that is not known keeps no rule, so that a contract
 * passes on what is known of it, never on silence.
 */
export function missingEvidence(
  rules: readonly EvidenceRule[],
  facts: Facts,
  contract: ContractReading,
  findings: readonly ScoredFinding[],
): MissingEvidence[] {
  const weighty = findings.filter(({ severity }) => severity !== 'info' && severity !== 'low');
  const broken = rules.filter(({ when }) => !conditionHolds(when, facts));
  return broken.map(({ rule, when, because, unknown }) => {
    const named = factsNamed(when);
    if (unknown && named.some((fact) => !facts.has(fact))) return { rule, text: unknown };
    const pages = new Set(named.flatMap((fact) => pagesOf(fact, contract, weighty)));
    const words = named.map((fact) => wordsOf(fact, contract.brief)).filter((told) => told !== '');
    const sentence = withPages(
      because,
      [...pages].toSorted((a, b) => a - b),
    );
    return { rule, text: [sentence, ...words].join(' ') };
  });
}

/** Positions that a contract is too far outside of to pass, as reasons for a person. */
export const positionsOutside = (taken: readonly TakenPosition[]): MissingEvidence[] =>
  taken.map(({ position, clause, says, approver, citations }) => {
    const pages = new Set(citations.flatMap(({ page }) => page ?? []));
    const sentence = `${clause}: ${says.replace(/\.$/, '')}; ${approver.replaceAll('-', ' ')} decides.`;
    return {
      rule: position,
      text: withPages(
        sentence,
        [...pages].toSorted((a, b) => a - b),
      ),
    };
  });

/** Why a contract goes to a person: the rule that chose it, and all evidence that is missing, as far as there is room. */
export function becauseOf(because: string, missing: readonly MissingEvidence[], longest: number): string {
  const sentences = [...new Set(missing.map(({ text }) => text))];
  let told = because;
  for (const sentence of sentences) {
    if (told.includes(sentence.replace(/\.$/, ''))) continue;
    if (told.length + 1 + sentence.length > longest) return told;
    told = `${told} ${sentence}`;
  }
  return told;
}
