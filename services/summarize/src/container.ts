import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { readBrief } from '@countersign/models/brief/read-brief';
import { stageService } from '@countersign/shared/aws';
import { bedrockLanguageModel } from './adapters/bedrock-language-model.ts';
import { readModelsFile, readReportTypes } from './adapters/bundled-files.ts';
import type { BriefPorts } from './app/make-brief.ts';
import type { SummarizePorts } from './app/ports.ts';
import { config } from './config.ts';
import { findModelProfile } from './domain/model/model-profile.ts';

const profile = findModelProfile(readModelsFile(), config.MODEL_ID);

export const service = stageService('summarize', config);

export const summarizePorts: SummarizePorts = {
  store: service.documents,
  reportTypes: readReportTypes(),
  // The state machine owns the retries.
  model: bedrockLanguageModel(new BedrockRuntimeClient({ maxAttempts: 1 }), profile, config.MODEL_TIMEOUT_MS),
  profile,
  readBrief,
};

export const briefPorts: BriefPorts = { ...summarizePorts, readBrief };
