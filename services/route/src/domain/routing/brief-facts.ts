import type { Brief, BriefBurden } from '@countersign/events';
import { isSuspectedBurden, reasonsOf } from '@countersign/shared/reasons-of';
import type { Fact } from '../operators/operator.ts';

/** What may be open while a contract is looked at: people sign after that. */
const OPEN_UNTIL_SIGNED: readonly string[] = ['unsigned', 'partly-signed'];

/** What a document lacks to be the whole agreement, signatures and mere lists apart. */
const gapsOf = ({ incomplete }: Brief): Brief['incomplete'] =>
  incomplete.filter(({ kind, listsOnly }) => !OPEN_UNTIL_SIGNED.includes(kind) && !listsOnly);

const kindsOf = (each: readonly { readonly kind: string }[]): string[] => [
  ...new Set(each.map(({ kind }) => kind)),
];

/** How many passages bind unusually, how much is missing, and of which kinds; none where there is no brief. */
export const briefFacts = (brief: Brief | undefined): [string, Fact][] =>
  brief
    ? [
        ['brief.burdens', brief.burdens.length],
        ['brief.gaps', gapsOf(brief).length],
        ['brief.burdenKinds', kindsOf(brief.burdens)],
        ['brief.gapKinds', kindsOf(gapsOf(brief))],
      ]
    : [];

interface Told {
  readonly why: string;
  readonly citations: Brief['burdens'][number]['citations'];
}

const outrightFirst = (one: BriefBurden, other: BriefBurden): number =>
  Number(isSuspectedBurden(one)) - Number(isSuspectedBurden(other));
const asSaid = (burden: BriefBurden): Told => ({
  why: reasonsOf([burden]).join(' '),
  citations: burden.citations,
});

const toldBy = (fact: string, brief: Brief): readonly Told[] => {
  if (fact === 'brief.burdens') return brief.burdens.toSorted(outrightFirst).map(asSaid);
  if (fact === 'brief.gaps') return gapsOf(brief).map(({ what, citations }) => ({ why: what, citations }));
  return [];
};

const LONGEST_WORDS = 160;

/** The first thing that a fact of the brief counts, in its own words, with its page; empty for other facts. */
export function wordsOf(fact: string, brief: Brief | undefined): string {
  const [first] = brief ? toldBy(fact, brief) : [];
  const [citation] = first?.citations ?? [];
  if (!first || !citation) return '';
  const words = citation.quote.replace(/\s+/g, ' ').trim();
  const shown = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
  const page = citation.page === undefined ? '' : ` (page ${citation.page})`;
  return `${first.why.replace(/\.$/, '')}: “${shown}”${page}.`;
}
