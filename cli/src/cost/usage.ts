import { WORK_SECONDS } from '../scale/work-seconds.ts';
import priceList from './prices.json' with { type: 'json' };

/** What AWS bills, by the names of `prices.json`. */
export type BilledUnit = keyof typeof priceList.prices;

/** How much is billed of what. */
export type Usage = Partial<Record<BilledUnit, number>>;

/** What contracts are like, on average. */
export interface Contracts {
  readonly pages: number;
  /** Sections of a report; a contract review has nine at most. */
  readonly sections: number;
  /** Share that is scanned, 0 to 1: Textract reads every page of it. */
  readonly scanned: number;
  /** Share that a person reviews, 0 to 1. */
  readonly reviewed: number;
}

/**
 * States that a run enters: Extract, Classify, PlanSections, Brief, Route, WhoDecides, Assemble, Index, Ending,
 * Completed, and twice, as the first section is written alone, Sections and OthersToo; four for a section; two more for
 * a review. `test/budgets` counts them.
 */
const TRANSITIONS = { run: 14, section: 4, review: 2 };

/** Tasks that are asked for and answered by events. A section is generated and validated. */
export const tasksOf = ({ sections }: Pick<Contracts, 'sections'>): number => 7 + 2 * sections;

/** Calls of the model: one for each section, and one for the executive summary, which is written from the brief. */
const modelCallsOf = ({ sections }: Contracts): number => sections + 1;

/** Events that are neither question nor answer: received, routed alerts, completed, and those of a review. */
export const FACTS = { run: 3, review: 3 };

/**
 * Gigabyte-seconds of one invocation by what it does; seconds measured in the embedded runtime, whose two cores are
 * slower.
 */
const GIGABYTE_SECONDS = { plumbing: 0.1 * 0.5, work: 0.8 * 1, page: 0.05 * 2, scannedPage: 0 };

/** Bytes of the text of a page as it is stored, with the place of each line: 3,300 characters in 45 lines. */
const TEXT_BYTES = 7_800;

/**
 * Memory of the functions that call the model, which Lambda bills while they wait, and the bytes of a text over which the
 * second takes it; a test holds them to the service. Each call has an invocation of its own here: sections that come as a
 * batch share the wait.
 */
export const WAITING_GIGABYTES = { short: 0.375, long: 1, longText: 300_000 };

const waitingGigabytes = (pages: number) =>
  pages * TEXT_BYTES > WAITING_GIGABYTES.longText ? WAITING_GIGABYTES.long : WAITING_GIGABYTES.short;

/** Bytes of log lines of an invocation, with those that Lambda writes. */
const LOG_GIGABYTES = 1.5e-6;

/** Statements are small: a few rows by key. AWS's formulas give some hundredths of a unit each. */
const DATABASE = { statements: 6, unitsPerStatement: 0.02 };

/**
 * Tokens of a prompt: a page of the corpus has some 3,200 characters, 3.5 to a token; instructions, question and
 * schema are the rest. All sections share the document, which the provider caches.
 */
const TOKENS = { page: 920, budget: 120_000, question: 1_500, answer: 700 };

/** Sections that ask for the document before it is cached: the first is written alone. */
const UNCACHED = 1;

/** Seconds that the endpoint takes to type a contract. */
const ENDPOINT_SECONDS = 0.2;

/** Gigabytes kept for each page: the document, its text with places, sections, calls, reports. */
const GIGABYTES_PER_PAGE = 250e-6;

/**
 * What one contract makes AWS do, but for models: counted where the pipeline decides it, and held to the counts of
 * the embedded runtime by `test/budgets`.
 */
export function usageOfContract(contracts: Contracts): Usage {
  const { pages, sections, scanned, reviewed } = contracts;
  const tasks = tasksOf(contracts);
  const events = 2 * tasks + FACTS.run + FACTS.review * reviewed;
  // Each event goes to the archive, each question to a service, each answer back to the choreographer.
  const messages = events + 2 * tasks;
  const plumbing = 2 * tasks + sections + events + 6;
  return {
    transition: TRANSITIONS.run + TRANSITIONS.section * sections + TRANSITIONS.review * reviewed,
    // What the archive recorded is an event as well.
    event: 2 * events,
    // Sent, received and deleted; those of the stages are hidden while they are worked on.
    queueRequest: 3 * messages + 2 * tasks,
    invocation: plumbing + tasks,
    gigabyteSecond:
      plumbing * GIGABYTE_SECONDS.plumbing + tasks * GIGABYTE_SECONDS.work + pages * GIGABYTE_SECONDS.page,
    waitedGigabyteSecond: modelCallsOf(contracts) * WORK_SECONDS.model * waitingGigabytes(pages),
    // A record for each event; draft, call, verdict and their copies for each section.
    objectWritten: events + 5 * sections + 1,
    // Each record is signed, and what a run wrote is locked when it has ended.
    signature: events,
    lock: 4 * sections + 1,
    objectRead: 6 * sections + 12,
    gigabyteMonth: pages * GIGABYTES_PER_PAGE,
    databaseUnit: tasks * DATABASE.statements * DATABASE.unitsPerStatement,
    logGigabyte: (plumbing + tasks) * LOG_GIGABYTES,
    trace: 1,
    // Bucket keys and data keys of queues are kept for minutes, so that most requests need no key.
    keyRequest: 0.1 * messages,
    notification: 1 + reviewed,
    textractPage: pages * scanned,
    endpointSecond: ENDPOINT_SECONDS,
    ...tokensOf(contracts),
  };
}

function tokensOf(contracts: Contracts): Usage {
  const { pages, sections } = contracts;
  const calls = modelCallsOf(contracts);
  const document = Math.min(pages * TOKENS.page, TOKENS.budget);
  const writing = Math.min(sections, UNCACHED);
  return {
    inputToken: calls * TOKENS.question,
    outputToken: calls * TOKENS.answer,
    cacheWrittenToken: writing * document,
    cachedToken: (sections - writing) * document,
  };
}

/** What stands there all month, whether contracts come or not. */
export const usageOfMonth = (hours: number): Usage => ({
  searchHour: hours,
  searchGigabyteMonth: 20,
  keyMonth: 5,
  alarmMonth: 60,
});
