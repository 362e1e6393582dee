import { type BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { ModelError, RETRYABLE_MODEL_ERRORS } from '@countersign/shared';
import type { LanguageModel } from '../app/language-model.ts';
import type { ModelProfile } from '../domain/model/model-profile.ts';
import { converseAnswer } from './converse-answer.ts';
import { converseRequest } from './converse-request.ts';

/** Names of errors that mean the same as one that the state machine retries. */
const SAME_AS: Readonly<Record<string, string>> = {
  InternalServerException: 'ServiceUnavailableException',
  ModelNotReadyException: 'ServiceUnavailableException',
  AbortError: 'ModelTimeoutException',
  TimeoutError: 'ModelTimeoutException',
};

function asModelError(error: unknown, modelId: string): ModelError {
  const { name, message } = error as Error;
  const retryName = SAME_AS[name] ?? name;
  const retryable = RETRYABLE_MODEL_ERRORS.some((known) => known === retryName);
  return new ModelError(retryName, `${modelId} answered ${name}: ${message}`, retryable, { cause: error });
}

/** A model behind Bedrock's Converse API; gives up after `timeoutMs`. */
export function bedrockLanguageModel(
  client: BedrockRuntimeClient,
  profile: ModelProfile,
  timeoutMs: number,
): LanguageModel {
  return {
    async ask(prompt) {
      const command = new ConverseCommand(converseRequest(prompt, profile));
      try {
        return converseAnswer(await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) }));
      } catch (error) {
        throw error instanceof ModelError ? error : asModelError(error, profile.modelId);
      }
    },
  };
}
