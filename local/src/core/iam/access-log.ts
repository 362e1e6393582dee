import { fits, listOf, type PolicyStatement } from './policy.ts';
import type { Role, Roles } from './roles.ts';

/** What was asked for and given or refused since the start. */
export interface AccessLog {
  granted(use: Use, by: PolicyStatement): void;
  refused(message: string): void;
  /** Something that AWS does for a role, and the embedded runtime does not. */
  unsupported(message: string): void;
  report(): AccessReport;
}

/** A permission that was used. */
interface Use {
  readonly action: string;
  readonly resource: string;
  /** Of an event that was put on a bus. */
  readonly eventType?: string | undefined;
}

export interface AccessReport {
  /** Messages of refusals. */
  readonly denied: readonly string[];
  /** Messages of what the embedded runtime does not do, though a role asked for it. */
  readonly unsupported: readonly string[];
  /** What roles were granted and nothing asked for: actions, types of events, and resources beside others. */
  readonly unused: readonly Granted[];
  /** Actions that roles were granted on everything, and that named a resource whenever they were used. */
  readonly wide: readonly Granted[];
}

export interface Granted {
  readonly role: string;
  readonly grant: string;
}

export function createAccessLog(roles: Roles): AccessLog {
  const uses = new Map<PolicyStatement, Map<string, Use>>();
  const denied = new Set<string>();
  const unsupported = new Set<string>();

  function grantsOf({ name, statements }: Role, find: (statement: PolicyStatement, used: Use[]) => string[]) {
    return statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap((statement) => find(statement, [...(uses.get(statement)?.values() ?? [])]))
      .map((grant) => ({ role: name, grant }));
  }

  return {
    granted(use, by) {
      const known = uses.get(by) ?? new Map<string, Use>();
      uses.set(by, known.set(`${use.action} ${use.resource} ${use.eventType ?? ''}`, use));
    },
    refused: (message) => denied.add(message),
    unsupported: (message) => unsupported.add(message),
    report: () => ({
      denied: [...denied],
      unsupported: [...unsupported],
      unused: roles.list().flatMap((role) => grantsOf(role, unusedOf)),
      wide: roles.list().flatMap((role) => grantsOf(role, wideOf)),
    }),
  };
}

const isAction = (use: Use, pattern: string) => fits(use.action.toLowerCase(), pattern.toLowerCase());

function unusedOf(statement: PolicyStatement, used: readonly Use[]): string[] {
  const actions = listOf(statement.Action).filter((action) => !used.some((use) => isAction(use, action)));
  if (used.length === 0) return actions;
  const resources = listOf(statement.Resource).filter(
    (pattern) => !used.some(({ resource }) => fits(resource, pattern)),
  );
  const types = eventTypesOf(statement).filter((type) => !used.some(({ eventType }) => eventType === type));
  return [...actions, ...resources, ...types];
}

function wideOf(statement: PolicyStatement, used: readonly Use[]): string[] {
  if (!listOf(statement.Resource).includes('*')) return [];
  return listOf(statement.Action).filter((action) => {
    const ofAction = used.filter((use) => isAction(use, action));
    return ofAction.length > 0 && ofAction.every(({ resource }) => resource !== '*');
  });
}

/** The types of events that a statement lets a role put on a bus. */
function eventTypesOf({ Condition = {} }: PolicyStatement): string[] {
  return Object.values(Condition).flatMap((tests) => listOf(tests['events:detail-type']).map(String));
}
