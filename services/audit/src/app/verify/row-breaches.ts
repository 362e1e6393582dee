import { isEndStatus } from '@countersign/events';
import { changedField, differing } from './differing.ts';
import type { RecordedRun } from './recorded-run.ts';
import type { Breach, Recorded, TableRun, TableSection } from './verification.ts';

type Facts = TableRun['facts'];
type Expected = Partial<Record<keyof Facts, string | number | null>>;

/** What intake said of the run; nothing of it ever changes. */
function receivedAs({ received }: RecordedRun): Expected {
  if (!received) return {};
  const { key, fileName, versionId, via, side, document, uploader } = received;
  return {
    key,
    fileName,
    versionId: versionId ?? null,
    via,
    side: side ?? null,
    contentHash: document.sha256,
    uploaderName: uploader?.name ?? null,
    uploaderEmail: uploader?.email ?? null,
    // Records of before do not tell it.
    ...((uploader === undefined || uploader.userId !== undefined) && {
      uploaderId: uploader?.userId ?? null,
    }),
  };
}

/** What its completion said of the run that did the work; runs of the same bytes show it as theirs. */
const completedAs = ({ completed }: RecordedRun): Expected =>
  completed
    ? {
        contractType: completed.contractType,
        typeScore: completed.typeScore,
        pages: completed.pages,
        language: completed.language,
        sectionsTotal: completed.sections.total,
        sectionsPassed: completed.sections.passed,
        sectionsFailed: completed.sections.failed,
        finishedAt: completed.finishedAt,
      }
    : {};

/** How the run failed, where it did and did not go on. */
const failedAs = ({ failed }: RecordedRun): Expected =>
  failed ? { failureName: failed.error.name, failureStage: failed.stage, finishedAt: failed.eventTime } : {};

/** Whoever claimed or decided last. */
function reviewerOf(
  runId: string,
  { reviews }: RecordedRun,
  decisions: Recorded['decisions'],
): string | null {
  const claims = [...reviews.values()].flatMap(({ claimed }) =>
    claimed ? [{ at: claimed.at, by: claimed.by.name }] : [],
  );
  const decided = [...decisions.values()].filter((each) => each.runId === runId);
  const newest = [...claims, ...decided].toSorted((one, other) => one.at.localeCompare(other.at)).at(-1);
  return newest?.by ?? null;
}

/** What the stages found. */
function foundAs({ routed }: RecordedRun): Expected {
  return {
    riskScore: routed?.risk.score ?? null,
    riskLevel: routed?.risk.level ?? null,
    route: routed?.route ?? null,
    reviewerGroup: routed?.group ?? null,
    leadGroup: routed?.lead ?? null,
  };
}

const wentOn = ({ failed, requestedAt }: RecordedRun) =>
  failed !== undefined && requestedAt !== undefined && requestedAt > failed.eventTime;

/** The status that the records leave no doubt about. */
function endOf(run: RecordedRun | undefined): string | undefined {
  if (run?.completed) return run.completed.status;
  return run?.failed && !wentOn(run) ? 'FAILED' : undefined;
}

function statusProblem({ status }: TableRun, recorded: RecordedRun, end: string | undefined) {
  if (end !== undefined) return status === end ? undefined : changedField('status', status, end);
  const isEnd = status === 'FAILED' ? !recorded.failed : isEndStatus(status);
  if (recorded.received?.sameContentAs || !isEnd) return undefined;
  return `status is ${status}, and no end was recorded`;
}

/** What may still be on its way where a run has just changed: what was found, and whether it has ended. */
function findingProblems(run: TableRun, own: RecordedRun, worker: RecordedRun | undefined): string[] {
  const end = endOf(worker);
  const isSettled = worker === own || end !== undefined;
  const status = statusProblem(run, own, end);
  return [...(worker && isSettled ? differing(run.facts, foundAs(worker)) : []), ...(status ? [status] : [])];
}

/** What is settled once the run has ended: everything else that people see of it. Sections are told by what is forgotten. */
function endedProblems(
  run: TableRun,
  own: RecordedRun,
  worker: RecordedRun | undefined,
  workerId: string,
  recorded: Recorded,
): string[] {
  const end = endOf(worker);
  if (!worker || end === undefined) return [];
  const { startedAt, alerts } = own.completed ?? {};
  const expected = {
    ...(end === 'FAILED' ? failedAs(worker) : completedAs(worker)),
    ...(startedAt !== undefined && { startedAt }),
    ...(alerts !== undefined && { alerts }),
    reviewer: reviewerOf(workerId, worker, recorded.decisions),
  };
  const isForgotten = [run.runId, workerId].some((id) => recorded.forgotten.has(id));
  const hasSections = own.completed && !isForgotten;
  return [...differing(run.facts, expected), ...(hasSections ? sectionProblems(run, own) : [])];
}

