import { SAMPLE_DOMAIN } from './directory.ts';
import type { SeedUser } from './providers.ts';

const REVIEWER_GROUPS = ['commercial-contracts', 'ip-and-licensing', 'employment', 'finance'];

/**
 * One person for every part that people play, with a password that people remember, whatever the pool asks of others;
 * for machines on which nobody else can sign in.
 */
export const DEMO_USERS: readonly SeedUser[] = [
  demoUser('reviewer', 'Rita Reviewer', REVIEWER_GROUPS),
  demoUser('lead', 'Leo Lead', [...REVIEWER_GROUPS, 'legal-leads']),
  demoUser('auditor', 'Aida Auditor', ['audit']),
  demoUser('uploader', 'Uwe Uploader', ['legal-operations']),
];

function demoUser(username: string, name: string, groups: readonly string[]): SeedUser {
  const email = `${username}@${SAMPLE_DOMAIN}`;
  return { username, name, groups, email, emailVerified: true, password: 'countersign' };
}
