import { randomInt } from 'node:crypto';
import { storedSecret } from '../../core/locks/stored-secret.ts';

/** Name of the file in the data folder. */
export const SAMPLE_PASSWORD_FILE = 'sign-in-password';

/** Letters and digits of which none is taken for another one. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_SIGNS = 5;

const group = () => Array.from({ length: GROUP_SIGNS }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A new password: 100 bits by chance, behind what the policy of the stacks' pool wants of every one. */
export const newSamplePassword = (): string => ['Cs1', ...Array.from({ length: GROUPS }, group)].join('-');

/** What the sample people of a data folder sign in with: made at the first start, for its owner's eyes alone. */
export const storedSamplePassword = (dataDir: string | undefined): string =>
  storedSecret(dataDir, SAMPLE_PASSWORD_FILE, newSamplePassword).trim();
