import { describe, expect, it } from 'vitest';
import { type Bom, missing, shipped } from './shipped.ts';

const component = (name: string, development = false) => ({
  'bom-ref': `${name}@1.0.0`,
  name,
  version: '1.0.0',
  ...(development && { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] }),
});

const BOM: Bom = {
  components: [component('zod'), component('vitest', true), component('@aws-sdk/client-s3')],
  dependencies: [
    { ref: 'countersign@0.1.0', dependsOn: ['zod@1.0.0', 'vitest@1.0.0'] },
    { ref: 'vitest@1.0.0', dependsOn: ['zod@1.0.0'] },
    { ref: 'zod@1.0.0', dependsOn: [] },
  ],
};

describe('the bill of materials', () => {
  it('has what ships, without what only developers need', () => {
    const { components, dependencies } = shipped(BOM);
    expect(components.map(({ name }) => name)).toEqual(['zod', '@aws-sdk/client-s3']);
    expect(dependencies).toEqual([
      { ref: 'countersign@0.1.0', dependsOn: ['zod@1.0.0'] },
      { ref: 'zod@1.0.0', dependsOn: [] },
    ]);
  });

  it.each([
    ['node_modules/zod', {}, []],
    ['node_modules/@aws-sdk/client-s3', {}, []],
    ['node_modules/pg', {}, ['pg@1.0.0']],
    ['cli/node_modules/pg', {}, ['pg@1.0.0']],
    ['node_modules/pg', { dev: true }, []],
    ['node_modules/zod-of-old', { name: 'zod' }, []],
    ['node_modules/zod', { name: 'zod-by-its-own-name' }, []],
    ['node_modules/one', { name: 'other' }, ['one@1.0.0 alias other@1.0.0']],
    ['node_modules/@countersign/api', { link: true }, []],
    ['services/route', {}, []],
  ])('misses what the lock file ships: %s %j', (path, fields, expected) => {
    expect(missing(BOM, { [path]: { version: '1.0.0', ...fields } })).toEqual(expected);
  });
});
