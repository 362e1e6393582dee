import {
  type ContractSectionValidationRequestedV1,
  contractSectionValidatedV1,
  sectionDraftV1,
  validatedSectionV1,
} from '@countersign/events';
import { assertOwn, madeOnce, outgoing, readJson, runKeys, withoutQuotes } from '@countersign/shared';
import { validateDraft } from '../domain/validation/validate-draft.ts';
import { requestedSection, type SummarizePorts } from './ports.ts';
import { readText } from './read-text.ts';

/** As many errors as the event carries, without the words that they quote; the section has all of them, and these. */
const FIRST_ERRORS = 20;

/** Answers with the verdict on a draft. */
export const validateSection =
  (ports: Pick<SummarizePorts, 'store' | 'reportTypes'>) =>
  async ({ subject, data }: ContractSectionValidationRequestedV1) => {
    const { store } = ports;
    const { sectionId, revision } = data;
    assertOwn(subject, [
      ['text', data.text, runKeys.text(subject)],
      ['draft', data.draft, runKeys.draft(subject, sectionId, revision)],
    ]);
    const key = runKeys.section(subject, sectionId, revision);
    const validate = async () => {
      const { reportType, section } = requestedSection(ports, data);
      const draft = await readJson(store, data.draft, sectionDraftV1);
      const document = await readText(store, data.text);
      return validateDraft(draft, document, reportType, section);
    };
    const { ref, document } = await madeOnce(store, key, validatedSectionV1, validate);
    const { outcome, errors } = document;
    return outgoing(contractSectionValidatedV1, {
      sectionId,
      revision,
      outcome,
      section: ref,
      errors: errors
        .slice(0, FIRST_ERRORS)
        .map((error) => ({ ...error, message: withoutQuotes(error.message) })),
    });
  };
