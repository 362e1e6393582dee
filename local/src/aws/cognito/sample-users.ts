import type { SeedUser } from './providers.ts';

/** Where the sample people have their mail. */
export const SAMPLE_DOMAIN = 'countersign.invalid';

/** Of each of them: one that people remember, and that the policy of the stacks' pool takes. */
export const SAMPLE_PASSWORD = 'Countersign-2026';

/** What data folders of before have in its place, which the policy never took. */
const FORMER_PASSWORD = 'countersign';

const REVIEWER_GROUPS = ['commercial-contracts', 'ip-and-licensing', 'employment', 'finance'];

/** One person for every part that people play; for machines on which nobody else can sign in. */
export const SAMPLE_USERS: readonly SeedUser[] = [
  sampleUser('reviewer', 'Rita Reviewer', REVIEWER_GROUPS),
  sampleUser('lead', 'Leo Lead', [...REVIEWER_GROUPS, 'legal-leads']),
  sampleUser('auditor', 'Aida Auditor', ['audit']),
  sampleUser('uploader', 'Uwe Uploader', ['legal-operations']),
];

function sampleUser(username: string, name: string, groups: readonly string[]): SeedUser {
  const email = `${username}@${SAMPLE_DOMAIN}`;
  return {
    username,
    name,
    groups,
    email,
    emailVerified: true,
    password: SAMPLE_PASSWORD,
    formerPassword: FORMER_PASSWORD,
  };
}
