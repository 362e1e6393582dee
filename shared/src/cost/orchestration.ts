import type { Usage } from './price-list.ts';

/** What the choreographer made of a contract, or is believed to. */
export interface Orchestrated {
  /** Questions asked of services, those asked again included. */
  readonly tasks: number;
  readonly sections: number;
  /** Times that a person was asked. */
  readonly reviews: number;
}

/**
 * States that a run enters beside those that ask a service: PlanSections, WhoDecides, Ending, Completed and the like, and twice, as the
 * first section is written alone, Sections and OthersToo; beside the two that ask of a section, the one that records how it
 * ended; for a review two.
 * `test/budgets` counts them.
 */
const TRANSITIONS = { run: 7, section: 1, review: 2 };

/** Events that are neither question nor answer: received, routed alerts, completed, and those of a review. */
const FACTS = { run: 3, review: 3 };

/** Gigabyte-seconds of one invocation that hands something on: measured in the embedded runtime, whose cores are slower. */
const PLUMBING = 0.1 * 0.5;

/** Bytes of log lines of an invocation, with those that Lambda writes. */
export const LOG_GIGABYTES = 1.5e-6;

/** DSQL's units for a statement: those here are small, a few rows by key, and AWS's formulas give some hundredths. */
export const UNITS_PER_STATEMENT = 0.02;

/** Statements for each task, without those that open and close transactions; `test/budgets` counts them. */
const STATEMENTS = 16;

/** Events of a run: each task is asked for by one and answered by another. */
export const eventsOf = ({ tasks, reviews }: Pick<Orchestrated, 'tasks' | 'reviews'>): number =>
  2 * tasks + FACTS.run + FACTS.review * reviews;

/**
 * What it takes to carry a contract from stage to stage, without the work of the stages: states, events and their records,
 * queues, invocations that hand on, rows. Held to what the embedded runtime counts by `test/budgets`.
 */
export function usageOfOrchestration(orchestrated: Orchestrated): Usage {
  const { tasks, sections, reviews } = orchestrated;
  const events = eventsOf(orchestrated);
  // Each event goes to the archive, each question to a service, each answer back to the choreographer.
  const messages = events + 2 * tasks;
  const invocations = 2 * tasks + sections + events + 6;
  return {
    transition: TRANSITIONS.run + tasks + TRANSITIONS.section * sections + TRANSITIONS.review * reviews,
    // What the archive recorded is an event as well.
    event: 2 * events,
    // Sent, received and deleted; those of the stages are hidden while they are worked on.
    queueRequest: 3 * messages + 2 * tasks,
    invocation: invocations,
    gigabyteSecond: invocations * PLUMBING,
    // A record for each event, and the document's receipt.
    objectWritten: events + 1,
    // Each record is signed, and what a run wrote is locked when it has ended.
    signature: events,
    lock: 4 * sections + 1,
    databaseUnit: tasks * STATEMENTS * UNITS_PER_STATEMENT,
    logGigabyte: invocations * LOG_GIGABYTES,
    trace: 1,
    // Bucket keys and data keys of queues are kept for minutes, so that most requests need no key.
    keyRequest: 0.1 * messages,
    notification: 1 + reviews,
  };
}
