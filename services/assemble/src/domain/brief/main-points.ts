import {
  type AskedFor,
  type Brief,
  type Citation,
  SEVERITIES,
  type TakenPosition,
} from '@countersign/events';
import { findingsOf, type Report, type ReportFinding } from '../report.ts';
import { askInWords, proposalInWords } from './asking.ts';
import { isCommon, isSuspected, isTelling, isUnknown } from './burden-rank.ts';
import { citedPages } from './citing.ts';
import { excerpt } from './excerpt.ts';
import { type SalientTerm, salientTerms } from './salient-terms.ts';
import { inSentence } from './silence.ts';
import { tellingWords } from './telling-words.ts';

/** Something that a partner must know of a contract, with the words of the contract. */
export interface MainPoint {
  /** What it is, in the report's own words; missing where the contract's words say it. */
  readonly said?: string;
  /** Empty where what matters is that nothing is said. */
  readonly quote: string;
  readonly pages: readonly number[];
  /** What the reader does about it, by the playbook; missing where that has nothing on it. */
  readonly todo?: string;
  /** Titles of findings that say the same. */
  readonly instead?: readonly string[];
}

interface Weighed extends MainPoint {
  /** Heavier points come first; of equals, those that come first here. */
  readonly weight: number;
  /** How the passage begins that is quoted: two points on it tell it once. */
  readonly passage: string;
  /** What it is about: a second point on it says little more. */
  readonly topic: string;
}

const MOST = 5;
/** Fewer points with a reason than this are filled up with passages that a partner is to read. */
const ENOUGH = 3;
const LONGEST_QUOTE = 480;
/** Passages of points that share so many of their first characters are one passage. */
const SAME = 60;

