import type { DatabaseSync } from 'node:sqlite';
import { type CompiledPattern, parsePattern } from '../../core/event-patterns/compile-pattern.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import type { Rule, Target } from './rules.ts';

export const RULE_SCHEMA = `
CREATE TABLE IF NOT EXISTS buses (name TEXT PRIMARY KEY, archives TEXT NOT NULL DEFAULT '{}');
CREATE TABLE IF NOT EXISTS rules (
  bus TEXT NOT NULL, name TEXT NOT NULL, rule TEXT NOT NULL, targets TEXT NOT NULL, PRIMARY KEY (bus, name));
INSERT OR IGNORE INTO buses (name) VALUES ('default');
`;

/** A rule with its targets and its pattern ready to use. */
export interface ActiveRule {
  readonly bus: string;
  readonly rule: Rule;
  readonly targets: readonly Target[];
  readonly matches: CompiledPattern | undefined;
}

/** Buses, rules and targets; kept on disk and in memory. Every method throws for a bus that is not there. */
export interface RuleStore {
  buses(): string[];
  createBus(name: string): void;
  deleteBus(name: string): void;
  rules(bus: string): readonly ActiveRule[];
  /** @throws AwsApiError `ResourceNotFoundException`. */
  get(bus: string, name: string): ActiveRule;
  /** Creates or replaces a rule and keeps its targets. @throws InvalidEventPatternException. */
  putRule(bus: string, rule: Rule): ActiveRule;
  putTargets(bus: string, name: string, targets: readonly Target[]): void;
  deleteRule(bus: string, name: string): void;
}

export function createRuleStore(database: DatabaseSync): RuleStore {
  const byBus = new Map<string, Map<string, ActiveRule>>();
  for (const { name } of database.prepare('SELECT name FROM buses').all()) byBus.set(String(name), new Map());
  for (const row of database.prepare('SELECT * FROM rules').all()) {
    const { bus, name, rule, targets } = row as Record<string, string>;
    byBus.get(bus!)?.set(name!, activate(bus!, JSON.parse(rule!) as Rule, JSON.parse(targets!) as Target[]));
  }
  const save = database.prepare(
    'INSERT OR REPLACE INTO rules (bus, name, rule, targets) VALUES (?, ?, ?, ?)',
  );

  function rulesOf(bus: string): Map<string, ActiveRule> {
    const rules = byBus.get(bus);
    if (rules === undefined) throw notFound(`Event bus ${bus} does not exist.`);
    return rules;
  }

  function put(active: ActiveRule): void {
    const { bus, rule, targets } = active;
    save.run(bus, rule.Name, JSON.stringify(rule), JSON.stringify(targets));
    rulesOf(bus).set(rule.Name, active);
  }

  function get(bus: string, name: string): ActiveRule {
    const active = rulesOf(bus).get(name);
    if (active === undefined) throw notFound(`Rule ${name} does not exist on EventBus ${bus}.`);
    return active;
  }

  return {
    get,
    buses: () => [...byBus.keys()].sort(),
    createBus(name) {
      database.prepare('INSERT OR IGNORE INTO buses (name) VALUES (?)').run(name);
      if (!byBus.has(name)) byBus.set(name, new Map());
    },
    deleteBus(name) {
      if (name === 'default')
        throw new AwsApiError('ValidationException', 'Cannot delete event bus default.');
      database.prepare('DELETE FROM rules WHERE bus = ?').run(name);
      database.prepare('DELETE FROM buses WHERE name = ?').run(name);
      byBus.delete(name);
    },
    rules: (bus) => [...rulesOf(bus).values()],
    putRule(bus, rule) {
      const active = activate(bus, rule, rulesOf(bus).get(rule.Name)?.targets ?? []);
      put(active);
      return active;
    },
    putTargets(bus, name, targets) {
      put({ ...get(bus, name), targets });
    },
    deleteRule(bus, name) {
      database.prepare('DELETE FROM rules WHERE bus = ? AND name = ?').run(bus, name);
      rulesOf(bus).delete(name);
    },
  };
}

function activate(bus: string, rule: Rule, targets: readonly Target[]): ActiveRule {
  const matches = rule.EventPattern === undefined ? undefined : parsePattern(rule.EventPattern);
  return { bus, rule, targets, matches };
}

function notFound(message: string): AwsApiError {
  return new AwsApiError('ResourceNotFoundException', message);
}
