import type { BriefBurden } from '@countersign/events';
import { withoutFilingStamps } from '../parties/filing-stamps.ts';
import { type BriefSource, citeAround, type Passage, SHORT_CONTRACT } from '../source.ts';
import { letterMarker, partyMarker } from './acting-parties.ts';
import { AFTERWARDS } from './afterwards.ts';
import { CLAIMS_ASKED_FOR_BY_NAME, MONEY_ASKED_FOR_BY_NAME } from './asked-for-by-name.ts';
import type { Burden } from './burden.ts';
import { byWeight, eachOnce } from './by-weight.ts';
import { DEEMED_AND_BARRED } from './deemed-and-barred.ts';
import { DETERMINATIONS } from './determinations.ts';
import { unrecognisedEntries } from './entries.ts';
import { FREEDOM_AND_RIGHTS } from './freedom-and-rights.ts';
import { IN_PLAIN_WORDS } from './in-plain-words.ts';
import { answersBelow, answersUnderHeads } from './labelled-answers.ts';
import { LIABILITY_AND_RANK } from './liability-and-rank.ts';
import { MONEY_CONSEQUENCES } from './money-consequences.ts';
import { ONE_SIDES_PAPERS } from './one-sides-papers.ts';
import { withoutOrdinary } from './ordinary-phrases.ts';
import { PAID_WHEN_PAID } from './paid-when-paid.ts';
import { PRICE_AND_TERM } from './price-and-term.ts';
import { addressesReader } from './reader-addressed.ts';
import { RESTRAINTS_AND_RIGHTS } from './restraints-and-rights.ts';
import { RESTRAINTS_OF_TALKS } from './restraints-of-talks.ts';
import { RIGHTS_ASKED_FOR_BY_NAME } from './rights-asked-for-by-name.ts';
import { isTable, rowSentences, rowsOf } from './rows.ts';
import { SET_ASIDE_FOR_ONE } from './set-aside-for-one.ts';
import { SILENCE_AND_TIME } from './silence-and-time.ts';
import { SUBSTANCE_IN_DEFINITIONS } from './substance-in-definitions.ts';
import { survivingPayments } from './surviving-payments.ts';
import { hasBoxes, tickedChoices, withoutUnticked } from './ticked-choices.ts';
import { turnedClauses } from './turned-clauses.ts';
import { UNORDINARY_TURNS } from './unordinary-turns.ts';
import { widenedDefinitions } from './widened-definitions.ts';

/** Burdens are known by what passages say, whoever the parties are. */
type PassageSource = Pick<BriefSource, 'text' | 'passages' | 'parties'> & {
  /** Where headers and footers begin; they are looked at too. */
  readonly bodyEnd?: number;
};

const BURDENS: readonly Burden[] = [
  ...PRICE_AND_TERM,
  ...RESTRAINTS_AND_RIGHTS,
  ...RESTRAINTS_OF_TALKS,
  ...LIABILITY_AND_RANK,
];
/** Known by who may, owes or decides: `PARTY` stands for either side. */
const BY_SIDE: readonly Burden[] = [
  ...DETERMINATIONS,
  ...SILENCE_AND_TIME,
  ...MONEY_CONSEQUENCES,
  ...FREEDOM_AND_RIGHTS,
  ...ONE_SIDES_PAPERS,
  ...DEEMED_AND_BARRED,
  ...AFTERWARDS,
  ...PAID_WHEN_PAID,
  ...SUBSTANCE_IN_DEFINITIONS,
  ...IN_PLAIN_WORDS,
  ...MONEY_ASKED_FOR_BY_NAME,
  ...CLAIMS_ASKED_FOR_BY_NAME,
  ...RIGHTS_ASKED_FOR_BY_NAME,
  ...SET_ASIDE_FOR_ONE,
];

const CHOSEN = 'Boxes decide what applies; what was ticked, and what was not, has to be looked at.';
const ADDRESSED = 'Words address the reader of the contract or its software, not the parties.';

const lays = (words: string, { holds, unless }: Burden): boolean =>
  holds.every((pattern) => pattern.test(words)) && !unless?.test(words);

/** Words far apart in a table say nothing together; its rows are read one by one. */
const LONGEST_IN_TABLE = 300;
const SHORTEST_TAIL = 20;

/** What is added to a sentence after a comma: it may lay a burden, whatever ordinary things stand before it. */
const tailsOf = (words: string): string[] =>
  words
    .split(/[,;:]\s+|\.\s+(?=[A-Z])/)
    .slice(1)
    .filter(({ length }) => length >= SHORTEST_TAIL);

