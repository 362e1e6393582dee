import type { TypeScore } from '@countersign/events';

/** A model that says how well each contract type fits a text. */
export interface TypeModel {
  readonly name: string;
  /** @throws ModelError under the provider's own error name. */
  scoreTypes(text: string): Promise<readonly TypeScore[]>;
}
