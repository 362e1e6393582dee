import type { RunScope } from '@countersign/api';
import type { Envelope, RiskLevel, RunStatus, Stage } from '@countersign/events';
import type { Circuit } from '../domain/circuit.ts';
import type { ForgetRequest } from '../domain/forget-request.ts';
import type { Decision, Review } from '../domain/gate/review.ts';
import type { HistoryEntry, NewHistoryEntry } from '../domain/history.ts';
import type { AtWork, Turns } from '../domain/intake/queue.ts';
import type { Run } from '../domain/run.ts';
import type { RunSection } from '../domain/run-section.ts';
import type { StageTask } from '../domain/stage-task.ts';
import type { ServiceStage } from '../domain/stages/stage-definition.ts';
import type { ToldMail } from '../domain/told-mail.ts';

export interface RunFilter {
  readonly scope?: RunScope | undefined;
  readonly status?: RunStatus | undefined;
  readonly contractType?: string | undefined;
  readonly riskLevel?: RiskLevel | undefined;
  /** In whatever form of its letters. */
  readonly objectKey?: string | undefined;
  /** Part of the file name, in any case and either form of its letters. */
  readonly text?: string | undefined;
}

/** Which part of a list: the first items behind the instant and id of the last one before. */
export interface Part {
  readonly limit: number;
  readonly after?: { readonly at: Date; readonly id: string } | undefined;
}

export interface RunRepository {
  /** False when the run is known already; nothing changes then. */
  insert(run: Run): Promise<boolean>;
  find(runId: string): Promise<Run | undefined>;
  /** The run, if it is one of those. */
  findVisible(runId: string, scope: RunScope): Promise<Run | undefined>;
  update(runId: string, change: Partial<Run>): Promise<void>;
  /** The run, which no other transaction changes until this one ends. */
  lock(runId: string): Promise<Run | undefined>;
  /** @returns who the run shares turns with */
  addCost(runId: string, costUsd: number): Promise<string | null>;
  /** The run that works, or worked, on these bytes. */
  ownerOf(contentHash: string, reportType: string): Promise<Run | undefined>;
  /** Makes the run the one that works on its bytes; collides with another that does so at the same time. */
  own(run: Pick<Run, 'contentHash' | 'reportType' | 'runId'>): Promise<void>;
  linkedTo(runId: string): Promise<Run[]>;
  /** All runs of the same bytes, linked to each other or not. */
  ofContent(contentHash: string): Promise<Run[]>;
  /** Newest first. */
  list(filter: RunFilter, part: Part): Promise<Run[]>;
  count(filter: RunFilter): Promise<number>;
  /** Those of the objects that have a run, as `key etag`. */
  knownObjects(bucket: string, keys: readonly string[]): Promise<Pick<Run, 'objectKey' | 'etag'>[]>;
  /** Runs that were read or refused before the instant, and whose intake did not come to its end, oldest first. */
  unannouncedBefore(instant: Date, part?: Part): Promise<Run[]>;
  /** Runs that were received before the instant, and that nobody read yet, oldest first. */
  unreadBefore(instant: Date, part: Part): Promise<Run[]>;
  /** Those of them in whose history nothing says that their scan is overdue, as many as are told at once. */
  scansOverdueBefore(instant: Date): Promise<Run[]>;
  /** Runs with executions of their own that have been in their stage since before the instant, oldest first. */
  goingOnSince(status: 'RUNNING' | 'AWAITING_REVIEW', instant: Date, part: Part): Promise<Run[]>;
  /**
   * How many runs have been at work in one stage, or were not taken in whole, since before the instant; linked ones work
   * not.
   */
  countStuckSince(instant: Date): Promise<number>;
  /** Runs that ended before the instant, and of whose end nobody was told; of linked ones those that failed. */
  unannouncedEndsBefore(instant: Date): Promise<Run[]>;
}

/** Runs that wait to be started. */
export interface QueueRepository {
  /** How many runs services work on. */
  atWork(): Promise<AtWork>;
  /** Runs that wait to be started, those whose turn is next first, without those of some uploaders. */
  waiting(size: keyof AtWork, limit: number, without?: readonly string[]): Promise<Run[]>;
  /** Some that got a place before the instant, and of which no stage was asked for. */
  admittedBefore(instant: Date): Promise<Run[]>;
  /** How many have waited to be started since before the instant. */
  countWaitingSince(instant: Date): Promise<number>;
  /** How many wait to be started, by who shares their turns. */
  countWaitingByUploader(): Promise<ReadonlyMap<string, number>>;
  /** The turns of what waits, for a run that joins it. */
  turns(run: Run): Promise<Turns>;
}

export interface TaskRepository {
  insert(task: StageTask): Promise<void>;
  find(taskId: string): Promise<StageTask | undefined>;
  update(taskId: string, change: Partial<StageTask>): Promise<void>;
  /** Closes the waiting tasks of a stage and item that a new attempt takes over. */
  supersede(runId: string, stage: Stage, item: string): Promise<void>;
  /** In the order of dispatch. */
  ofRun(runId: string): Promise<StageTask[]>;
  /** Tasks whose answer was recorded before the instant and has not reached the state machine. */
  undeliveredBefore(instant: Date): Promise<StageTask[]>;
}

