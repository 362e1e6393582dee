/** ErrorResponse with its fields: https://www.postgresql.org/docs/current/protocol-error-fields.html */
export function errorResponse(fields: Readonly<Record<string, string>>): Buffer {
  const text = Object.entries(fields).map(([type, value]) => `${type}${value}\0`);
  const body = Buffer.from(`${text.join('')}\0`);
  const head = Buffer.from('E\0\0\0\0', 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** ReadyForQuery: `I` outside of a transaction, `E` in one that failed. */
export const readyForQuery = (status: 'I' | 'E'): Buffer => Buffer.from(`Z\0\0\0\x05${status}`, 'latin1');
