import { createHmac } from 'node:crypto';
import { keptSecret } from '../locks/kept-secret.ts';

/** Answers the secret that belongs to an access key id. */
export type SecretOf = (accessKeyId: string) => string;

/** The access key with which people sign, as `npm start` prints it. */
export const OPERATOR_KEY = 'local';

/** Secrets of all access keys, derived from one that is made once and kept in the data folder. */
export function openAccessKeys(dataDir: string | undefined): SecretOf {
  const root = keptSecret(dataDir, 'access-key-root');
  return (accessKeyId) => createHmac('sha256', root).update(accessKeyId).digest('base64url');
}
