import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageServices } from '@countersign/local/runtime/packaging/package-services';
import type { ServicePackage } from '@countersign/local/runtime/packaging/service-package';
import { beforeAll, expect, it } from 'vitest';
import { PUBLISHING, publishedBy } from './published-events.ts';
import { typesOfRole } from './read-wiring.ts';

const root = join(import.meta.dirname, '..', '..');
const services = join(root, 'services');

let packages: readonly ServicePackage[];
beforeAll(async () => {
  packages = await packageServices({ root });
});

it('knows every module of choreographer and audit that publishes', () => {
  const publishing = globSync('{audit,choreographer}/src/app/*.ts', { cwd: services }).filter(
    (path) =>
      !path.endsWith('.test.ts') &&
      /publisher\.publish\(|announcements\.record(edBefore)?\(|outgoing\(audit/.test(
        readFileSync(join(services, path), 'utf8'),
      ),
  );
  expect(publishing.sort()).toEqual(Object.keys(PUBLISHING).sort());
});

it.each([
  ['audit', 'archive'],
  ['audit', 'seal'],
  ['choreographer', 'api'],
  ['choreographer', 'dispatch'],
  ['choreographer', 'erase'],
  ['choreographer', 'executions'],
  ['choreographer', 'forget'],
  ['choreographer', 'intake'],
  ['choreographer', 'record'],
  ['choreographer', 'resume'],
  ['choreographer', 'sweep'],
])('%s lets its function %s put the types that its code can put, and no others', async (service, handler) => {
  const template = packages.find((each) => each.service === service)!.template;
  const role = `${handler.charAt(0).toUpperCase()}${handler.slice(1)}IamRoleLambdaExecution`;
  expect(typesOfRole(template, role)).toEqual(await publishedBy(services, service, handler));
});
