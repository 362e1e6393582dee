import type { PolicyStatement } from './policy.ts';
import { listOf } from './policy.ts';
import type { Roles } from './roles.ts';

/** A permission of a role that nothing asked for. */
export interface UnusedGrant {
  readonly role: string;
  readonly action: string;
}

/** What was asked for and given or refused since the start. */
export interface AccessLog {
  granted(action: string, by: PolicyStatement): void;
  refused(message: string): void;
  report(): { readonly denied: readonly string[]; readonly unused: readonly UnusedGrant[] };
}

export function createAccessLog(roles: Roles): AccessLog {
  const used = new Map<PolicyStatement, Set<string>>();
  const denied = new Set<string>();
  return {
    granted(action, by) {
      used.set(by, (used.get(by) ?? new Set()).add(action.toLowerCase()));
    },
    refused: (message) => denied.add(message),
    report: () => ({
      denied: [...denied],
      unused: roles.list().flatMap(({ name, statements }) =>
        statements
          .filter(({ Effect }) => Effect === 'Allow')
          .flatMap((statement) =>
            listOf(statement.Action)
              .filter((action) => !used.get(statement)?.has(action.toLowerCase()))
              .map((action) => ({ role: name, action })),
          ),
      ),
    }),
  };
}