export interface HistoryRepository {
  append(entry: NewHistoryEntry): Promise<void>;
  ofRun(runId: string): Promise<HistoryEntry[]>;
}

export interface SectionRepository {
  /** Writes down how a section ended, in place of how it ended before. */
  save(section: RunSection): Promise<void>;
  /** How each section that ended did so the last time. */
  ofRun(runId: string): Promise<RunSection[]>;
}

export interface ReviewFilter {
  readonly status: Review['status'];
  readonly claimedBy?: string | undefined;
  readonly visibleTo?: RunScope | undefined;
  /** Waiting for an answer from one of these groups. */
  readonly answerableBy?: readonly string[] | undefined;
}

export interface ReviewRepository {
  insert(review: Review): Promise<void>;
  find(reviewId: string): Promise<Review | undefined>;
  update(reviewId: string, change: Partial<Review>): Promise<void>;
  /** Open ones soonest due first, the others latest closed first. */
  list(filter: ReviewFilter, part: Part): Promise<Review[]>;
  count(filter: ReviewFilter): Promise<number>;
  /** Open reviews due from one instant to another that nobody was reminded of, soonest due first. */
  unremindedDue(from: Date, to: Date, part: Part): Promise<Review[]>;
  /** By round. */
  ofRun(runId: string): Promise<Review[]>;
  addDecision(decision: Decision): Promise<void>;
  markAnnounced(reviewId: string, decidedBy: string, at: Date): Promise<void>;
  /** Open reviews requested before the instant that their group was not told of. */
  unannouncedBefore(instant: Date): Promise<Review[]>;
  /** Decisions made before the instant that nobody was told of. */
  unannouncedDecisionsBefore(instant: Date): Promise<Decision[]>;
  decisionsOfRun(runId: string): Promise<Decision[]>;
  decisionsOf(reviewIds: readonly string[]): Promise<Decision[]>;
}

/** The words of contracts in the tables. */
export interface WordRepository {
  /** Deletes them from every row of a run; ids, instants, people and hashes stay. */
  forget(runId: string): Promise<void>;
}

/** Stages whose model does not answer. */
export interface CircuitRepository {
  /** Undefined where all is well. */
  find(stage: ServiceStage): Promise<Circuit | undefined>;
  save(circuit: Circuit): Promise<void>;
  close(stage: ServiceStage): Promise<void>;
}

/** How far work came that goes over everything, a stretch at a time. */
export interface BookmarkRepository {
  /** Empty at the beginning. */
  find(name: string): Promise<string>;
  save(name: string, place: string): Promise<void>;
}

/** What all contracts cost together. */
export interface SpendingRepository {
  /**
   * @param at when the cost was reported
   * @param turnOf whose contract it was, as turns know uploaders
   */
  add(at: Date, costUsd: number, turnOf?: string | null): Promise<void>;
  /** US dollars of the day, UTC, that an instant lies in. */
  ofDay(at: Date): Promise<number>;
  /** What of that the contracts of each of some uploaders have cost; those of whom nothing is known are left out. */
  ofUploaders(at: Date, turnsOf: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** Events to publish, recorded in the transaction that keeps what they tell. */
export interface AnnouncementRepository {
  /** One that is recorded already stays as it is. */
  record(event: Envelope, at: Date): Promise<void>;
  remove(eventId: string): Promise<void>;
  /** Those recorded by the instant and not published yet, oldest first. */
  recordedBefore(instant: Date): Promise<Envelope[]>;
}

/** Runs that give nothing out any more, and whose words are not all deleted yet. */
export interface ForgetRequestRepository {
  /** @returns the request as it stands: one of the run that was recorded before stays. */
  record(request: ForgetRequest): Promise<ForgetRequest>;
  remove(runId: string): Promise<void>;
  /** Some of those asked by the instant, oldest first. */
  recordedBefore(instant: Date): Promise<ForgetRequest[]>;
}

/** Mails that are sent once. */
export interface MailRepository {
  /** False when the mail was begun before; nothing changes then. */
  begin(mail: Pick<ToldMail, 'mailId' | 'runId' | 'begunAt'>): Promise<boolean>;
  find(mailId: string): Promise<ToldMail | undefined>;
  update(mailId: string, change: Partial<ToldMail>): Promise<void>;
  remove(mailId: string): Promise<void>;
}

/** The tables, as one transaction sees them. */
export interface Repositories {
  readonly runs: RunRepository;
  readonly queue: QueueRepository;
  readonly tasks: TaskRepository;
  readonly sections: SectionRepository;
  readonly history: HistoryRepository;
  readonly reviews: ReviewRepository;
  readonly bookmarks: BookmarkRepository;
  readonly circuits: CircuitRepository;
  readonly spending: SpendingRepository;
  readonly words: WordRepository;
  readonly announcements: AnnouncementRepository;
  readonly forgetRequests: ForgetRequestRepository;
  readonly mails: MailRepository;
}

/**
 * Runs work in one transaction; again, from the start, when it collided with another (SQLSTATE 40001).
 * The work may therefore do nothing but read and write the repositories.
 */
export type Transact = <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T>;
