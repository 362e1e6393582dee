import { CURRENCY_CODES } from '@countersign/documents/values';
import type { BriefPayment } from '@countersign/events';
import { isDenied, withoutFreedDuties } from '../../text/denials.ts';
import { type BriefSource, cite, citeAround } from '../source.ts';
import { type Mentioned, mentions, objectAfter, sideBefore, subjectBefore } from '../who.ts';
import { tabledSums } from './tabled-payments.ts';

const MONEY = new RegExp(
  String.raw`(?:\[\s?\*+\s?\]\s?(?:US|U\.S\.|USD|[Dd]ollars)\b|(?<=\b(?:fees?|sums?|amounts?|payments?|instal+ments?) of )(?:X{4,}|\[\s?\*+\s?\])|(?:(?<![A-Za-z])(?:US|U\.S\.|CA|C|AUS|AU|A|NZ|HK|S|SG|R|CAD|USD|EUR|GBP|CHF)(?=\s?[$£€¥]))?\s?[$£€¥]\s?(?:\d[\d,.]*\d|\d|\[[^\]]{0,8}\])(?:\s?(?:million|billion|thousand|[MKm]\b))?|\b(?:${CURRENCY_CODES.join('|')})\s?\d[\d,.]*\d)`,
);
/** "three per cent (3%)": the words before the figures. */
const IN_WORDS = String.raw`(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half)[- ](?:and )?){1,4}(?:per ?cent|percent) ?\(`;
/** A part of the first or next of a sum is that part: "82.5% of the first $500,000". */
const PART_OF = /\d[\d.]*\s?%\)? of (?:the )?(?:first|next|initial)\s+(?:US)?[$£€]\s?\d[\d,.]*\d/;
const RATE = new RegExp(
  String.raw`\b(?:${IN_WORDS})?(?:\d{1,3}\s?[-–]\s?)?\d{1,3}(?:\.\d+)?\s?(?:%|percent|per cent)[^.;]{0,60}\b(?:revenue|sales|fees?|profits?|price|royalt\w+|receipts|margin|costs?|value|order)\b`,
  'i',
);
const PAYS =
  /\b(?:pay|paid|pays|payments?|payable|fees?|price|royalt\w+|commission|compensation|salary|charge[sd]?|costs?|remunerat\w+|deposit|rent|premium|reimburse|compensate|purchase price|consideration|instal?lments?)\b/i;
/** Sums that nobody pays for what the contract is about. */
const OTHER =
  /\b(?:insur\w+|coverage|per occurrence|aggregate limit|net worth|par value|liab(?:ility|le)\b[^.;]{0,160}\b(?:exceed|limited to|more than|up to)|liquidated damages|savings|raise[sd]?\b[^.;]{0,40}\bfunding|market capitali[sz]ation)\b/i;
/** A price names no payer: who stands before it may be who receives it. */
const PAID = /\b(?:pays?|paid|paying|payable|payments?|reimburs\w+|owes?|remit\w*|charged)\b/i;
/** Who pays stands before this verb: "in consideration of the duties of the parties, Tarn shall pay". */
const SHALL_PAY =
  /\b(?:shall|will|must|agrees? to|undertakes? to|hereby)\s+(?:also |promptly |then )?(?:pay|reimburse|remit)\b|\bpays\b/i;
