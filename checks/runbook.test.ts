import { expect, it } from 'vitest';
import { readTracked, trackedFiles } from './tracked-files.ts';

const page = readTracked('docs/operations.md');
const rows = [...page.matchAll(/^\| `([a-z<>-]+)` \|/gm)].map(([, name]) => name);
const alarms = trackedFiles('deploy/*.yml', 'services/*.yml')
  .flatMap((file) => [...readTracked(file).matchAll(/AlarmName: countersign-\S+?-(\S+)/g)])
  .map(([, name = '']) =>
    name
      .replace(/\$\{self:service\}/, '<service>')
      .replace(/\$\{self:custom\.scheduled\.name\}/, '<function>'),
  );

it('tells of every alarm what to look at and what to do, and of no other', () => {
  const told = rows.filter((name) => name?.includes('-'));
  expect(told.sort()).toEqual([...new Set(alarms)].sort());
});
