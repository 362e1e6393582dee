import { createHash } from 'node:crypto';

/** SHA-256 of text (as UTF-8) or bytes, hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
