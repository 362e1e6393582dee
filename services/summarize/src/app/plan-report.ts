import {
  type ContractSectionPlanningRequestedV1,
  contractSectionsPlannedV1,
  sectionPlanV1,
} from '@countersign/events';
import { assertOwn, holdsHiddenWords, InputError, outgoing, runKeys, storedOnce } from '@countersign/shared';
import type { ModelProfile } from '../domain/model/model-profile.ts';
import { fitsWhole } from '../domain/passages/share-passages.ts';
import { planSections } from '../domain/report-types/plan-sections.ts';
import { reportTypeOf, type SummarizePorts } from './ports.ts';
import { readText } from './read-text.ts';

const HAS_WORDS = /\p{L}{2}/u;

/** Whether sections share a prompt that costs more to write into the provider's cache than to read from there. */
function sharesDearPrompt(
  { promptCache, price, documentTokens: tokens, charactersPerToken }: ModelProfile,
  body: string,
) {
  return promptCache && price.cacheWrite > price.cacheRead && fitsWhole(body, { tokens, charactersPerToken });
}

/** Answers which sections the report has; one without words cannot have any, unless it hides some from its reader. */
export const planReport =
  (ports: Pick<SummarizePorts, 'store' | 'reportTypes' | 'profile'>) =>
  async ({ subject, data }: ContractSectionPlanningRequestedV1) => {
    const { store } = ports;
    assertOwn(subject, [['text', data.text, runKeys.text(subject)]]);
    const text = await readText(store, data.text);
    const body = text.text.slice(0, text.bodyEnd);
    const plan = async () => {
      if (!HAS_WORDS.test(body) && !holdsHiddenWords(text)) {
        throw new InputError('NoText', 'No words could be read from the document. Send a legible copy.');
      }
      return planSections(reportTypeOf(ports, data.reportType), data.contractType);
    };
    const { ref, document } = await storedOnce(store, runKeys.sectionPlan(subject), sectionPlanV1, plan);
    const { reportType, sections } = document;
    return outgoing(contractSectionsPlannedV1, {
      plan: ref,
      reportType,
      sections,
      ...(sections.length > 1 && sharesDearPrompt(ports.profile, body) && { firstAlone: true }),
    });
  };
