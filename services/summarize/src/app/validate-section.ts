import {
  type ContractSectionValidationRequestedV1,
  contractSectionValidatedV1,
  extractedTextV1,
  sectionDraftV1,
  validatedSectionV1,
} from '@countersign/events';
import { outgoing, putJsonOnce, readJson, runKeys } from '@countersign/shared';
import { validateDraft } from '../domain/validation/validate-draft.ts';
import { requestedSection, type SummarizePorts } from './ports.ts';

/** As many errors as the event carries; the section has all of them. */
const FIRST_ERRORS = 20;

/** Answers with the verdict on a draft. */
export const validateSection =
  (ports: Pick<SummarizePorts, 'store' | 'reportTypes'>) =>
  async ({ subject, data }: ContractSectionValidationRequestedV1) => {
    const { store } = ports;
    const { sectionId, revision } = data;
    const key = runKeys.section(subject, sectionId, revision);
    const write = async () => {
      const { reportType, section } = requestedSection(ports, data);
      const draft = await readJson(store, data.draft, sectionDraftV1);
      const document = await readJson(store, data.text, extractedTextV1);
      return (await putJsonOnce(store, key, validateDraft(draft, document, reportType, section))).ref;
    };
    const section = (await store.find(key)) ?? (await write());
    const { outcome, errors } = await readJson(store, section, validatedSectionV1);
    return outgoing(contractSectionValidatedV1, {
      sectionId,
      revision,
      outcome,
      section,
      errors: errors.slice(0, FIRST_ERRORS),
    });
  };
