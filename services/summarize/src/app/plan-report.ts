import {
  type ContractSectionPlanningRequestedV1,
  contractSectionsPlannedV1,
  extractedTextV1,
  sectionPlanV1,
} from '@countersign/events';
import { InputError, outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { planSections } from '../domain/report-types/plan-sections.ts';
import { reportTypeOf, type SummarizePorts } from './ports.ts';

const HAS_WORDS = /\p{L}{2}/u;

/** Answers which sections the report has; a document without words cannot have any. */
export const planReport =
  (ports: Pick<SummarizePorts, 'store' | 'reportTypes'>) =>
  async ({ subject, data }: ContractSectionPlanningRequestedV1) => {
    const { store } = ports;
    const key = runKeys.sectionPlan(subject);
    const write = async () => {
      const { text, bodyEnd } = await readJson(store, data.text, extractedTextV1);
      if (!HAS_WORDS.test(text.slice(0, bodyEnd))) {
        throw new InputError('NoText', 'No words could be read from the document. Send a legible copy.');
      }
      const plan = planSections(reportTypeOf(ports, data.reportType), data.contractType);
      return (await putJsonOnce(store, key, plan)).ref;
    };
    const plan = (await store.find(key)) ?? (await write());
    const { reportType, sections } = await readJson(store, plan, sectionPlanV1);
    return outgoing(contractSectionsPlannedV1, { plan, reportType, sections });
  };
