import { SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { stageService } from '@countersign/shared/aws';
import { sageMakerTypeModel } from './adapters/sagemaker-type-model.ts';
import type { ClassifyPorts } from './app/classify-contract.ts';
import { config } from './config.ts';

export const service = stageService('classify', config);

export const classifyPorts: ClassifyPorts = {
  store: service.documents,
  // The state machine owns the retries.
  model: sageMakerTypeModel(new SageMakerRuntimeClient({ maxAttempts: 1 }), config.ENDPOINT_NAME),
  threshold: config.TYPE_THRESHOLD,
  languages: config.MODEL_LANGUAGES,
};
