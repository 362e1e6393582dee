import { type BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { ModelError, modelErrorOf, pay } from '@countersign/shared';
import type { LanguageModel } from '../app/language-model.ts';
import type { ModelProfile } from '../domain/model/model-profile.ts';
import { costUsd } from '../domain/model/usage.ts';
import { converseAnswer } from './converse-answer.ts';
import { converseRequest } from './converse-request.ts';

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
        const answer = converseAnswer(
          await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) }),
        );
        pay(costUsd(answer.tokens, profile));
        return answer;
      } catch (error) {
        throw error instanceof ModelError ? error : modelErrorOf(error, profile.modelId);
      }
    },
  };
}
