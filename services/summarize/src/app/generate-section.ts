import {
  type ContractSectionGenerationRequestedV1,
  contractSectionGeneratedV1,
  sectionDraftV1,
} from '@countersign/events';
import { assertOwn, madeOnce, outgoing, runKeys, storedOnce } from '@countersign/shared';
import { draftOf, type ModelCall, modelCall } from './model-call.ts';
import type { SummarizePorts } from './ports.ts';
import { sectionPrompt } from './section-prompt.ts';

async function askModel(
  ports: SummarizePorts,
  { subject, data }: ContractSectionGenerationRequestedV1,
): Promise<ModelCall> {
  const { prompt, input } = await sectionPrompt(ports, subject, data);
  const output = await ports.model.ask(prompt);
  const { modelId, maxTokens, temperature, structuredOutput, promptCache, price } = ports.profile;
  return {
    version: 1,
    sectionId: data.sectionId,
    revision: data.revision,
    input,
    parameters: { modelId, maxTokens, temperature, structuredOutput, promptCache, price },
    output,
  };
}

/** A repair and a change are of an earlier draft of the same section. */
function assertOwnSection({ subject, data }: ContractSectionGenerationRequestedV1): void {
  const { text, repair, change } = data;
  const earlier = runKeys.sectionFolder(subject, data.sectionId);
  assertOwn(subject, [
    ['text', text, runKeys.text(subject)],
    ['draft', repair?.draft, earlier],
    ['section', repair?.section ?? change?.section, earlier],
  ]);
}

/**
 * Answers with the draft of a section. The call is stored before the draft and the draft follows from it, so that
 * a delivery that stopped in between asks the model nothing again.
 */
export const generateSection =
  (ports: SummarizePorts) => async (event: ContractSectionGenerationRequestedV1) => {
    const { store } = ports;
    const { sectionId, revision } = event.data;
    assertOwnSection(event);
    const callKey = runKeys.call(event.subject, sectionId, revision);
    const draftKey = runKeys.draft(event.subject, sectionId, revision);

    const call = await storedOnce(store, callKey, modelCall, () => askModel(ports, event));
    const draft = await madeOnce(store, draftKey, sectionDraftV1, async () => draftOf(call.document));
    const { modelId, usage, costUsd } = draft.document;
    return outgoing(contractSectionGeneratedV1, {
      sectionId,
      revision,
      draft: draft.ref,
      call: call.ref,
      modelId,
      usage,
      costUsd,
    });
  };
