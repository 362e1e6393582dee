import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { inputProblems } from '../../../core/protocols/input.ts';
import type { Engine } from '../engine/engine.ts';

/** Answers one API action: takes the parsed body, answers the members of the response. */
export type Operation = (engine: Engine, input: unknown) => object;

/** What Step Functions answers where a member is wrong that has a word of its own. */
const CODES: Readonly<Record<string, string>> = {
  name: 'InvalidName',
  encryptionConfiguration: 'InvalidEncryptionConfiguration',
  loggingConfiguration: 'InvalidLoggingConfiguration',
  tracingConfiguration: 'InvalidTracingConfiguration',
};

/** Makes an operation of a schema for the body and a handler; a body that does not fit is a `ValidationException`. */
export function operation<Schema extends z.ZodType>(
  schema: Schema,
  handle: (engine: Engine, input: z.infer<Schema>) => object,
): Operation {
  return (engine, input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return handle(engine, parsed.data);
    const { issues } = parsed.error;
    if (issues.some(({ code }) => code === 'unrecognized_keys'))
      throw new AwsApiError('ValidationException', inputProblems(parsed.error));
    const [issue] = issues;
    const { path, message } = issue ?? { path: [], message: 'invalid' };
    throw new AwsApiError(
      CODES[String(path[0])] ?? 'ValidationException',
      `Value at '${path.join('.')}' failed to satisfy constraint: ${message}`,
    );
  };
}

/** Names of state machines and executions. */
export const Name = z
  .string()
  .min(1)
  .max(80)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: AWS excludes them by name
  .regex(/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]+$/, 'Invalid Name');

export const Arn = z.string().min(1).max(256);

/** Seconds since the epoch, as AWS JSON carries timestamps. */
export const seconds = (at: number): number => at / 1_000;
