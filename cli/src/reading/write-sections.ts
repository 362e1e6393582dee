import {
  contractSectionGenerationRequestedV1,
  contractSectionValidationRequestedV1,
  type ExtractedText,
  type ObjectRef,
  type ValidatedSection,
  validatedSectionV1,
} from '@countersign/events';
import { answer } from '@countersign/models/section-writer/answer';
import { newEvent, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { createSectionStages, type LanguageModel } from '@countersign/summarize';

const RUN = { runId: 'here-00000001' };
export const REPORT_TYPE = 'contract-review';

/** The embedded model without the wire between; tokens do not matter here. */
const embeddedModel: LanguageModel = {
  async ask({ document, question }) {
    const text = answer({ document, question });
    if (text === undefined) throw new Error('The embedded model did not understand the question');
    return { text, stopReason: 'end_turn', tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 } };
  },
};

/** A section with the verdict on it, and whether it had to be written twice. */
export interface WrittenSection {
  readonly section: ValidatedSection;
  readonly repaired: boolean;
}

interface Attempt {
  readonly draft: ObjectRef;
  readonly section: ObjectRef;
}

/** Writes and validates every section of a contract's report, as the summarize service does, in this process. */
export async function writeSections(text: ExtractedText, contractType: string): Promise<WrittenSection[]> {
  const store = memoryObjectStore();
  const { ref } = await putJsonOnce(store, runKeys.text(RUN.runId), text);
  const common = { text: ref, contractType, reportType: REPORT_TYPE };
  const { sectionsFor, generate, validate } = createSectionStages({
    store,
    model: embeddedModel,
    modelId: 'countersign-embedded',
    reportType: REPORT_TYPE,
  });

  async function attempt(sectionId: string, revision: number, repair?: Attempt) {
    const request = { ...common, sectionId, revision, ...(repair && { repair }) };
    const asked = newEvent('choreographer', outgoing(contractSectionGenerationRequestedV1, request), RUN);
    const { draft } = (await generate(asked)).data;
    const drafted = { ...common, sectionId, revision, draft };
    const checked = newEvent('choreographer', outgoing(contractSectionValidationRequestedV1, drafted), RUN);
    const { section, outcome } = (await validate(checked)).data;
    return { draft, section, outcome };
  }

  const written: WrittenSection[] = [];
  for (const id of sectionsFor(contractType)) {
    const { draft, section, outcome } = await attempt(id, 0);
    const repaired = outcome === 'failed';
    const last = repaired ? await attempt(id, 1, { draft, section }) : { section };
    written.push({ section: await readJson(store, last.section, validatedSectionV1), repaired });
  }
  return written;
}
