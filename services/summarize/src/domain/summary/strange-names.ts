import { dateMentions } from '@countersign/documents/values';

/** Words that stand with a capital for their place in the sentence, or are nobody's name. */
const OPENERS = new Set(
  (
    'a additionally after all also although an and any as at before beyond both but by contract agreement disputes ' +
    'document during each either every except exhibit finally following for from further furthermore he her however if in ' +
    'it its key liability likewise moreover neither no none nor not notable notably notice of on once one only or other ' +
    'otherwise our overall parties party payment payments section several she should since so some such termination ' +
    'that the their then there these they this those three two under unless until upon what when where whether which ' +
    'while with within without'
  ).split(' '),
);

const NAME = /\p{Lu}[\p{L}\p{N}'’&.-]*/gu;
const bare = (word: string) => word.toLowerCase().replaceAll(/['’]s$|[^\p{L}\p{N}&]+/gu, '');

/** Forms of companies stand behind names, however these are written. */
const WITH_FORM =
  /(?<![\p{L}\p{N}])(\p{Ll}[\p{L}\p{N}&-]+),? (?:holdings|inc|ltd|llc|llp|gmbh|corp|plc|limited|industries|partners|ventures)(?![\p{L}\p{N}])/gu;
/** Who does something without an article is somebody by name: "novik may audit the books". */
const ACTING =
  /(?:^|[.;:,]\s+|\b(?:by|from|with|between|and|that|to)\s+)(\p{Ll}[\p{L}\p{N}&-]{3,}) (?=(?:may|shall|must|pays|guarantees|indemnifies|owns|supplies|buys|licenses|warrants|owes|agrees|undertakes)\b)/gu;
/** So much of a word tells what it is a form of: "payments" of "payment". */
const STEM = 5;

/** Names in small letters that the source does not hold. */
function inSmallLetters(summary: string, known: ReadonlySet<string>): string[] {
  const stems = new Set([...known].map((word) => word.slice(0, STEM)));
  const isStrange = (word: string) =>
    !known.has(word) && !OPENERS.has(word) && (word.length < STEM || !stems.has(word.slice(0, STEM)));
  return [WITH_FORM, ACTING]
    .flatMap((pattern) => Array.from(summary.matchAll(pattern), ([, word]) => bare(word!)))
    .filter((word) => isStrange(word) && !LIMITED.has(word));
}

/** What stands before "limited" as before an adjective, and no name. */
const LIMITED = new Set(
  'is are be being was were remains remain not and or otherwise mutually time'.split(' '),
);

/** Names that the source does not hold, with a capital or without: somebody made them up. */
export function strangeNames(summary: string, source: string): string[] {
  const known = new Set((source.match(/[\p{L}\p{N}'’&.-]+/gu) ?? []).map(bare));
  // Days are compared as days.
  const undated = dateMentions(summary).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    summary,
  );
  const names = (undated.match(NAME) ?? []).map(bare).filter((word) => word.length > 1);
  const capitals = names.filter((word) => !known.has(word) && !OPENERS.has(word));
  return [...new Set([...capitals, ...inSmallLetters(undated, known)])];
}
