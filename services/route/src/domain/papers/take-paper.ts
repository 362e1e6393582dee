import { placeOf } from '@countersign/documents/text/locate-quote';
import type { Citation, ExtractedText, TakenPaper } from '@countersign/events';
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

/**
 * The approved paper that a contract is on, headers and footers included, with every difference from it.
 * @param side of the client, where it is known
 * @param parties as the contract names them
 */
export function takePaper(
  papers: readonly Paper[],
  side: string | undefined,
  text: ExtractedText,
  parties: readonly string[],
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
  return {
    paper: paper.paper,
    approvedBy: paper.approvedBy,
    approvedOn: paper.approvedOn,
    differences: found.others.map((other) => ({ paper: other.paper, citation: cited(text, other) })),
  };
}
