import type { Brief } from '@countersign/events';

/** Passages that say most, in the order in which a summary takes them; the model's budget is for them. */
const LONGEST = 24_000;

interface Named {
  readonly fact: string;
  readonly value: unknown;
  readonly words: readonly string[];
}

/** What a fact says without the words that it cites, and those words. */
function withoutWords(value: unknown, words: string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutWords(each, words));
  if (typeof value !== 'object' || value === null) return value;
  const { citations, ...rest } = value as Record<string, unknown>;
  if (Array.isArray(citations)) words.push(...citations.map(({ quote }) => String(quote)));
  return Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, withoutWords(each, words)]));
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

/** Words of a contract cannot close the element that holds them. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const factsOf = ({ version: _, summary: __, clauses: ___, ...brief }: Brief): Named[] =>
  Object.entries(brief)
    .filter(([, value]) => isSaid(value))
    .map(([fact, value]) => {
      const words: string[] = [];
      return { fact, value: withoutWords(value, words), words };
    });

const linesOf = (facts: readonly Named[]): string =>
  escaped(facts.map(({ fact, value }) => `${fact}: ${JSON.stringify(value)}`).join('\n'));

/** What quotes the contract at length; the passages themselves are in the prompt. */
const AT_LENGTH: ReadonlySet<string> = new Set(['points', 'burdens', 'noticeAddresses']);

/** The facts of a brief, one a line, without the words that they rest on. */
export const factLines = (brief: Brief): string =>
  linesOf(factsOf(brief).filter(({ fact }) => !AT_LENGTH.has(fact)));

/** The facts of a brief and the passages that they rest on: all that a summary may be made of. */
export function summarySource(brief: Brief): string {
  const facts = factsOf(brief);
  const passages = [...new Set(facts.flatMap(({ words }) => words))].join('\n\n').slice(0, LONGEST);
  return `<facts>\n${linesOf(facts)}\n</facts>\n<passages>\n${escaped(passages)}\n</passages>`;
}

/** The same as it reads, to compare a summary with. */
export const unescaped = (source: string): string =>
  source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
