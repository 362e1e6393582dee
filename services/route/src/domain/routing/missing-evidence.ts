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
  /** The same in fewer words, where there is no room for all of them. */
  readonly short?: string;
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

const MAX_TITLES = 3;
const LONGEST_TITLE = 60;
const titleOf = ({ title }: ScoredFinding): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;

/** The findings that a fact counts by their titles, those that weigh most first; empty for other facts. */
function titlesOf(fact: string, weighty: readonly ScoredFinding[]): string {
  if (fact !== 'severities') return '';
  const titles = [...new Set(weighty.toSorted((a, b) => b.points - a.points).map(titleOf))];
  const shown = titles.slice(0, MAX_TITLES).join('; ');
  return titles.length > MAX_TITLES ? `${shown}; ${titles.length - MAX_TITLES} more` : shown;
}

const withTitles = (sentence: string, titles: string): string =>
  titles === '' ? sentence : `${sentence.replace(/\.$/, '')}: ${titles}.`;

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
    const titles = named.map((fact) => titlesOf(fact, weighty)).join('');
    const short = [sentence, ...words].join(' ');
    return titles === ''
      ? { rule, text: short }
      : { rule, text: [withTitles(sentence, titles), ...words].join(' '), short };
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
  let told = because;
  for (const { text, short = text } of missing) {
    if (told.includes(text.replace(/\.$/, ''))) continue;
    const sentence = [text, short].find((each) => told.length + 1 + each.length <= longest);
    if (sentence === undefined) return told;
    told = `${told} ${sentence}`;
  }
  return told;
}