const asWords = ({ status, title }: { readonly status: string; readonly title: string }) =>
  `${status} (${title})`;

/** The sections that the table has, against those by which the contract was weighed. */
function sectionProblems({ sections }: TableRun, { weighed }: RecordedRun): string[] {
  if (!weighed) return [];
  const named = (all: readonly TableSection[]) =>
    new Map(all.map((each) => [`section ${each.id}`, asWords(each)]));
  const [found, expected] = [named(sections), named(weighed.sections)];
  return [...new Set([...found.keys(), ...expected.keys()])].flatMap((name) => {
    const [is, was] = [found.get(name) ?? null, expected.get(name) ?? null];
    return is === was ? [] : [changedField(name, is, was)];
  });
}

const isCancelled = (run: RecordedRun | undefined) => run?.failed?.error.name === 'Cancelled';

/** A failure that a run shared is none of its own, once the run that it shared it with was cancelled: it went on by itself. */
function withoutShared(own: RecordedRun, twin: RecordedRun | undefined): RecordedRun {
  if (!own.failed || !twin?.failed || !isCancelled(twin) || isCancelled(own)) return own;
  if (own.failed.eventTime > twin.failed.eventTime) return own;
  const { failed: _, ...others } = own;
  return others;
}

/**
 * The run whose work the row of a run shows: that of the same bytes which it was linked to, until somebody cancels either.
 * It then has work of its own, or another run of those bytes works for it.
 */
function workerOf(run: TableRun, own: RecordedRun, recorded: Recorded, isYoung: boolean): string {
  const twin = own.received?.sameContentAs;
  if (twin === undefined || isCancelled(own)) return run.runId;
  const { linkedTo } = run.facts;
  const mayHaveMoved = isYoung || isCancelled(recorded.runs.get(twin));
  if (!mayHaveMoved) return twin;
  if (typeof linkedTo !== 'string') return run.runId;
  const next = recorded.runs.get(linkedTo);
  return next?.received?.document.sha256 === own.received?.document.sha256 ? linkedTo : twin;
}

/**
 * What a run's row says against what the records say of the run, field by field. A run of the same bytes as an earlier
 * one ends as that does.
 * @param isYoung whether something may still be on its way, so that only what never changes is compared
 * @param mayWait whether it says no more than that a virus scanner is waited for
 */
export function rowBreaches(
  run: TableRun,
  recorded: Recorded,
  { isYoung, mayWait }: { readonly isYoung: boolean; readonly mayWait: boolean },
): Breach[] {
  const where = `run ${run.runId} in the table`;
  const known = recorded.runs.get(run.runId);
  if (!known?.received) {
    // A run that waits for a virus scanner is announced once there is a verdict.
    const mayBeUnknown = isYoung || (mayWait && !known);
    return mayBeUnknown ? [] : [{ where, problem: 'was never recorded' }];
  }
  const own = withoutShared(known, recorded.runs.get(known.received.sameContentAs ?? ''));
  const workerId = workerOf(run, own, recorded, isYoung);
  const worker = workerId === run.runId ? own : recorded.runs.get(workerId);
  // One that a virus scanner's verdict ended stays linked to what it ended with.
  const linkedTo = isCancelled(own) ? {} : { linkedTo: worker === own ? null : workerId };
  const problems = differing(run.facts, { ...receivedAs(own), ...linkedTo });
  const found = isYoung
    ? []
    : [...findingProblems(run, own, worker), ...endedProblems(run, own, worker, workerId, recorded)];
  return [...problems, ...found].map((problem) => ({ where, problem }));
}

/** The reports that would be served, against those that were approved. */
export function reportBreaches({ runId, reports }: TableRun, recorded: Recorded): Breach[] {
  const report = recorded.runs.get(runId)?.completed?.report;
  if (!report) return [];
  const forms = ['pdf', 'docx'] as const;
  return forms
    .filter((form) => reports[form] !== report[form].sha256)
    .map((form) => ({ where: `${form} report of ${runId}`, problem: 'is not served as it was approved' }));
}
