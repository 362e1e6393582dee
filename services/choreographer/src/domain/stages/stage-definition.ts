import type { DocumentName } from '@countersign/api';
import type { DataOf, EventContract, ObjectRef, Stage } from '@countersign/events';
import type { CappedBy } from '../cost-caps.ts';
import type { Decision } from '../gate/review.ts';
import type { Run } from '../run.ts';

/** Stages that a service works on; the review is a person's. */
export type ServiceStage = Exclude<Stage, 'review'>;

/** What the state machine asks a service for, beside the request itself. */
export interface Asked {
  /** Section that the stage is about; empty when it is about the whole contract. */
  readonly item: string;
  readonly round: number;
  /** The section before it was changed. */
  readonly previous: ObjectRef | null;
}

/** Fields that refer to a document. */
type ReferenceIn<Data> = {
  [Field in keyof Data]-?: NonNullable<Data[Field]> extends ObjectRef ? Field : never;
}[keyof Data];

/** One document of a run has one name; of each section, one that tells which. */
export type NameOf<Name extends DocumentName = DocumentName> = Name | ((item: string) => Name);

/** Name of the document that each field refers to; of contracts that are not told apart, of any field. */
type DocumentNames<Data> = string extends keyof Data
  ? Readonly<Record<string, NameOf>>
  : Readonly<Partial<Record<ReferenceIn<Data>, NameOf>>>;

/**
 * All that the choreographer knows of a stage. Its functions are methods, so that the compiler takes a stage for
 * one of any contracts; whoever calls them has read the answer by the contract of that very stage.
 */
export interface StageDefinition<
  Request extends EventContract = EventContract,
  Answer extends EventContract = EventContract,
> {
  readonly stage: ServiceStage;
  /** What the service is asked with. */
  readonly request: Request;
  /** The fact that answers. */
  readonly answer: Answer;
  /** What the state machine gets of the answer: references and statuses, far below 256 KiB. */
  output(answer: DataOf<Answer>): object;
  /** What the answer says about the run's row. */
  progress(answer: DataOf<Answer>): Partial<Run>;
  /** What the answer did cost, in US dollars. */
  costUsd(answer: DataOf<Answer>): number;
  /** Names of the documents that fields of the answer refer to. */
  readonly documents: DocumentNames<DataOf<Answer>>;
  /** What people wrote stays in the database until the request needs it: its part of the request, if any. */
  reviewersWords(decisions: readonly Decision[], asked: Asked): Partial<DataOf<Request>>;
  /** What the request tells of the run's row, beside what the state machine knows. */
  fromRun(run: Run): Partial<DataOf<Request>>;
  /** The caps on cost that refuse the stage once they are reached, unless `overCap` lets it do without a model. */
  readonly cappedBy: CappedBy;
  /** What the request tells once a cap is reached, of a stage that can do without a model. */
  readonly overCap?: Partial<DataOf<Request>>;
  /** Whether the run's row shows this stage; sections are drafted, checked and repaired side by side. */
  readonly movesRun: boolean;
}
