/** The kinds of bad answers that a service can be asked for on purpose; see faults. */
export const BAD_OUTPUTS = ['off-schema', 'malformed', 'truncated', 'unsafe'] as const;

export type BadOutput = (typeof BAD_OUTPUTS)[number];
