import * as z from 'zod';

/**
 * Reads a service's configuration from the environment, once per cold start.
 * @throws Error that lists every missing or malformed variable.
 */
export function readConfig<Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): z.infer<Schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  throw new Error(`Configuration is wrong:\n${z.prettifyError(result.error)}`);
}