/** What is measured, and not paid: "does not exceed $500", "an underpayment greater than five percent". */
const MEASURED =
  /\b(?:exceed(?:s|ed|ing)?|(?:more|greater|less|lower|fewer) than|in excess of|at least equal to|below|above|par value[^.;]{0,20})\s+(?:an? |the )?(?:total |sum |amount )?(?:of )?(?:(?:[a-z]+[ -]){1,8}(?:U\.?S\.? )?(?:dollars|pounds|euros)(?: sterling)? ?\()?$/i;
/** Shares and what turns into them are no payment in money. */
const IN_SHARES = /\b(?:option to convert|conver(?:ts?|ted|sion) (?:price|into|to)|par value)\b/i;

/** A share beyond which something happens: "inaccurate by 5% or more". */
const OR_MORE = /^[\d.]+\s?(?:%|percent|per cent) or (?:more|greater|less|fewer)\b/i;
const NOTHING = /[$£€¥]\s?0(?:[.,]0+)?$/;
/** A sum that only shows how something is reckoned. */
const SHOWN = /\b(?:by way of (?:example|illustration)|for (?:example|instance)|e\.g\.)/i;

interface Amount {
  readonly at: number;
  readonly amount: string;
}

/** What a day is reckoned from is no payment: `"Approval Date" means the day on which $1,000,000 has been paid`. */
const DEFINES_DAY = /\b(?:Date|Day|Period|Year)["”’']\s+(?:means|shall mean)\b[^.]*$/;
/** Shares and what turns into them, given for what somebody does. */
const EQUITY =
  /\b\d[\d,]*\d\)?\s+(?:(?:fully paid|restricted|unregistered|common|ordinary)\s+)*(?:shares|warrants|stock options)\b/;
const GIVEN =
  /\b(?:issue[sd]?|grant|provide|deliver|receive|pay|award)\b|\b(?:compensation|consideration|remuneration|fee)\b[^.;]{0,40}\b(?:is|are|be|consists? of)\b/i;

/** The next item of a clause that pays in several parts. */
const NEXT_ITEM = /(?:;|,)\s+(?:and\s+)?\((?:[ivx]{1,4}|[b-h]|[2-9])\)\s/g;

/** The sums or shares that words say are paid: the first that is no measure, and the first of each further item. */
function amountsIn(words: string): Amount[] {
  const starts = [0, ...[...words.matchAll(NEXT_ITEM)].map(({ index }) => index)];
  return starts.flatMap((start, index) => {
    const found = amountIn(words, start, starts[index + 1] ?? words.length);
    return found ? [found] : [];
  });
}

/** Verbs of paying that stand before a sum in the same part of the sentence. */
const PAYING = /\b(?:pay|pays|paid|charged?|invoiced?|reimburse|remit|owes?|due)\b/gi;
const CONDITION =
  /\b(?:if|where|when(?:ever)?|should|unless|until|in case|in the event(?: that)?)\b[^.;,]*$/i;
/** What is not paid but from some time, or beyond some sum, is paid. */
const AFTER_ALL = /\b(?:except|unless|until|other than|save|before|but|only|more than|in excess|beyond)\b/i;
const NO_SUM_OF =
  /\b(?:no|without (?:any|an?)|waives? (?:the|any|its|all)?)\s?(?:\w+ ){0,2}(?:fees?|charges?|payments?|sums?|rent|commission|deposit|compensation|price)(?: of)?(?: up to)?\s*$/i;

/** Whether the words before a sum let it be paid: not "shall not pay $400", and not "no fee of $400". */
function isOwed(words: string, at: number): boolean {
  const before = words.slice(0, at);
  if (NO_SUM_OF.test(before)) return false;
  const paying = [...before.matchAll(PAYING)].at(-1)?.index;
  if (paying === undefined || before.slice(paying).search(/[,;.]/) >= 0) return true;
  return !(
    isDenied(words, paying) &&
    !CONDITION.test(before.slice(0, paying)) &&
    !AFTER_ALL.test(words.slice(paying))
  );
}

/** The first sum or share between two places that is no measure. */
const amountIn = (words: string, from: number, to: number): Amount | undefined =>
  [PART_OF, MONEY, RATE, EQUITY]
    .flatMap((pattern) => [...words.matchAll(new RegExp(pattern, `g${pattern.flags}`))])
    .filter(({ index }) => index >= from && index < to && !DEFINES_DAY.test(words.slice(0, index)))
    .filter(({ index, 0: amount }) => !EQUITY.test(amount) || GIVEN.test(words.slice(from, index)))
    .filter(
      ({ index }) =>
        !MEASURED.test(`${words.slice(Math.max(0, index - 80), index).trimEnd()} `.replace(/\( $/, '(')),
    )
    .filter(
      ({ index, 0: amount }) =>
        !OR_MORE.test(amount) && !NOTHING.test(amount) && !SHOWN.test(words.slice(0, index)),
    )
    .filter(({ index }) => isOwed(words, index))
    .map(({ index, 0: amount }) => ({ at: index, amount: amount.trim() }))
    .toSorted((a, b) => a.at - b.at)[0];

/** A sum that "must be paid" names its payer behind "by", if at all. */
const IS_PAID = /\b(?:(?:shall|will|must|is|are|to) be (?:\w+ )?(?:paid|payable)|(?:is|are) payable)\b/i;
const PAID_BY = /\b(?:paid|payable)\b[^.;]{0,60}?\bby (?:the )?(?=[A-Z])/;

const MOST = 8;

/** "You will receive a monthly fee": of two parties, the other pays. */
const RECEIVES =
  /\b(?:(?:shall|will|must) (?:(?:also|then|immediately|thereupon) )*(?:receive|be (?:(?:also|then|immediately|thereupon) )*(?:paid|entitled to))|receives|has received|has been paid|is (?:paid|entitled to (?:receive|be paid)))\b/;

/** Who is paid stands just behind the verb. */
const RECEIVER = /^(?:[a-z]+ ){1,4}(?:to )?(?:the )?[A-Z]/;

const theOther = (one: string, parties: BriefSource['parties']): string | null => {
  const calls = parties.map(({ role, name }) => role ?? name);
  return parties.length === 2 && calls.includes(one) ? calls.find((call) => call !== one)! : null;
};

/** Whoever gets what is paid, where nothing says who pays it. */
function receiverIn(words: string, parties: BriefSource['parties']): string | null {
  const at = SHALL_PAY.test(words) ? undefined : RECEIVES.exec(words)?.index;
  return at === undefined ? null : subjectBefore(mentions(words, parties), at + 1);
}

/** Who pays as the subject of a verb of paying; of two parties, the one that is not paid. */
function paysAt(
  words: string,
  verb: number,
  all: readonly Mentioned[],
  parties: BriefSource['parties'],
  sum: number,
): string | null | undefined {
  const subject = subjectBefore(all, verb + 1);
  if (subject !== null) return subject;
  // "The Company will pay the Contractor", where nobody is known by the first name: of two, it is the other.
  const receiver = RECEIVER.test(words.slice(verb)) ? objectAfter(all, verb, null) : null;
  const other = receiver && theOther(receiver, parties);
  if (other) return other;
  // Of more, whoever stands before the verb, such as a group that is called by one name; never who is paid.
  const side = verb < sum ? sideBefore(words, verb + 1) : null;
  return side ?? (receiver === null ? undefined : null);
}

/** @param sum where the sum stands; whoever pays something else behind it does not pay that */
function payerIn(words: string, parties: BriefSource['parties'], sum = words.length): string | null {
  const gets = receiverIn(words, parties);
  const other = gets && theOther(gets, parties);
  if (other !== null) return other;
  if (!PAID.test(words)) return null;
  const all = mentions(words, parties).filter(({ who }) => who !== gets);
  const verb = SHALL_PAY.exec(words)?.index;
  const passive = IS_PAID.exec(words);
  if (passive && verb === undefined) {
    const by = PAID_BY.exec(words.slice(passive.index));
    return by && objectAfter(all, passive.index + by.index + by[0].length - 1, null);
  }
  const payer = verb === undefined ? undefined : paysAt(words, verb, all, parties, sum);
  if (payer !== undefined) return payer;
  const at = PAYS.exec(words)?.index ?? 0;
  return subjectBefore(all, at + 1) ?? objectAfter(all, at, null);
}

/** Sums in rows of tables whose header or leading sentence says that they are paid. */
const inTables = ({ text, parties }: BriefSource): BriefPayment[] =>
  tabledSums(
    text,
    (words) => MONEY.test(words) && !OTHER.test(words),
    (words) => PAYS.test(words) && !OTHER.test(words),
  ).flatMap(({ row, words, lead }) => {
    const found = amountIn(words, 0, words.length);
    return found
      ? [
          {
            what: words.slice(0, 200),
            amount: found.amount,
            payer: payerIn(lead, parties),
            citations: cite(text, row),
          },
        ]
      : [];
  });

const startOf = ({ citations: [first] }: BriefPayment): number => first?.start ?? 0;
const isToldBy =
  (row: BriefPayment) =>
  ({ amount, citations: [first] }: BriefPayment): boolean =>
    amount === row.amount && (first?.start ?? 0) <= startOf(row) && (first?.end ?? 0) >= startOf(row);

/** What is paid, by whom, and for what, as far as a sum or a rate is named. */
export function payments(source: BriefSource): BriefPayment[] {
  const said = inClauses(source);
  const rows = inTables(source).filter((row) => !said.some(isToldBy(row)));
  return [...said, ...rows].toSorted((a, b) => startOf(a) - startOf(b)).slice(0, MOST);
}

function inClauses({ text, passages, parties }: BriefSource): BriefPayment[] {
  return passages.flatMap((passage) => {
    const { words } = passage;
    if (!PAYS.test(withoutFreedDuties(words)) || OTHER.test(words) || IN_SHARES.test(words)) return [];
    return amountsIn(words).map(({ at, amount }) => ({
      what: words.slice(0, 200),
      amount: amount.replace(/^(\d[\d,.]*\s?%?)\)/, '$1'),
      payer: payerIn(words, parties, at),
      citations: citeAround(text, passage, at),
    }));
  });
}
