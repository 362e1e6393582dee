import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';
import { dispatchCommand } from '../../services/choreographer/src/app/dispatch-command.ts';
import { recordCommand } from '../../services/choreographer/src/app/record-command.ts';

const FILE = 'services/choreographer/state-machine.yml';
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });

/** Every definition that an execution may have begun in, by its commit; few in a shallow clone. */
const definitions = git('log', '--format=%h', '--', FILE)
  .trim()
  .split('\n')
  .map((commit) => [commit, parse(git('show', `${commit}:${FILE}`)).definition] as const);

type Payload = Readonly<Record<string, unknown>>;

/** What the states of a definition give to functions. */
function payloadsIn(definition: unknown): Payload[] {
  if (typeof definition !== 'object' || definition === null) return [];
  return Object.entries(definition).flatMap(([key, value]) =>
    key === 'Payload' ? [value as Payload] : payloadsIn(value),
  );
}

/** What stands for an expression, by the name of what it gives. */
const GIVEN: Payload = {
  token: 'token',
  runId: 'mutual-nda-dc03e0e1c31c5da7',
  attempt: 0,
  round: 0,
  item: 'payment',
  previous: null,
  escalated: false,
  group: 'finance',
  lead: 'legal-leads',
  approvalsRequired: 1,
  reviewHours: 48,
  riskLevel: 'high',
  contractType: 'supply',
  fileName: 'supply.pdf',
  why: 'It is risky.',
  id: 'payment',
  title: 'Payment',
  revision: 0,
  section: null,
  status: 'done',
  failure: null,
  redriven: false,
  // Where an expression puts it together as a whole: what a stage is asked is its own business.
  request: { sectionId: 'payment', revision: 0 },
};

const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('{%');

/** A payload as a function gets it: what stands there as it is, and a value for each expression. */
function evaluated(payload: Payload): Payload {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => {
      if (name === 'request' && !isExpression(value)) return [name, evaluated(value as Payload)];
      return [name, isExpression(value) ? GIVEN[name] : value];
    }),
  );
}

const problemOf = (payload: Payload): string | undefined => {
  const command = 'stage' in payload ? dispatchCommand : recordCommand;
  return command.safeParse(evaluated(payload)).error?.message;
};

describe('executions that began in a state machine of before', () => {
  it.each(definitions)('ask in words that are understood: %s', (_, definition) => {
    const payloads = payloadsIn(definition);
    expect(payloads.length).toBeGreaterThan(8);
    expect(payloads.flatMap((each) => problemOf(each) ?? [])).toEqual([]);
  });

  it('would not be understood without what people decide by', () => {
    const { group: _, ...request } = GIVEN;
    expect(problemOf({ ...GIVEN, stage: 'review', request })).toContain('group');
    const { request: __, ...without } = GIVEN;
    expect(problemOf({ ...without, stage: 'generate' })).toContain('request');
  });
});
