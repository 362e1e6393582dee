import { createHmac } from 'node:crypto';
import { storedSecret } from '../locks/stored-secret.ts';

/** What a client signs with. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Answers the secret that belongs to an access key id. */
export type SecretOf = (accessKeyId: string) => string;

/** The access key with which people sign, as `npm start` prints it. */
const OPERATOR_KEY = 'local';

/** Secrets of all access keys, derived from one that is made once and kept in the data folder. */
export function openAccessKeys(dataDir: string | undefined): SecretOf {
  const root = storedSecret(dataDir, 'access-key-root');
  return (accessKeyId) => createHmac('sha256', root).update(accessKeyId).digest('base64url');
}

/** The account's own key, which may do everything. */
export const operatorKeyOf = (secretOf: SecretOf): AccessKey => ({
  accessKeyId: OPERATOR_KEY,
  secretAccessKey: secretOf(OPERATOR_KEY),
});
