import type { AnswerOf, DayCost, Run, RunDetail, runRoutes } from '@countersign/api';
import { asLines } from '@countersign/documents/text/inert-text';
import { table } from './table.ts';

type RedriveAnswer = AnswerOf<typeof runRoutes.redriveRun>;

/** `3 d`, `2 h`, `5 min` or `12 s` between two instants. */
function age(from: string, to: Date): string {
  const seconds = Math.max(0, Math.round((to.getTime() - new Date(from).getTime()) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} d`;
}

const waiting = ({ waits }: Run) => (waits === undefined ? '' : `waits: ${waits}`);

const why = (run: Run) => (run.error ? `${run.error.class}: ${run.error.message}` : waiting(run));

/** What a day has cost of what it may, and what follows of that. */
export function costOfDay({ costUsd, maxCostUsd }: DayCost): string {
  const cost = `Contracts have cost $${costUsd.toFixed(2)} of $${maxCostUsd.toFixed(2)} today (UTC).`;
  if (costUsd < maxCostUsd) return cost;
  return `${cost} No other begins before 00:00 UTC, unless MaxCostUsdPerDay is raised; sections of those that run are left to people.`;
}

/** How far runs that were redriven go beyond what begins by itself, and what the day has left for them. */
export function roomTaken({ atWork, places, today }: NonNullable<RedriveAnswer['room']>): string {
  const beyond = Math.max(0, atWork - places);
  const left = Math.max(0, today.maxCostUsd - today.costUsd);
  return `${atWork} runs are at work, ${beyond} beyond the ${places} that begin by themselves; $${left.toFixed(2)} are left of the $${today.maxCostUsd.toFixed(2)} of today.`;
}

/** All runs, newest first, with how long each has been where it is. */
export function listOfRuns(runs: readonly Run[], now: Date): string {
  if (runs.length === 0) return 'No runs yet. Drop a PDF into the inbox.';
  const rows = runs.map((run) => [
    run.runId,
    run.forgottenAt ? `${run.status}, forgotten` : run.status,
    run.stage ?? '–',
    age(run.stageSince, now),
    run.sections.total > 0 ? `${run.sections.passed}/${run.sections.total}` : '–',
    run.risk ? `${run.risk.level} ${run.risk.score}` : '–',
    why(run),
  ]);
  return table(
    ['run', 'status', 'stage', 'since', 'sections', 'risk', 'what was wrong or is waited for'],
    rows,
  );
}

/** What was not read of a run's document, or read with doubt. */
const notRead = ({ reading }: RunDetail): string[] =>
  reading && reading.warnings.length > 0
    ? ['', 'Not read, or read with doubt:', ...reading.warnings.map(({ message }) => `- ${message}`)]
    : [];

/** One run: its facts, what was not read, then its timeline. */
export function describeRun(run: RunDetail): string {
  const facts: [string, string | number | null][] = [
    ['run', run.runId],
    ['file', run.fileName],
    ['status', run.status],
    ['stage', run.stage],
    ['type', run.contractType && `${run.contractType} (${run.typeScore?.toFixed(2)})`],
    ['pages', run.pages],
    ['sections', `${run.sections.passed} passed, ${run.sections.failed} failed of ${run.sections.total}`],
    ['risk', run.risk && `${run.risk.level} (${run.risk.score})`],
    ['cost', `$${run.costUsd.toFixed(4)}`],
    ['execution', run.executionArn],
    ['trace', run.traceId ?? null],
    ['wrong', run.error ? why(run) : null],
    ['waits', run.waits ?? null],
    ['forgotten', run.forgottenAt && `${run.forgottenAt}: its documents and texts were deleted on request`],
    ['way out', run.redrivable ? `countersign redrive ${run.runId}` : null],
  ];
  const lines = facts
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name.padEnd(10)} ${value}`);
  const timeline = run.timeline.map(({ at, what, stage, item, detail }) => [
    at,
    what,
    [stage, item].filter(Boolean).join(' '),
    detail ?? '',
  ]);
  return `${asLines([...lines, ...notRead(run)])}\n\n${table(['when', 'what', 'where', 'detail'], timeline)}`;
}
