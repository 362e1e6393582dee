import type { ObjectRef } from '@countersign/events';
import type { ChainHead } from '../../domain/digest.ts';
import type { TrustedKeys } from '../../domain/signed-text.ts';
import type { HeadStore, VersionedBucket } from '../archive.ts';

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

/** A run as the database has it, and the SHA-256 (hex) of the reports that would be served for it, by their form. */
export interface TableRun {
  readonly runId: string;
  readonly status: string;
  readonly decisions: readonly TableDecision[];
  readonly reports: Readonly<Record<'pdf' | 'docx', string | undefined>>;
}

/** The tables of where every run is. */
export interface RunTables {
  runIds(): Promise<readonly string[]>;
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
  /** A head of the chain that somebody kept elsewhere. */
  readonly keptHead?: Pick<ChainHead, 'sequence' | 'sha256'> | undefined;
  readonly now: () => Date;
}

/** How much was looked at. */
export interface Counts {
  digests: number;
  records: number;
  waiting: number;
  calls: number;
  recorders: number;
  documents: number;
  forgotten: number;
  runs: number;
  decisions: number;
}

export interface Verification {
  readonly breaches: readonly Breach[];
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
  readonly ends: Map<string, { readonly status: string; readonly pdf?: string; readonly docx?: string }>;
  readonly forgotten: Set<string>;
}

export const READS_AT_ONCE = 32;
