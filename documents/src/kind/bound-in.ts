import type { ExtractedText, ReadingWarning, TextPage } from '@countersign/events';
import { showsSignatures } from './evidence.ts';
import { paperOf } from './other-papers.ts';

/** What contracts speak of that have papers attached; those may be anything. */
const ATTACHED =
  /\b(?:schedules?|exhibits?|annex(?:es|ures?)?|appendi(?:x|ces)|attach(?:ed|ments?)|enclos(?:ed|ures?)|specifications?|riders?|addend(?:um|a)|order form|statement of work|annexed|forms? part)\b/i;

/** Words of which a page of a contract, or of what belongs to one, has at least one. */
const OF_CONTRACTS =
  /\b(?:agree\w*|contract\w*|part(?:y|ies)|shall|must|here(?:by|in|of|to|under)|there(?:of|to|under)|witness\w*|sign\w*|execut\w+|notar\w+|acknowledg\w+|certif\w+|instrument|deed|lease|licen[cs]e\w*|clauses?|sections?|articles?|terms?|we|you|our|your|us|pay\w*|paid|fees?|price\w*|invoice\w*|liab\w+|damages?|notices?|laws?|terminat\w+|oblig\w+|warrant\w*|rights?|insur\w+|deliver\w*|confidential\w*|copyright|intentionally|initial\w*|dated?)\b/i;

/** Words that papers of other kinds lack. */
const BINDING = /\b(?:agree\w*|contract\w*|part(?:y|ies)|shall|hereby|notices?|sign\w*)\b/i;

/** A page with fewer words is a caption, a stamp or nothing. */
const FEWEST_WORDS = 15;
const OPENING = 1500;
const LONGEST_QUOTE = 80;

const textOn = ({ text }: ExtractedText, { lines }: TextPage): string =>
  lines.map(({ start, end }) => text.slice(start, end)).join('\n');

/** Names that the opening of a contract gives to those who make it, and to other things. */
const namesIn = (opening: string): Set<string> => new Set(opening.match(/\b\p{Lu}[\p{L}’'-]{3,}/gu));

/** Whether a page has no word of a contract and no name of this one, or is plainly another kind of paper. */
function isAnother(page: string, names: ReadonlySet<string>): boolean {
  if ((page.match(/\p{L}{2,}/gu)?.length ?? 0) < FEWEST_WORDS) return false;
  if (paperOf(page) !== undefined && !BINDING.test(page)) return true;
  return !OF_CONTRACTS.test(page) && !Array.from(namesIn(page)).some((name) => names.has(name));
}

/**
 * Pages behind the signatures of a contract that are no part of it: another document was bound in. Of a contract that has
 * papers attached, nobody can tell.
 */
export function boundInWarnings(document: ExtractedText): ReadingWarning[] {
  const pages = document.pages.map((page) => textOn(document, page));
  const signed = pages.findIndex(showsSignatures);
  if (signed < 0 || signed === pages.length - 1) return [];
  const contract = pages.slice(0, signed + 1).join('\n');
  if (ATTACHED.test(contract) || pages.slice(signed + 1).some((page) => ATTACHED.test(page))) return [];
  const names = namesIn(contract.slice(0, OPENING));
  return pages.flatMap((page, index) => {
    if (index <= signed || !isAnother(page, names)) return [];
    const { number } = document.pages[index]!;
    const begins = page.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
    const message = `Page ${number} reads like no part of this contract: “${begins}”. Another document may be bound in.`;
    return [{ code: 'another-document', page: number, message }];
  });
}
