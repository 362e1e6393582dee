import {
  type ContractSurvey,
  DocumentError,
  type SurveyOptions,
  surveyContract,
} from '@countersign/documents';
import type { ObjectRef } from '@countersign/events';
import { InputError, type ObjectStore } from '@countersign/shared';

/**
 * Reads everything of a stored contract that needs no OCR.
 * @throws InputError that names what is wrong with the file
 */
export async function surveyDocument(
  store: ObjectStore,
  document: ObjectRef,
  options: SurveyOptions,
): Promise<ContractSurvey> {
  try {
    return await surveyContract(await store.read(document), options);
  } catch (error) {
    if (error instanceof DocumentError) throw new InputError(error.fault, error.message, { cause: error });
    throw error;
  }
}
