import type { Message } from '../message.ts';

export type MessageRow = Readonly<Record<string, unknown>>;

/** A message as its row in the database has it. */
export function toMessage(row: MessageRow): Message {
  return {
    row: Number(row.row),
    messageId: String(row.message_id),
    body: String(row.body),
    attributes: JSON.parse(String(row.attributes)),
    groupId: textOf(row.group_id),
    deduplicationId: textOf(row.deduplication_id),
    traceHeader: textOf(row.trace_header),
    sourceArn: textOf(row.source_arn),
    sentAt: Number(row.sent_at),
    receiveCount: Number(row.receive_count),
    firstReceivedAt: row.first_received_at === null ? undefined : Number(row.first_received_at),
  };
}

const textOf = (value: unknown): string | undefined => (value === null ? undefined : String(value));