/** A definition is read where its term is used. */
const DEFINES = /[”"’'] ?(?:\([^)]*\) )?(?:means|shall mean|includes)\b/;

const rankOf = ({ severity }: Pick<ReportFinding, 'severity'>) => SEVERITIES.indexOf(severity);
const MEDIUM = SEVERITIES.indexOf('medium');
/**
 * What binds unusually is read by rules that would rather tell too much: it comes after findings of medium severity,
 * what many contracts hold somewhere after that, and what is only suspected where little else is to be told.
 */
const MATERIAL =
  /[$£€]\s?\d|%|\b(?:fees?|prices?|pa(?:y|id|ys|yments?|yable)|rents?|royalt\w+|costs?|charges?|refund\w*|liab\w+|indemn\w+|harmless|damages|loss(?:es)?|terminat\w+|renew\w*|exclusiv\w+|compet\w+|solicit\w*|assign\w*|owns?|owner\w*|licen[cs]\w+|rights?|data|security|guarant\w+|control)\b/i;
/** What many contracts hold somewhere is a point of its own only where money or the end hangs on it. */
const MONEY_OR_END =
  /[$£€]\s?\d|\d\s?%|\b(?:fees?|prices?|pay\w*|paid|rents?|royalt\w+|refund\w*|liab\w+|terminat\w+|renew\w*)\b/i;
/** What touches neither money nor rights, and what only defines a word, comes after what does. */
const IMMATERIAL = 0.2;

/** In a contract with more of them than this, most are what long contracts hold. */
const FEW = 3;
/** Where there are few, each is what sets the contract apart, and comes before what binds both alike. */
const RARE = 0.85;
const areMany = ({ burdens }: Brief): boolean => burdens.filter((each) => !isSuspected(each)).length > FEW;

function weightOf(burden: Brief['burdens'][number], brief: Brief): number {
  const { indemnityDirection } = brief;
  if (isSuspected(burden) || (areMany(brief) && !isTelling(burden))) return MEDIUM - 1;
  // Where both answer to the other, each clause by itself looks one-sided.
  if (burden.kind === 'one-sided-indemnity' && indemnityDirection === 'mutual') return MEDIUM - 0.9;
  const quote = burden.citations[0]?.quote ?? '';
  if (isCommon(burden) && !MONEY_OR_END.test(quote)) return MEDIUM - 1;
  const counts = MATERIAL.test(quote) && !(DEFINES.test(quote) && burden.kind !== 'widened-definition');
  const weight = isCommon(burden) ? MEDIUM - 0.75 : MEDIUM - 0.5 + (areMany(brief) ? 0 : RARE);
  return weight - (counts ? 0 : IMMATERIAL);
}

/** Words that lead a list in say nothing without an item of it: "Tarn shall not:" and what it shall not. */
const LEADS = /:\s*$/;
const quoteOf = ([first = '', next = '']: readonly string[], counts?: RegExp): string =>
  first === '' ? '' : excerpt(LEADS.test(first) ? `${first} ${next}` : first, LONGEST_QUOTE, counts);

/** @param counts the words of the passage that it is cited for */
const cited = (citations: readonly Citation[], counts?: RegExp) => {
  const quotes = citations.map((each) => each.quote);
  return { quote: quoteOf(quotes, counts), passage: quoteOf(quotes), pages: citedPages(citations) };
};

/** The category of findings that a clause of the playbook is called by, if it is. */
const categoryOf = ({ clause }: TakenPosition): string => clause.toLowerCase().replaceAll(' ', '-');

/** A position with the fact of the brief that says the same with who and how long, where there is one. */
const ofPosition =
  (terms: readonly SalientTerm[]) =>
  (position: TakenPosition): Weighed => {
    const fact = terms.find(({ categories }) => categories.includes(categoryOf(position)));
    const says = fact?.says ?? position.says;
    return {
      said: `${position.clause}: ${says}`,
      ...cited(fact?.citations ?? position.citations, tellingWords(says, categoryOf(position))),
      todo: proposalInWords(position),
      weight: rankOf(position),
      topic: position.position,
    };
  };

/** How what is asked for is told; the same for all kinds that are asked for together. */
const asked = (asks: readonly AskedFor[], name: string, said = (words: string) => words) => {
  const found = asks.find((each) => each.for === name);
  return found ? { todo: said(askInWords(found)), topic: found.ask } : { topic: name };
};

const ofBurden =
  (asks: readonly AskedFor[], brief: Brief) =>
  (burden: Brief['burdens'][number]): Weighed => ({
    said: `To be weighed: ${inSentence(burden.why)}`,
    ...cited(burden.citations, tellingWords('', burden.kind)),
    ...asked(asks, burden.kind, (ask) => `If it is so, ${inSentence(ask)}`),
    weight: weightOf(burden, brief),
  });

/** "Binds: Supplier · For: 2 years" as part of a sentence: " (binds Supplier; for 2 years)". */
const sidesOf = ({ terms }: ReportFinding) =>
  terms
    ? ` (${terms
        .split(' · ')
        .map((term) => inSentence(term.replace(': ', ' ')))
        .join('; ')})`
    : '';

function quoted({ quotes, terms, category }: ReportFinding): { quote: string; passage: string } {
  const texts = quotes.map(({ text }) => text);
  return { quote: quoteOf(texts, tellingWords(terms ?? '', category)), passage: quoteOf(texts) };
}

const ofFinding =
  (asks: readonly AskedFor[]) =>
  (finding: ReportFinding): Weighed => ({
    said: `${finding.title}${sidesOf(finding)}.`,
    ...quoted(finding),
    pages: [...new Set(finding.quotes.flatMap(({ page }) => page ?? []))],
    ...asked(asks, finding.category),
    weight: rankOf(finding),
  });

const startOf = (quote: string) => quote.replace(/^…/, '').slice(0, SAME);
const overlap = (one: string, other: string) =>
  one !== '' && other !== '' && (one.includes(startOf(other)) || other.includes(startOf(one)));

/** Each passage and each topic once, under the first of those that tell it. */
const eachOnce = (points: readonly Weighed[]): Weighed[] =>
  points.filter(
    ({ topic, passage }, index) =>
      !points.slice(0, index).some((told) => told.topic === topic || overlap(told.passage, passage)),
  );

const LAYS_DOWN = /\b(?:shall|will|must|may|agrees?|liable|liability)\b/i;
/** What nearly every contract says at its end, in nearly the same words: no partner reads on for that. */
const EVERYWHERE =
  /\b(?:counterparts?|severab\w+|invalid or unenforceable|entire (?:agreement|understanding)|no (?:failure|delay|waiver)|failure or delay|operate as a waiver|waiver of (?:any|such)|modified or waived|headings?|captions?|in witness whereof|whereas|inure to the benefit|money damages|monetary damages|adequate remedy|exclusive remed\w+|facsimile|further assurances|shall refer to|neutral construction|drafted by|without prejudice to|petition (?:for|in) bankruptcy|assignment for the benefit of|receiver or trustee|no obligation with respect to information|publicly (?:available|known)|(?:return|destroy)\b[^.;]{0,40}\bconfidential information|independent contractors?|injunctive relief|injunctions?|specific performance|equitable (?:relief|remed\w+)|terminate (?:such |any |the )?(?:discussions|negotiations|talks)|(?:same|reasonable) (?:degree of )?(?:care|precautions)|no obligation to (?:enter|proceed|negotiate))\b|\bSource: /i;

/** A fact of the brief in the place of the findings that say the same, as heavy as the gravest of them. */
const ofTerm =
  (asks: readonly AskedFor[], findings: readonly ReportFinding[]) =>
  ({ says, citations, weight, mutual, categories }: SalientTerm): Weighed => {
    const same = findings.filter(({ category }) => categories.includes(category));
    return {
      said: says,
      ...cited(citations, tellingWords(says, categories[0])),
      ...(mutual ? { topic: says } : asked(asks, same[0]?.category ?? categories[0] ?? says)),
      instead: same.map(({ title }) => title),
      weight: Math.max(weight, ...same.map(rankOf)),
    };
  };

/** Passages that a partner is to read, where little else is to be told. */
const passagesToRead = ({ points }: Brief): Weighed[] =>
  points
    .map(({ citations }) => cited(citations))
    .filter(({ quote }) => LAYS_DOWN.test(quote) && !DEFINES.test(quote) && !EVERYWHERE.test(quote))
    .map((point, index) => ({ ...point, weight: 0, topic: `passage ${index}` }));

/**
 * The few points that matter most, gravest first: where the contract is outside the playbook, findings, what binds
 * unusually; where these are few, passages that a partner must be told.
 */
export function mainPoints(report: Report, brief: Brief): MainPoint[] {
  const { positions, asks } = report.risk;
  const findings = findingsOf(report);
  const terms = salientTerms(brief, report.contractType.type);
  const weighed = [
    ...positions.map(ofPosition(terms)),
    ...terms
      .filter(({ categories }) => !positions.some((position) => categories.includes(categoryOf(position))))
      .map(ofTerm(asks, findings)),
    ...findings
      .filter(
        ({ category }) =>
          !terms.some(({ categories }) => categories.includes(category)) &&
          !positions.some((position) => categoryOf(position) === category),
      )
      .map(ofFinding(asks)),
    ...brief.burdens.map(ofBurden(asks, brief)),
  ].filter(({ weight, quote, said }) => weight > MEDIUM - 1 && (quote !== '' || said !== undefined));
  const told = eachOnce(weighed.toSorted((a, b) => b.weight - a.weight)).slice(0, MOST);
  const suspected = brief.burdens.filter((burden) => isSuspected(burden) && !isUnknown(burden));
  const unknown = brief.burdens.filter(isUnknown);
  const say = ofBurden(asks, brief);
  return told.length >= ENOUGH
    ? told
    : eachOnce([...told, ...passagesToRead(brief), ...[...suspected, ...unknown].map(say)]).slice(0, ENOUGH);
}
