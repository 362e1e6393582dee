import {
  type ContractSectionPlanningRequestedV1,
  contractSectionsPlannedV1,
  sectionPlanV1,
} from '@countersign/events';
import { holdsHiddenWords, InputError, outgoing, runKeys, storedOnce } from '@countersign/shared';
import { planSections } from '../domain/report-types/plan-sections.ts';
import { reportTypeOf, type SummarizePorts } from './ports.ts';
import { readText } from './read-text.ts';

const HAS_WORDS = /\p{L}{2}/u;

/** Answers which sections the report has; one without words cannot have any, unless it hides some from its reader. */
export const planReport =
  (ports: Pick<SummarizePorts, 'store' | 'reportTypes'>) =>
  async ({ subject, data }: ContractSectionPlanningRequestedV1) => {
    const { store } = ports;
    const plan = async () => {
      const document = await readText(store, data.text);
      if (!HAS_WORDS.test(document.text.slice(0, document.bodyEnd)) && !holdsHiddenWords(document)) {
        throw new InputError('NoText', 'No words could be read from the document. Send a legible copy.');
      }
      return planSections(reportTypeOf(ports, data.reportType), data.contractType);
    };
    const { ref, document } = await storedOnce(store, runKeys.sectionPlan(subject), sectionPlanV1, plan);
    const { reportType, sections } = document;
    return outgoing(contractSectionsPlannedV1, { plan: ref, reportType, sections });
  };
