import type { Brief, ExtractedText, ObjectRef } from '@countersign/events';
import {
  isProviderAway,
  ModelError,
  type ObjectStore,
  runKeys,
  sha256,
  storableText,
  storedOnce,
} from '@countersign/shared';
import type { ModelProfile } from '../domain/model/model-profile.ts';
import { plantedInstructions } from '../domain/safety/planted-instructions.ts';
import { checkSummary } from '../domain/summary/check-summary.ts';
import { summaryPrompt } from '../domain/summary/summary-prompt.ts';
import { unescaped } from '../domain/summary/summary-source.ts';
import type { LanguageModel } from './language-model.ts';
import { modelCall } from './model-call.ts';

/** Under this name the call stands beside those of the sections. */
export const SUMMARY = 'executive-summary';

export interface SummaryPorts {
  readonly store: ObjectStore;
  readonly model: LanguageModel;
  readonly profile: ModelProfile;
}

interface Source {
  readonly runId: string;
  readonly ref: ObjectRef;
  readonly text: ExtractedText;
  readonly brief: Brief;
  /** A cap on cost is reached. */
  readonly overCap?: boolean;
}

/**
 * The executive summary in a model's words, checked against the brief that it was written from; undefined where the
 * report's own template writes it. The brief itself stays as it was read, whatever the model says: a summary that fails its
 * check, or a model that refuses, costs the prose and nothing else.
 * @throws ModelError while its provider is away, to be asked again: the brief is stored once, and would lack it for good
 */
export async function writeSummary(
  { store, model, profile }: SummaryPorts,
  { runId, ref, text, brief, overCap = false }: Source,
): Promise<Brief['summary']> {
  const { modelId, maxTokens, temperature, structuredOutput, promptCache, price } = profile;
  if (profile.executiveSummary === 'template' || plantedInstructions(text.text).length > 0) return undefined;
  if (overCap)
    return {
      modelId,
      text: null,
      refused: ['CostCapReached: no model was asked, since a cap on cost is reached'],
    };
  const { document, ...input } = summaryPrompt(brief);
  const ask = async () => ({
    version: 1 as const,
    sectionId: SUMMARY,
    revision: 0,
    input: { ...input, document: { text: ref, passages: [], sha256: sha256(document) } },
    parameters: { modelId, maxTokens, temperature, structuredOutput, promptCache, price },
    output: await model.ask({ ...input, document }),
  });
  try {
    const call = await storedOnce(store, runKeys.call(runId, SUMMARY, 0), modelCall, ask);
    const source = unescaped(document);
    const checked = checkSummary(call.document.output.text, source, input.instructions, brief);
    return { modelId, text: checked.text, refused: checked.refused.slice(0, 20) };
  } catch (error) {
    if (!(error instanceof ModelError) || isProviderAway(error.name)) throw error;
    return { modelId, text: null, refused: [storableText(`${error.name}: ${error.message}`, 500)] };
  }
}
