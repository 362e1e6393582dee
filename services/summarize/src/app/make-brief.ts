import {
  type Brief,
  briefV1,
  type ContractBriefRequestedV1,
  contractBriefedV1,
  sectionPlanV1,
} from '@countersign/events';
import { assertOwn, type ObjectStore, outgoing, readJson, runKeys, storedOnce } from '@countersign/shared';
import { briefOf, type ReadBrief } from '../domain/brief/brief-of.ts';
import { costUsd } from '../domain/model/usage.ts';
import { modelCall } from './model-call.ts';
import type { SummarizePorts } from './ports.ts';
import { readText } from './read-text.ts';
import { SUMMARY, type SummaryPorts, writeSummary } from './write-summary.ts';

export interface BriefPorts extends SummaryPorts, Pick<SummarizePorts, 'reportTypes'> {
  readonly readBrief: ReadBrief;
}

/** The model call of the summary, where there was one, and its cost. */
async function callOf(store: ObjectStore, runId: string) {
  const ref = await store.find(runKeys.call(runId, SUMMARY, 0));
  if (!ref) return {};
  const { output, parameters } = await readJson(store, ref, modelCall);
  return { call: ref, costUsd: costUsd(output.tokens, parameters) };
}

/** The brief with the clauses that the run's sections are asked for: a model left out only what it was asked. */
async function withAskedClauses(
  { store, reportTypes }: BriefPorts,
  runId: string,
  brief: Brief,
): Promise<Brief> {
  const ref = await store.find(runKeys.sectionPlan(runId));
  if (!ref || !brief.clauses) return brief;
  const { reportType, sections } = await readJson(store, ref, sectionPlanV1);
  const planned = new Set(sections.map(({ id }) => id));
  const asked = (reportTypes.get(reportType)?.sections ?? []).filter(({ id }) => planned.has(id));
  const categories = new Set(asked.flatMap((section) => Object.keys(section.categories)));
  return { ...brief, clauses: brief.clauses.filter(({ category }) => categories.has(category)) };
}

/** Answers with the brief of a contract; a request that comes again is answered from what is stored. */
export const makeBrief =
  (ports: BriefPorts) =>
  async ({ subject: runId, data }: ContractBriefRequestedV1) => {
    const { store, readBrief } = ports;
    assertOwn(runId, [['text', data.text, runKeys.text(runId)]]);
    const { ref, document } = await storedOnce(store, runKeys.brief(runId), briefV1, async () => {
      const text = await readText(store, data.text);
      const read = briefOf(readBrief, text);
      const brief = await withAskedClauses(ports, runId, read);
      const overCap = data.overCap ?? false;
      const summary = await writeSummary(ports, { runId, ref: data.text, text, brief, overCap });
      return { ...brief, ...(summary && { summary }) };
    });
    return outgoing(contractBriefedV1, {
      brief: ref,
      burdens: document.burdens.length,
      incomplete: document.incomplete.length,
      ...(await callOf(store, runId)),
    });
  };
