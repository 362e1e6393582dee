import type { ExtractedText, SectionContent } from '@countersign/events';
import type * as z from 'zod';

/** What a rule looks at: an answer that keeps its schema, and the document that it is about. */
export interface RuleSubject {
  readonly content: SectionContent;
  readonly document: ExtractedText;
}

/** A broken rule: where in the answer (JSON Pointer), and what the model must change. */
export interface Violation {
  readonly path: string;
  readonly message: string;
}

/** One named check of an answer; report types switch it on by name and set its options. */
export interface Rule<Options extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly options: Options;
  check(subject: RuleSubject, options: z.infer<Options>): Violation[];
}

/** Declares a rule; infers the type of its options. */
export const defineRule = <Options extends z.ZodType>(rule: Rule<Options>): Rule<Options> => rule;
