import {
  type Classification,
  type ContractClassificationRequestedV1,
  classificationV1,
  contractClassifiedV1,
  type ExtractedText,
  extractedTextV1,
  type ObjectRef,
} from '@countersign/events';
import {
  assertOwn,
  type ObjectStore,
  outgoing,
  ownTitle,
  readJson,
  runKeys,
  storedOnce,
} from '@countersign/shared';
import { noContract } from '../domain/no-contract.ts';
import { rankTypes } from '../domain/rank-types.ts';
import type { TypeModel } from './type-model.ts';

const RUNNERS_UP = 3;

/** Too few words to tell a language: the score alone decides. */
const UNDETERMINED = 'und';

export interface ClassifyPorts {
  readonly store: ObjectStore;
  readonly model: TypeModel;
  readonly threshold: number;
  /** Languages that the model was trained on; in others its scores mean nothing, however high. */
  readonly languages: readonly string[];
}

const classified = (ref: ObjectRef, { contractType, score, confident, ranking, model }: Classification) =>
  outgoing(contractClassifiedV1, {
    classification: ref,
    contractType,
    score,
    confident,
    runnersUp: ranking.slice(1, 1 + RUNNERS_UP),
    model,
    costUsd: 0,
  });

/** What is no contract has no type: a model that knows contracts alone would name one all the same. */
const typeOf =
  ({ model, threshold, languages }: ClassifyPorts) =>
  async ({ text, bodyEnd, language, reading }: ExtractedText): Promise<Classification> => {
    if (reading?.kind === 'other') return noContract(threshold);
    const ranking = rankTypes(await model.scoreTypes(text.slice(0, bodyEnd)), threshold, model.name);
    const confident =
      ranking.confident &&
      (language === UNDETERMINED || languages.includes(language)) &&
      // What its title calls otherwise is of none of the types.
      ownTitle(ranking.contractType, text) === undefined;
    return { ...ranking, confident };
  };

/** Answers a classification request; the model is asked once per run, whatever the number of deliveries. */
export const classifyContract = (ports: ClassifyPorts) => {
  const { store } = ports;
  const classification = typeOf(ports);
  return async ({ subject, data }: ContractClassificationRequestedV1) => {
    assertOwn(subject, [['text', data.text, runKeys.text(subject)]]);
    const classify = async () => classification(await readJson(store, data.text, extractedTextV1));
    const { ref, document } = await storedOnce(
      store,
      runKeys.classification(subject),
      classificationV1,
      classify,
    );
    return classified(ref, document);
  };
};
