import type { Brief, Incomplete } from '@countersign/events';
import { withPages } from './citing.ts';
import { excerpt } from './excerpt.ts';

const LONGEST_WHAT = 320;
/** Gaps of one kind that are named; their table has all of them. What quotes the contract is told once. */
const MOST_NAMED: Partial<Record<Incomplete['kind'], number>> = {
  'missing-exhibit': 4,
  'refers-to-master': 2,
};

/** What closes a gap. */
const REMEDIES: Readonly<Record<Incomplete['kind'], string>> = {
  blank: 'Have it filled in or struck by both parties.',
  redaction: 'Obtain the text as it was before words were taken out; they cannot be weighed unread.',
  'missing-exhibit': 'Obtain what is missing and read it with the contract.',
  unsigned: 'Obtain the signed copy before anybody relies on it.',
  'partly-signed': 'Obtain the counterpart with the signature that is missing here.',
  'words-figures-conflict': 'Have both parties state in writing which of the two counts.',
  'amendment-in-file': 'Read the clauses as amended, and ask whether later amendments exist.',
  'refers-to-master': 'Obtain that agreement and read this one with it.',
  'cut-off': 'Obtain the whole document.',
};

const bare = (what: string) => excerpt(what, LONGEST_WHAT).replace(/\.$/, '');

/** What the document lacks and what to do about it, a gap of each kind in one sentence with its pages. */
export const gapSentences = ({ incomplete }: Pick<Brief, 'incomplete'>): string[] =>
  [...Map.groupBy(incomplete, ({ kind }) => kind)].map(([kind, gaps]) => {
    const named = [...new Set(gaps.map(({ what }) => bare(what)))];
    const most = MOST_NAMED[kind] ?? 1;
    const more = named.length - most;
    const said = `${named.slice(0, most).join('; ')}${more > 0 ? `; and ${more} more of this kind` : ''}`;
    const where = gaps.flatMap(({ citations }) => citations);
    return `${withPages(said, where)}. ${REMEDIES[kind]}`;
  });
