import { type BilledUnit, LOG_GIGABYTES, type Usage, usageOfOrchestration } from '@countersign/shared';
import { WORK_SECONDS } from '../scale/work-seconds.ts';

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

/** Tasks that are asked for and answered by events. A section is generated and validated. */
export const tasksOf = ({ sections }: Pick<Contracts, 'sections'>): number => 7 + 2 * sections;

/** Calls of the model: one for each section, and one for the executive summary, which is written from the brief. */
const modelCallsOf = ({ sections }: Contracts): number => sections + 1;

/**
 * Gigabyte-seconds of an invocation that does the work of a stage, and of a page: measured in the embedded runtime, whose
 * two cores are slower.
 */
const GIGABYTE_SECONDS = { work: 0.8 * 1, page: 0.05 * 2 };

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
  return together(usageOfOrchestration({ tasks, sections, reviews: reviewed }), {
    invocation: tasks,
    gigabyteSecond: tasks * GIGABYTE_SECONDS.work + pages * GIGABYTE_SECONDS.page,
    waitedGigabyteSecond: modelCallsOf(contracts) * WORK_SECONDS.model * waitingGigabytes(pages),
    logGigabyte: tasks * LOG_GIGABYTES,
    // Draft, call, verdict and their copies for each section.
    objectWritten: 5 * sections,
    // Seven to hold the type, the sections of the report and its approval to what was written down: ADR 140.
    objectRead: 6 * sections + 19,
    gigabyteMonth: pages * GIGABYTES_PER_PAGE,
    textractPage: pages * scanned,
    endpointSecond: ENDPOINT_SECONDS,
    ...tokensOf(contracts),
  });
}

/** Two usages summed up. */
function together(one: Usage, other: Usage): Usage {
  const units = Object.keys({ ...one, ...other }) as BilledUnit[];
  return Object.fromEntries(units.map((unit) => [unit, (one[unit] ?? 0) + (other[unit] ?? 0)]));
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
  dashboardMonth: 1,
  // RunsStuck, which is told all day; all others are paid for in the hours in which they are.
  metricMonth: 1,
});
