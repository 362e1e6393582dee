import type { NewUser } from './directory.ts';
import type { SeedUser } from './providers.ts';

/** Where the sample people have their mail. */
export const SAMPLE_DOMAIN = 'countersign.invalid';

/** What data folders of before have in the place of one of their own: everybody knows them. */
export const FORMER_PASSWORDS: readonly string[] = ['countersign', 'Countersign-2026'];

/** A person who is there from the start, but for the password. */
export type SamplePerson = NewUser;

const REVIEWER_GROUPS = ['commercial-contracts', 'ip-and-licensing', 'employment', 'finance'];

/** One person for every part that people play; for machines on which nobody else can sign in. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  samplePerson('reviewer', 'Rita Reviewer', REVIEWER_GROUPS),
  samplePerson('lead', 'Leo Lead', [...REVIEWER_GROUPS, 'legal-leads']),
  samplePerson('auditor', 'Aida Auditor', ['audit']),
  samplePerson('uploader', 'Uwe Uploader', ['legal-operations']),
];

/** The same, all with one password. */
export const sampleUsers = (password: string): readonly SeedUser[] =>
  SAMPLE_PEOPLE.map((person) => ({ ...person, password, formerPasswords: FORMER_PASSWORDS }));

function samplePerson(username: string, name: string, groups: readonly string[]): SamplePerson {
  return { username, name, groups, email: `${username}@${SAMPLE_DOMAIN}`, emailVerified: true };
}
