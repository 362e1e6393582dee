import {
  contractSectionGenerationRequestedV1,
  contractSectionValidationRequestedV1,
  type ExtractedText,
  type ObjectRef,
  validatedSectionV1,
} from '@countersign/events';
import { classifyContract, type ReviewOutcome, type ReviewPort } from '@countersign/models';
import { answer } from '@countersign/models/section-writer/answer';
import { newEvent, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { memoryObjectStore } from '@countersign/shared/testing';
import { createSectionStages, type LanguageModel } from '@countersign/summarize';

const RUN = { runId: 'eval-00000001' };
const REPORT_TYPE = 'contract-review';

/** The embedded model without the wire between; tokens do not matter here. */
const embeddedModel: LanguageModel = {
  async ask({ document, question }) {
    const text = answer({ document, question });
    if (text === undefined) throw new Error('The embedded model did not understand the question');
    return { text, stopReason: 'end_turn', tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 } };
  },
};

const WHOLE_PAGE = { left: 0, top: 0, width: 1, height: 1 };

/** A text without a page, as one long page of body with a line for each of its lines. */
function asExtracted(text: string): ExtractedText {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    box: WHOLE_PAGE,
    confidence: 1,
    role: 'body' as const,
  }));
  return {
    version: 1,
    language: 'en',
    method: 'text-layer',
    text,
    bodyEnd: text.length,
    pages: [{ number: 1, width: 595, height: 842, method: 'text-layer', start: 0, end: text.length, lines }],
  };
}

/** Whitespace apart, the same words in the same order. */
const folded = (text: string) => text.replaceAll(/\s+/g, ' ');

/** Writes and validates every section of a contract's report, as the summarize service does. */
export function sectionReview(): ReviewPort {
  return {
    async review(text): Promise<ReviewOutcome> {
      const store = memoryObjectStore();
      const { ref } = await putJsonOnce(store, runKeys.text(RUN.runId), asExtracted(text));
      const contractType = classifyContract(text)[0]!.label;
      const common = { text: ref, contractType, reportType: REPORT_TYPE };
      const { sectionsFor, generate, validate } = createSectionStages({
        store,
        model: embeddedModel,
        modelId: 'countersign-embedded',
        reportType: REPORT_TYPE,
      });

      async function attempt(
        sectionId: string,
        revision: number,
        repair?: { draft: ObjectRef; section: ObjectRef },
      ) {
        const request = { ...common, sectionId, revision, ...(repair && { repair }) };
        const asked = newEvent('choreographer', outgoing(contractSectionGenerationRequestedV1, request), RUN);
        const { draft } = (await generate(asked)).data;
        const drafted = { ...common, sectionId, revision, draft };
        const checked = newEvent(
          'choreographer',
          outgoing(contractSectionValidationRequestedV1, drafted),
          RUN,
        );
        const { section, outcome } = (await validate(checked)).data;
        return { draft, section, outcome };
      }

      const outcome = { citations: 0, verbatim: 0, passed: { atOnce: 0, afterRepair: 0, never: 0 } };
      const source = folded(text);
      async function count(section: ObjectRef): Promise<void> {
        const { content } = await readJson(store, section, validatedSectionV1);
        const cited = [...(content?.findings ?? []), ...(content?.fields ?? [])];
        for (const { quote } of cited.flatMap(({ citations }) => citations)) {
          outcome.citations += 1;
          if (source.includes(folded(quote))) outcome.verbatim += 1;
        }
      }

      for (const id of sectionsFor(contractType)) {
        const first = await attempt(id, 0);
        const last = first.outcome === 'failed' ? await attempt(id, 1, first) : first;
        if (last.outcome !== 'passed') outcome.passed.never += 1;
        else if (last === first) outcome.passed.atOnce += 1;
        else outcome.passed.afterRepair += 1;
        if (last.outcome === 'passed') await count(last.section);
      }
      return outcome;
    },
  };
}
