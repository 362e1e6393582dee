/** End-to-end tests that run against the emulator once the stacks are there. */
const WITHOUT_DATABASE = ['aws-apis.test.ts', 'permissions.test.ts'];

/** Those that want a database, for which a PostgreSQL stands where this machine has one. */
const ON_DATABASE = ['contract-to-report.test.ts', 'forget.test.ts', 'operations.test.ts'];

export const endToEndTests = (hasDatabase: boolean): string[] =>
  hasDatabase ? [...WITHOUT_DATABASE, ...ON_DATABASE] : WITHOUT_DATABASE;
