import * as z from 'zod';
import { UnreadableMessage } from './unreadable-message.ts';

/** @throws UnreadableMessage for what is no JSON */
export function parseMessage(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new UnreadableMessage(`Message is not JSON: ${(error as Error).message}`);
  }
}

/**
 * Reads a message by its schema.
 * @throws UnreadableMessage for no JSON, or for JSON that the schema refuses
 */
export function readMessage<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> {
  const parsed = schema.safeParse(parseMessage(body));
  if (parsed.success) return parsed.data;
  throw new UnreadableMessage(`Message is not what this queue is for: ${z.prettifyError(parsed.error)}`);
}
