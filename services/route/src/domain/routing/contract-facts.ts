import type {
  Brief,
  Classification,
  ExtractedText,
  Field,
  Finding,
  ReadingSummary,
  ReadingWarning,
  Routing,
  SectionOutcome,
} from '@countersign/events';
import type { ReadingPages } from '@countersign/shared';
import type { ClientSide } from '../deal/client-side.ts';
import { dealFacts } from '../deal/deal-facts.ts';
import { termUntilItsEnd } from '../deal/term-until.ts';
import type { Fact } from '../operators/operator.ts';
import type { Facts } from '../playbook/condition.ts';
import { FINDING_TERMS } from '../playbook/playbook.ts';
import { briefFacts } from './brief-facts.ts';

/** A finding with its section and its id, before it is weighed. */
export interface IdentifiedFinding extends Finding {
  readonly id: string;
  readonly sectionId: string;
}

/** Whether a finding says what the contract lays down, rather than what it denies or excepts. */
export const holds = ({ polarity }: Pick<Finding, 'polarity'>): boolean =>
  polarity === undefined || polarity === 'holds';

/** All that is known of a contract when it is routed. */
export interface ContractReading {
  readonly reportType: string;
  readonly language: string;
  /** The words of the contract, by which it is known to be on approved paper. */
  readonly text: ExtractedText;
  readonly classification: Classification;
  readonly sections: readonly SectionOutcome[];
  readonly findings: readonly IdentifiedFinding[];
  readonly fields: readonly Field[];
  /** How the contract was read; undefined where its text has no account of that. */
  readonly reading: ReadingSummary | undefined;
  readonly readingPages: ReadingPages;
  readonly warnings: readonly ReadingWarning[];
  /** Characters of its body that no section was written from; undefined where that was not recorded. */
  readonly narrowedAway: number | undefined;
  /** What a partner must be told; undefined for runs of before there was a brief. */
  readonly brief: Brief | undefined;
  /** Terms that its text has words near to, by name. */
  readonly nearTerms: readonly string[];
  /** Side of the client, where whoever brought the contract said it. */
  readonly side: string | undefined;
  /** Key in the inbox, by which senders are known. */
  readonly objectKey: string | undefined;
  /** How it was routed before people sent it back; missing in the first round. */
  readonly sentBack?: Pick<Routing, 'approvalsRequired'>;
}

/** Fields by name; a term until a day weighs as its length, beside what a section says of it. */
function fieldFacts(fields: readonly Field[], brief: Brief | undefined): [string, readonly string[]][] {
  const length = termUntilItsEnd(brief);
  const values = [...fields, ...(length === undefined ? [] : [{ name: 'term', value: length }])];
  const byName = Map.groupBy(values, ({ name }) => `field.${name}`);
  return [...byName].map(([name, all]) => [name, all.map(({ value }) => value)]);
}

/** One fact a key, `reading.<key>`; of lists how long they are. None of a text without an account of its reading. */
function readingFacts(reading: ReadingSummary | undefined): [string, Fact][] {
  return Object.entries(reading ?? {}).map(([key, value]) => [
    `reading.${key}`,
    typeof value === 'object' ? value.length : value,
  ]);
}

/** Whether every word was read, in a language that the brief reads. */
const wasReadInFull = ({ reading, language }: ContractReading): boolean =>
  reading !== undefined &&
  language === 'en' &&
  reading.pagesUnread + reading.pagesPartlyRead + reading.foreignPassages === 0;

/** Parties by name, however it is capitalised or spaced. */
const countParties = (fields: readonly Field[]) =>
  new Set(
    fields
      .filter(({ name }) => name === 'party')
      .map(({ value }) =>
        value
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ),
  ).size;

const FEWEST_PARTIES = 2;

/** How many parties there are: not known where fewer than two were found and others may stand in what was not read. */
function partiesFact({ brief, fields, reading }: ContractReading): [string, Fact][] {
  const found = Math.max(brief?.parties.length ?? 0, countParties(fields));
  const unread = reading === undefined ? 0 : reading.pagesUnread + reading.pagesPartlyRead;
  return found < FEWEST_PARTIES && unread > 0 ? [] : [['parties', found]];
}

/** The facts of the contract as a whole, as the client sees it. */
export function contractFacts(reading: ContractReading, client: ClientSide): Facts {
  const { classification, sections, findings } = reading;
  const facts: [string, Fact][] = [
    ['reportType', reading.reportType],
    ['contractType', classification.contractType],
    ['typeScore', classification.score],
    ['typeConfident', classification.confident],
    ['language', reading.language],
    ['categories', [...new Set(findings.filter(holds).map(({ category }) => category))]],
    ['sectionsFailed', sections.filter(({ status }) => status === 'failed').length],
    ['sectionsUnsafe', sections.filter(({ status }) => status === 'unsafe').length],
    ...partiesFact(reading),
    ...(reading.narrowedAway === undefined
      ? []
      : [['narrowedAway', reading.narrowedAway] satisfies [string, Fact]]),
    ...(client.side === undefined ? [] : [['side', client.side] satisfies [string, Fact]]),
    ...briefFacts(reading.brief),
    ['searched.inFull', wasReadInFull(reading)],
    ['searched.near', reading.nearTerms],
    ...dealFacts(reading.brief, client, {
      inFull: wasReadInFull(reading),
      nearTerms: reading.nearTerms,
    }),
    ...readingFacts(reading.reading),
    ...fieldFacts(reading.fields, reading.brief),
  ];
  return new Map(facts);
}

/** The facts of one finding, beside those of its contract; `words` are what it quotes. */
export function findingFacts(finding: Finding, contract: Facts): Facts {
  const words = finding.citations.map(({ quote }) => quote).join('\n');
  return new Map<string, Fact>([
    ...contract,
    ['category', finding.category],
    ['confidence', finding.confidence ?? 1],
    ['words', words],
    ...FINDING_TERMS.flatMap((key): [string, Fact][] => {
      const value = finding[key];
      return value === undefined ? [] : [[`finding.${key}`, value]];
    }),
  ]);
}
