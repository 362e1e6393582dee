/** End-to-end tests that run against the emulator once the stacks are there. */
export const END_TO_END_TESTS = ['aws-apis.test.ts', 'permissions.test.ts'];
