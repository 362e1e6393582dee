import type { Person } from '@countersign/shared/claims';

/** Somebody of some groups, identified by a word. */
export const aPerson = (id: string, ...groups: string[]): Person => ({
  id,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  email: `${id}@example.com`,
  groups,
});