function burdensOf(
  source: PassageSource,
  passage: Passage,
  marked: (words: string) => string,
): BriefBurden[] {
  const words = withoutOrdinary(withoutUnticked(passage.words));
  const planted = addressesReader(passage.words)
    ? [{ kind: 'addresses-the-reader', why: ADDRESSED, citations: citeAround(source.text, passage, 0) }]
    : [];
  const bySide = marked(words);
  const tails = tailsOf(bySide);
  const isWhole = isTable(source.text, passage) && passage.words.length > LONGEST_IN_TABLE;
  const laid = [
    ...BURDENS.filter((burden) => lays(words, burden)),
    ...BY_SIDE.filter((burden) => lays(bySide, burden) || tails.some((tail) => lays(tail, burden))),
    ...(source.text.length > SHORT_CONTRACT ? [] : UNORDINARY_TURNS.filter((burden) => lays(bySide, burden))),
  ];
  const kinds = laid
    .filter(({ holds }) => !isWhole || holds.length === 1)
    .filter(({ kind }, index, all) => all.findIndex((each) => each.kind === kind) === index);
  const told = kinds.map(({ kind, why, holds }) => ({
    kind,
    why,
    citations: citeAround(source.text, passage, holds.at(-1)!.exec(words)?.index ?? 0),
  }));
  return [...planted, ...told];
}

/** What both sides owe in the same words is no burden of one. */
const OF_ONE_SIDE: ReadonlySet<string> = new Set(['one-sided-indemnity', 'bears-it-all']);

/** From the first side on, without points and commas: two promises that mirror each other read alike. */
const mirror = (marked: string): string =>
  marked
    .slice(Math.max(0, marked.indexOf('PARTY')))
    .replace(/[\s.,;]+/g, ' ')
    .trim();

/** What may not stand on one side alone where two promises mirror each other. */
const HEAVY =
  /^(?:all|any|every|each|whatever|whichever|whoever|whether|however|howsoever|regardless|irrespective|even|own|sole\w*|gross|negligen\w+|fault|unless|except|not|no|nor|without|limit\w*|cap|\d.*)$/i;
/** Of the words of two promises that mirror each other, so many are the same. */
const ALIKE = 0.85;

function mirrors(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => new Set(words.toLowerCase().split(' '))) as [
    Set<string>,
    Set<string>,
  ];
  const apart = [...[...a].filter((word) => !b.has(word)), ...[...b].filter((word) => !a.has(word))];
  const same = [...a].filter((word) => b.has(word)).length;
  return same >= ALIKE * Math.max(a.size, b.size) && !apart.some((word) => HEAVY.test(word));
}

/** Passages that another one says of the other side, in the same words or nearly so, and no harder. */
function mirrored(passages: readonly Passage[], marked: (words: string) => string): ReadonlySet<Passage> {
  const promises = passages
    .filter(({ words }) => /\b(?:indemnif|harmless)/i.test(words))
    .map((passage) => ({ passage, said: mirror(marked(passage.words)) }));
  return new Set(
    promises
      .filter(({ passage, said }) =>
        promises.some((other) => other.passage.words !== passage.words && mirrors(said, other.said)),
      )
      .map(({ passage }) => passage),
  );
}

/** Options that nobody ticked read like terms: whoever reads on has to look at the boxes. */
const choices = (source: PassageSource): BriefBurden[] =>
  source.passages
    .filter(({ words }) => hasBoxes(words))
    .slice(0, 1)
    .map((passage) => ({
      kind: 'ticked-choice',
      why: CHOSEN,
      citations: citeAround(source.text, passage, 0),
    }));

/**
 * Every passage that lays a burden on somebody: in clauses, definitions, tables, footnotes and schedules alike, and in
 * what a ticked box says together with the words that it completes. The heaviest come first.
 */
export function findBurdens(source: PassageSource): BriefBurden[] {
  const marked = partyMarker(source.text, source.parties);
  const told = letterMarker(source.text, marked);
  const read = [
    ...source.passages,
    ...tickedChoices(source.text),
    ...answersBelow(source.text),
    ...answersUnderHeads(source.text, marked),
  ];
  const rows = rowsOf(withoutFilingStamps(source.text), source.bodyEnd ?? source.text.length);
  const ofBoth = mirrored(read, marked);
  const found = [
    ...[...rowSentences(source.text, rows), ...read].flatMap((passage) =>
      burdensOf(source, passage, told).filter(({ kind }) => !(ofBoth.has(passage) && OF_ONE_SIDE.has(kind))),
    ),
    ...widenedDefinitions(source.text, read),
    ...survivingPayments(source.text, source.passages),
    ...unrecognisedEntries(source.text, source.passages, rows, marked),
    ...choices(source),
    ...turnedClauses({ text: source.text, passages: read }, told),
  ];
  return byWeight(eachOnce(found));
}
