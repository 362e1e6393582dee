import type {
  Brief,
  Classification,
  ExtractedText,
  Field,
  Finding,
  ReadingSummary,
  SectionOutcome,
} from '@countersign/events';
import { emptyBrief } from '@countersign/shared/testing/empty-brief';
import type { ContractReading, IdentifiedFinding } from '../domain/routing/contract-facts.ts';

/** A classification of a type that is trusted unless said otherwise. */
export const classification = (contractType = 'service', confident = true): Classification => ({
  version: 1,
  contractType,
  score: confident ? 0.9 : 0.3,
  threshold: 0.5,
  confident,
  ranking: [{ type: contractType, score: confident ? 0.9 : 0.3 }],
  model: 'endpoint',
});

/** A finding in its category with the words that it quotes. */
export const finding = (category: string, quote = 'Words of the contract.', confidence = 0.9): Finding => ({
  category,
  title: category,
  detail: `About ${category}.`,
  confidence,
  citations: [{ quote, page: 3 }],
});

/** Findings as a section would number them. */
export const identified = (...findings: Finding[]): IdentifiedFinding[] =>
  findings.map((each, index) => ({ ...each, sectionId: 'obligations', id: `obligations-${index + 1}` }));

export const section = (status: SectionOutcome['status'] = 'done'): SectionOutcome => ({
  id: 'obligations',
  title: 'Obligations',
  status,
  revision: 0,
});

/** The summary of a contract of which every word was read. */
export const readInFull = (changes: Partial<ReadingSummary> = {}): ReadingSummary => ({
  kind: 'contract',
  pagesUnread: 0,
  pagesPartlyRead: 0,
  confidence: 1,
  hiddenTexts: 0,
  struckTexts: 0,
  foreignPassages: 0,
  attachments: 0,
  changedAfterSigning: false,
  warnings: [],
  ...changes,
});

/** The brief of an ordinary contract, of which a rule asks nothing but what binds and what is missing. */
export const brief = (changes: Partial<Brief> = {}): Brief =>
  emptyBrief({
    liabilityCap: { exists: true, amount: null, protects: 'both', citations: [] },
    ...changes,
  });

/** The text of a contract, on no page. */
export const textOf = (text: string): ExtractedText => ({
  version: 1,
  language: 'en',
  method: 'text-layer',
  text,
  bodyEnd: text.length,
  pages: [],
});

export const party = (value: string): Field => ({ name: 'party', value, citations: [{ quote: value }] });
export const PARTIES = [party('Tarnbeck Foundry Limited'), party('Oslund Turbine Services Inc.')];

/** A service contract in English, read in full, with a cap and a governing law, and the findings given. */
export const reading = (changes: Partial<ContractReading> = {}, ...findings: Finding[]): ContractReading => ({
  reportType: 'contract-review',
  language: 'en',
  text: textOf('Words of the contract.'),
  classification: classification(),
  sections: [section()],
  findings: identified(finding('cap-on-liability'), finding('governing-law'), ...findings),
  fields: PARTIES,
  reading: readInFull(),
  readingPages: {},
  warnings: [],
  narrowedAway: 0,
  brief: brief(),
  nearTerms: [],
  side: undefined,
  objectKey: undefined,
  ...changes,
});
