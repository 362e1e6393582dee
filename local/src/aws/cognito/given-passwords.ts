import type { DatabaseSync } from 'node:sqlite';

/** What a person was given from the start: as it was stored, and what tells it from another. */
export interface GivenPassword {
  readonly stored: string;
  readonly digest: string;
}

/** Which passwords people were given last, by their `sub`. */
export interface GivenPasswords {
  givenPassword(sub: string): GivenPassword | undefined;
  putGivenPassword(sub: string, given: GivenPassword): void;
}

export const GIVEN_PASSWORDS =
  'CREATE TABLE IF NOT EXISTS given_passwords (sub TEXT PRIMARY KEY, stored TEXT NOT NULL, digest TEXT NOT NULL);';

export const givenPasswords = (database: DatabaseSync): GivenPasswords => ({
  givenPassword: (sub) =>
    database.prepare('SELECT stored, digest FROM given_passwords WHERE sub = ?').get(sub) as unknown as
      | GivenPassword
      | undefined,
  putGivenPassword: (sub, { stored, digest }) =>
    void database.prepare('INSERT OR REPLACE INTO given_passwords VALUES (?, ?, ?)').run(sub, stored, digest),
});
