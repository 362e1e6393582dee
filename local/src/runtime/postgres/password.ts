import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { storedSecret } from '../../core/locks/stored-secret.ts';

/** Name of the file in the data folder. */
const FILE = 'database-password';

/** How the process of the database is told its password. */
export const PASSWORD_VARIABLE = 'COUNTERSIGN_DATABASE_PASSWORD';

/** The database's password, made at the first start. */
export const storedPassword = (dataDir: string | undefined): string => storedSecret(dataDir, FILE);

/** What one role of the database signs in with: nothing that the others' or the database's own tell. */
export const passwordOfRole = (password: string, role: string): string =>
  createHmac('sha256', password).update(role).digest('hex');

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares in a time that tells nothing. */
export const isPassword = (given: string, password: string): boolean =>
  timingSafeEqual(digest(given), digest(password));
