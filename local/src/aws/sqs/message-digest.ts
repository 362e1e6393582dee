import { createHash } from 'node:crypto';
import type { MessageAttributes } from './message.ts';

const md5 = (bytes: string | Uint8Array) => createHash('md5').update(bytes).digest('hex');

/** `MD5OfBody`, in hex. */
export const digestOfBody = (body: string): string => md5(body);

/**
 * `MD5OfMessageAttributes` in hex, `undefined` without attributes: names in order, each with its type and value
 * behind their lengths. SDKs refuse a message whose digest is another.
 */
export function digestOfAttributes(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const { DataType, StringValue, BinaryValue } = attributes[name] ?? { DataType: '' };
    const isText = StringValue !== undefined;
    const value = isText ? Buffer.from(StringValue) : Buffer.from(BinaryValue ?? '', 'base64');
    return [
      ...withLength(Buffer.from(name)),
      ...withLength(Buffer.from(DataType)),
      Buffer.of(isText ? 1 : 2),
      ...withLength(value),
    ];
  });
  return md5(Buffer.concat(parts));
}

function withLength(bytes: Buffer): [Buffer, Buffer] {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return [length, bytes];
}
