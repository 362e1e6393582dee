import type { BilledTokens } from '../domain/model/usage.ts';

/** One question about one document. */
export interface Prompt {
  readonly instructions: string;
  /** Same bytes for all sections of a document, so that the provider can cache it. */
  readonly document: string;
  readonly question: string;
  /** Same for all sections of a report type: providers cache the schema with the prompt. */
  readonly schema: { readonly name: string; readonly json: string };
}

export interface ModelAnswer {
  readonly text: string;
  readonly stopReason: string;
  readonly tokens: BilledTokens;
}

/** A model that answers with JSON. */
export interface LanguageModel {
  /** @throws ModelError under the provider's own error name. */
  ask(prompt: Prompt): Promise<ModelAnswer>;
}
