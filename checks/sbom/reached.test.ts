import { expect, it } from 'vitest';
import { reached } from './reached.ts';

const LOCK = {
  '': { dependencies: { packer: '1' } },
  'services/route': { dependencies: { zod: '4', '@here/api': '1' } },
  'node_modules/@here/api': { link: true, resolved: 'api' },
  api: { dependencies: { zod: '3' }, optionalDependencies: { absent: '1' } },
  'api/node_modules/zod': {},
  'node_modules/zod': { dependencies: { deep: '1' } },
  'node_modules/deep': { peerDependencies: { zod: '4' } },
  'node_modules/packer': { dependencies: { deep: '1', 'only-packs': '1' } },
  'node_modules/only-packs': {},
};

it('reaches what a folder depends on, in the version that Node would load', () => {
  expect([...reached(LOCK, ['services/route'])].sort()).toEqual(
    ['api', 'api/node_modules/zod', 'node_modules/deep', 'node_modules/zod', 'services/route'].sort(),
  );
});

it('goes through nothing that it is told to leave out', () => {
  expect(reached(LOCK, [''])).toContain('node_modules/only-packs');
  expect(reached(LOCK, [''], new Set(['packer']))).toEqual(new Set(['']));
});
