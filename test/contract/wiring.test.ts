import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, contractFor, type EventContract, SERVICES } from '@countersign/events';
import { compilePattern } from '@countersign/local/core/event-patterns/compile-pattern';
import { packageServices } from '@countersign/local/runtime/packaging/package-services';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayPublish, patternsOnTheBus, publishers, queueNames, rulesOnTheBus } from './read-wiring.ts';

const root = join(import.meta.dirname, '..', '..');
const contracts = CATALOGUE as readonly EventContract[];

let packages: readonly ServicePackage[];
beforeAll(async () => {
  packages = await packageServices({ root });
});

const exampleOf = (type: string) =>
  JSON.parse(readFileSync(join(root, 'events', 'examples', `${type}.json`), 'utf8'));

/** Services whose rules take a type, but for audit, which takes everything. */
const consumersOf = (type: string) =>
  packages.filter(({ service, template }) => service !== 'audit' && rulesOnTheBus(template).includes(type));

describe('the wiring of the packaged services', () => {
  it('packages every service that speaks on the bus', () => {
    expect(packages.map(({ service }) => service)).toEqual(expect.arrayContaining([...SERVICES]));
  });

  it('has no rule for a type that is not in the catalogue', () => {
    for (const { service, template } of packages) {
      for (const type of rulesOnTheBus(template))
        expect(contractFor(type)?.type, `${service} takes ${type}`).toBe(type);
    }
  });

  it('has no rule for a type whose consumer is another service', () => {
    for (const { service, template } of packages) {
      const consumers = rulesOnTheBus(template).map((type) => contractFor(type)?.consumer);
      expect(new Set(consumers), service).toEqual(new Set(consumers.length > 0 ? [service] : []));
    }
  });

  it.each(contracts.filter(({ kind }) => kind === 'request').map(({ type, consumer }) => [type, consumer]))(
    '%s has exactly one consumer: %s',
    (type, consumer) => {
      expect(consumersOf(type!).map(({ service }) => service)).toEqual([consumer]);
    },
  );

  const SIZES = [1, 300_000, 300_001, 1_000_000_000];
  it.each(
    contracts
      .filter(({ kind }) => kind === 'request')
      .flatMap(({ type }) => SIZES.map((bytes) => [type, bytes] as const)),
  )('%s with a text of %i bytes comes into one queue', (type, bytes) => {
    const event = exampleOf(type);
    if (event.data.text) event.data.text = { ...event.data.text, bytes };
    const delivered = { 'detail-type': type, source: event.source, detail: event };
    const matching = packages
      .filter(({ service }) => service !== 'audit')
      .flatMap(({ template }) => patternsOnTheBus(template))
      .filter((pattern) => compilePattern(pattern)(delivered));
    expect(matching).toHaveLength(1);
  });

  it.each(
    contracts
      .filter(({ kind, consumer }) => kind === 'fact' && consumer)
      .map(({ type, consumer }) => [type, consumer]),
  )('%s reaches %s', (type, consumer) => {
    expect(consumersOf(type!).map(({ service }) => service)).toContain(consumer);
  });

  it.each(contracts.map(({ type, publishers }) => [type, publishers] as const))(
    '%s may be published by %j and by nobody else',
    (type, declared) => {
      const allowed = packages
        .filter(({ template }) => mayPublish(template, type))
        .map(({ service }) => service);
      expect(allowed.sort()).toEqual([...declared].sort());
    },
  );

  it('gives each queue a dead-letter queue that is named after it, by which a redrive finds back', () => {
    const queues = packages.flatMap(({ template }) => [...queueNames(template)]);
    const working = queues.filter(([name]) => !name.endsWith('-dlq'));
    expect(working.length).toBeGreaterThan(9);
    expect(working.map(([, deadLetters]) => deadLetters)).toEqual(working.map(([name]) => `${name}-dlq`));
    // What a scheduled function failed on comes from no queue: the schedule calls again.
    const ofSchedules = packages.flatMap(({ template }) => [
      ...new Set(
        Object.values(template.Resources ?? {})
          .filter(({ Type }) => Type === 'AWS::Lambda::EventInvokeConfig')
          .map(({ Properties }) => JSON.stringify(Properties?.DestinationConfig)),
      ),
    ]);
    expect(queues).toHaveLength(2 * working.length + ofSchedules.length);
  });

  it('lets every function publish under the source of its own service alone', () => {
    for (const { service, template } of packages) {
      for (const source of publishers(template)) expect(source).toBe(`countersign.${service}`);
    }
  });
});
