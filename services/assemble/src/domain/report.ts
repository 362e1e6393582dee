import type {
  AskedFor,
  Brief,
  Field,
  ReadingWarning,
  ReviewDecision,
  RiskLevel,
  Severity,
  TakenPaper,
  TakenPosition,
} from '@countersign/events';
import type { NearMiss } from './brief/near-misses.ts';

/** Words of the contract, with the page they stand on. */
export interface Quote {
  readonly text: string;
  readonly page?: number;
}

/** A severity that a reviewer set. */
export interface SeverityChange {
  readonly from: Severity;
  readonly to: Severity;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface ReportFinding {
  /** Section and place in it, e.g. `4.2`. */
  readonly number: string;
  readonly category: string;
  readonly title: string;
  readonly detail: string;
  /** Its polarity, sides, money and times in words; empty where none is known. */
  readonly terms: string;
  /** After the reviewers' changes. */
  readonly severity: Severity;
  readonly changes: readonly SeverityChange[];
  readonly quotes: readonly Quote[];
}

export interface WrittenSection {
  readonly kind: 'written';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly fields: readonly Field[];
  /** What the section would be expected to settle and does not, as its author says. */
  readonly gaps: readonly string[];
  readonly findings: readonly ReportFinding[];
}

/** A section that the report should have and does not. */
export interface MissingSection {
  readonly kind: 'missing';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: 'failed' | 'unsafe';
  readonly reason: string;
}

export type ReportSection = WrittenSection | MissingSection;

/** Everything that the report says, whatever it is printed on. */
export interface Report {
  readonly runId: string;
  readonly round: number;
  readonly reportType: string;
  readonly fileName: string;
  /** Hash of the contract's file, where the request names it. */
  readonly sha256?: string;
  readonly pages: number;
  /** ISO 639 code of the contract, `und` when unknown. */
  readonly language: string;
  /** What was not read, or read with doubt, by page. */
  readonly warnings: readonly ReadingWarning[];
  /** Instant of the last decision, or of the request where nobody had to decide. */
  readonly date: string;
  /** What the contract calls itself, where that is more exact than its type. */
  readonly ownTitle?: string | undefined;
  readonly contractType: { readonly type: string; readonly score: number; readonly confident: boolean };
  readonly risk: {
    readonly level: RiskLevel;
    /** With the reviewers' severities. */
    readonly score: number;
    /** As it was routed, where reviewers changed it since. */
    readonly routedScore?: number | undefined;
    /** Side of the client, where it is known. */
    readonly side: string | undefined;
    /** Positions of the playbook that the contract is outside of, worst first. */
    readonly positions: readonly TakenPosition[];
    /** What the playbook asks for where a category of findings or a kind of burdens binds the client. */
    readonly asks: readonly AskedFor[];
    /** Approved paper that the contract is on. */
    readonly paper?: TakenPaper;
    /** Clauses of the positions that it keeps. */
    readonly kept: readonly string[];
    readonly playbook: { readonly name: string; readonly version: string };
    /** Whether the playbook asks for no person's approval. */
    readonly autoApproved: boolean;
    /** Why it went to a person or to none, as a sentence; unknown for routings of earlier versions. */
    readonly because: string | undefined;
    /** Facts that the brief and a section read otherwise, a sentence each. */
    readonly disagreements: readonly string[];
    /** What raised the score, heaviest first. */
    readonly reasons: readonly { readonly text: string; readonly points: number }[];
  };
  readonly sections: readonly ReportSection[];
  /** Whether sections were written from parts of the contract, and pages that none was given. */
  readonly coverage: { readonly sharedOut: boolean; readonly unseen: readonly number[] };
  /** Each fact of the contract once; missing for runs of before the brief. */
  readonly brief?: Brief;
  /** Page on which the brief's subject begins; missing where it is not known. */
  readonly subjectPage?: number | undefined;
  /** Key terms that the brief is silent on although words near to them stand in the contract. */
  readonly nearMisses: readonly NearMiss[];
  readonly decisions: readonly ReviewDecision[];
  /** Models that classified and wrote, each once. */
  readonly models: readonly string[];
}

/** Whether everything in the file was read, and in a language that is read: only then may a silence be told. */
export const wasReadInFull = ({ warnings, language }: Report): boolean =>
  warnings.length === 0 && language === 'en';

export const isWritten = (section: ReportSection): section is WrittenSection => section.kind === 'written';
export const isMissing = (section: ReportSection): section is MissingSection => section.kind === 'missing';

/** The findings of all sections, in their order. */
export const findingsOf = (report: Report): ReportFinding[] =>
  report.sections.filter(isWritten).flatMap(({ findings }) => findings);

/** The values of a field in all sections, e.g. of `party`. */
export const fieldValues = (report: Report, name: string): string[] => {
  const fields = report.sections.filter(isWritten).flatMap(({ fields }) => fields);
  return [...new Set(fields.filter((field) => field.name === name).map(({ value }) => value))];
};
