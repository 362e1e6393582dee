import {
  type Classification,
  type ContractClassificationRequestedV1,
  classificationV1,
  contractClassifiedV1,
  extractedTextV1,
  type ObjectRef,
} from '@countersign/events';
import { type ObjectStore, outgoing, readJson, runKeys, storedOnce } from '@countersign/shared';
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

/** Answers a classification request; the model is asked once per run, whatever the number of deliveries. */
export const classifyContract =
  ({ store, model, threshold, languages }: ClassifyPorts) =>
  async ({ subject, data }: ContractClassificationRequestedV1) => {
    const classify = async (): Promise<Classification> => {
      const { text, bodyEnd, language } = await readJson(store, data.text, extractedTextV1);
      const ranking = rankTypes(await model.scoreTypes(text.slice(0, bodyEnd)), threshold, model.name);
      const confident = ranking.confident && (language === UNDETERMINED || languages.includes(language));
      return { ...ranking, confident };
    };
    const { ref, document } = await storedOnce(
      store,
      runKeys.classification(subject),
      classificationV1,
      classify,
    );
    return classified(ref, document);
  };
