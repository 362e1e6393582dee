import { locateQuote, placeOf } from '@countersign/documents/text/locate-quote';
import type { BriefBurden, Citation, ExtractedText, TakenPaper } from '@countersign/events';
import type { Playbook } from '../playbook/playbook.ts';
import { type Comparison, comparePaper, type OtherWords } from './compare-paper.ts';
import { wordsOf } from './words.ts';

type Paper = Playbook['papers'][number];

/** Of the words of a paper, so many stand in a contract that is on it. */
const ON_PAPER = 0.7;

/** Whether a text has so many of a paper's words that it can be on it; quicker than to compare them. */
function isLike(paper: string, text: string): boolean {
  const has = new Set(wordsOf(text).map(({ word }) => word));
  const words = wordsOf(paper);
  return words.filter(({ word }) => has.has(word)).length >= words.length * ON_PAPER;
}

/** A paper for a side is approved for that side alone; one for none is for any, also where none is known. */
const isFor =
  (side: string | undefined) =>
  ({ sides }: Paper): boolean =>
    sides === undefined || (side !== undefined && sides.includes(side));

function cited(text: ExtractedText, { start, end }: OtherWords): Citation {
  const place = placeOf(text, start, end);
  return {
    quote: text.text.slice(start, end) || '…',
    start,
    end,
    ...(place && { page: place.page, boxes: [...place.boxes] }),
  };
}

/** Where words stand that bind unusually; all of the contract where that is not known. */
function boundBy(text: ExtractedText, { quote, start, end }: Citation) {
  if (start !== undefined && end !== undefined) return { start, end };
  return locateQuote(text, quote) ?? { start: 0, end: text.text.length };
}

/** What fills a hole as far as its form goes, and binds unusually: nobody has approved it. */
function binding({ free }: Comparison, text: ExtractedText, burdens: readonly BriefBurden[]): OtherWords[] {
  const bound = burdens.flatMap(({ citations }) => citations).map((citation) => boundBy(text, citation));
  return free
    .filter(({ start, end }) => bound.some((each) => each.start < end && start < each.end))
    .map(({ hole, start, end }) => ({ paper: hole, start, end }));
}

/**
 * The approved paper that a contract is on, headers and footers included, with every difference from it.
 * @param side of the client, where it is known
 * @param parties as the contract names them
 * @param burdens that the brief found in it
 */
export function takePaper(
  papers: readonly Paper[],
  side: string | undefined,
  text: ExtractedText,
  parties: readonly string[],
  burdens: readonly BriefBurden[],
): TakenPaper | undefined {
  const compared = papers
    .filter(isFor(side))
    .filter((paper) => isLike(paper.text, text.text))
    .map((paper) => ({ paper, found: comparePaper(paper.text, { text: text.text, parties }) }))
    .filter((each): each is { paper: Paper; found: Comparison } => (each.found?.share ?? 0) >= ON_PAPER);
  const [closest] = compared.toSorted(
    (a, b) => a.found.others.length - b.found.others.length || b.found.share - a.found.share,
  );
  if (!closest) return undefined;
  const { paper, found } = closest;
  const others = [...found.others, ...binding(found, text, burdens)].toSorted((a, b) => a.start - b.start);
  return {
    paper: paper.paper,
    approvedBy: paper.approvedBy,
    approvedOn: paper.approvedOn,
    differences: others.map((other) => ({ paper: other.paper, citation: cited(text, other) })),
  };
}
