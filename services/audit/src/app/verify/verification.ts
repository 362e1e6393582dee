import type { ObjectRef, PersonV1, RunStatus } from '@countersign/events';
import type { ChainHead } from '../../domain/digest.ts';
import type { TrustedKeys } from '../../domain/signed-text.ts';
import type { HeadStore, VersionedBucket } from '../archive.ts';
import type { RecordedRun } from './recorded-run.ts';

/** Something that is not as it was recorded: which object or row, and what is wrong with it. */
export interface Breach {
  readonly where: string;
  readonly problem: string;
}

/** A decision as the table of decisions has it. */
export interface TableDecision {
  readonly reviewId: string;
  readonly round: number;
  readonly decision: string;
  readonly by: string;
  /** What tells people of one name apart, and what else is known of them; null where nobody kept it. */
  readonly userId: string | null;
  readonly email: string | null;
  readonly group: string;
  readonly exception: string | null;
  readonly at: string;
  readonly comment: string | null;
  readonly changes: readonly unknown[];
  readonly severityChanges: readonly unknown[];
}

/** A round of review as the table of reviews has it. */
export interface TableReview {
  readonly reviewId: string;
  readonly runId: string;
  readonly status: string;
  /** Groups that may answer now. */
  readonly groups: readonly string[];
  readonly approvalsRequired: number;
  readonly riskLevel: string;
  readonly outcome: string | null;
  readonly requestedAt: string;
  readonly closedAt: string | null;
  readonly claimedById: string | null;
  readonly claimedAt: string | null | undefined;
}

/** A section of the report, and how it ended. */
export interface TableSection {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

/** What a run's row says that records say too; undefined where an API of before does not tell. */
type TableFacts = Readonly<
  Record<
    | 'key'
    | 'fileName'
    | 'versionId'
    | 'via'
    | 'side'
    | 'contentHash'
    | 'linkedTo'
    | 'uploaderName'
    | 'uploaderEmail'
    | 'uploaderId'
    | 'contractType'
    | 'riskScore'
    | 'riskLevel'
    | 'route'
    | 'reviewerGroup'
    | 'leadGroup'
    | 'reviewer'
    | 'typeScore'
    | 'pages'
    | 'language'
    | 'alerts'
    | 'sectionsTotal'
    | 'sectionsPassed'
    | 'sectionsFailed'
    | 'startedAt'
    | 'finishedAt'
    | 'failureName'
    | 'failureStage'
    | 'forgottenAt',
    string | number | null | undefined
  >
>;

/** A run as the database has it, and the SHA-256 (hex) of the reports that would be served for it, by their form. */
export interface TableRun {
  readonly runId: string;
  readonly status: RunStatus;
  readonly facts: TableFacts;
  /** Instants at which the row changed, ISO 8601. */
  readonly changedAt: readonly string[];
  readonly decisions: readonly TableDecision[];
  readonly reviews: readonly TableReview[];
  readonly sections: readonly TableSection[];
  readonly reports: Readonly<Record<'pdf' | 'docx', string | undefined>>;
}

/** Rows that no reader understands any more: somebody wrote what the service never does. */
export class UnreadableRows extends Error {
  override readonly name = 'UnreadableRows';
}

/** The tables of where every run is. */
export interface RunTables {
  /** @throws UnreadableRows */
  runIds(): Promise<readonly string[]>;
  /** @throws UnreadableRows */
  run(runId: string): Promise<TableRun | undefined>;
}

/** What verification reads. Without `bucket` or `runs` that part is left out, and said to be. */
export interface VerifyPorts {
  readonly archive: VersionedBucket;
  readonly head: Pick<HeadStore, 'read'>;
  readonly trusted: TrustedKeys;
  /** Any other bucket by name, to read what records name. */
  readonly bucket?: ((name: string) => VersionedBucket) | undefined;
  readonly runs?: RunTables | undefined;
  /** The bucket whose files a virus scanner looks at before anybody reads them; undefined where none does. */
  readonly scanned?: string | undefined;
  /** A head of the chain that somebody kept elsewhere. */
  readonly keptHead?: Pick<ChainHead, 'sequence' | 'sha256'> | undefined;
  readonly now: () => Date;
  /** Until when runs were forgotten without a note of who asked for it, ISO 8601; never, unless given. */
  readonly forgottenUnnotedUntil?: string | undefined;
  /** How long a record or a row may be on its way, in milliseconds: a quarter of an hour unless given. */
  readonly patienceMs?: number | undefined;
}

/** An event that did not get out at once is sent again by the sweep within minutes. */
export const PATIENCE_MS = 15 * 60_000;

/** Whether what happened then may not have reached the other store yet. */
export const isOnItsWay = ({ now, patienceMs = PATIENCE_MS }: VerifyPorts, instant: string): boolean =>
  Math.abs(now().getTime() - Date.parse(instant)) <= patienceMs;

/** How much was looked at. */
export interface Counts {
  digests: number;
  records: number;
  waiting: number;
  calls: number;
  recorders: number;
  documents: number;
  /** What intake and decisions wrote down. */
  saved: number;
  forgotten: number;
  runs: number;
  decisions: number;
  reviews: number;
  /** Runs that changed so lately that not everything of them could be compared. */
  young: number;
}

export interface Verification {
  readonly breaches: readonly Breach[];
  /** What is no tampering, and wants somebody to look at it. */
  readonly waiting: readonly Breach[];
  readonly counts: Counts;
  readonly head: ChainHead | undefined;
}

/** A decision as it was recorded. */
export type RecordedDecision = TableDecision & {
  readonly runId: string;
  /** Where its words are; in itself, where it was recorded with them. */
  readonly words?: ObjectRef | undefined;
};

/** What the records say that other stores have to agree with. */
export interface Recorded {
  /** Documents that events refer to, by URI; with the run that they belong to. */
  readonly documents: Map<string, ObjectRef & { readonly runId: string }>;
  readonly calls: Map<string, { readonly sha256: string; readonly record: string; readonly runId: string }>;
  readonly decisions: Map<string, RecordedDecision>;
  readonly runs: Map<string, RecordedRun>;
  /** Since when the words of runs are to be gone, and by whom, by what was recorded first. */
  readonly forgotten: Map<string, { readonly at: string; readonly by: PersonV1 }>;
}

export const READS_AT_ONCE = 32;
