import type { BriefBurden, TakenPaper } from '@countersign/events';

/** What no approval covers: words to whoever reads, and boxes that decide what was agreed. */
const NEVER_APPROVED: ReadonlySet<string> = new Set(['addresses-the-reader', 'ticked-choice']);

const MOST_OF_WHY = 300;

function differs(name: string, words: string): string {
  const added = `The approved paper “${name}” does not have these words.`;
  const begins = `The approved paper “${name}” says here: “`;
  const room = MOST_OF_WHY - begins.length - 3;
  const said = words.length > room ? `${words.slice(0, room)}…` : words;
  return words === '' ? added : `${begins}${said}”.`;
}

/**
 * What binds unusually in a contract. A lawyer has read the words of approved paper: where a contract says the same,
 * word for word, nothing of it does. Where it differs, every difference does, and approved words may mean something
 * else beside it.
 * @param paper that the contract is on, if any
 */
export function burdensOnPaper(
  burdens: readonly BriefBurden[],
  paper: TakenPaper | undefined,
): BriefBurden[] {
  if (!paper) return [...burdens];
  if (paper.differences.length === 0) return burdens.filter(({ kind }) => NEVER_APPROVED.has(kind));
  const told = paper.differences.map(({ paper: words, citation }) => ({
    kind: 'differs-from-approved-paper',
    why: differs(paper.paper, words),
    citations: [citation],
  }));
  return [...told, ...burdens];
}
