import { expect, it } from 'vitest';
import { laterBuilds } from './builds.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const kept = (builds: ReturnType<typeof laterBuilds>) => builds.map(({ keys }) => keys[0]);

it('keeps the files of the build before, however long it was the newest', () => {
  const first = laterBuilds([], ['assets/a.js'], at(1));
  const second = laterBuilds(first, ['assets/b.js'], at(28));
  expect(kept(second)).toEqual(['assets/a.js', 'assets/b.js']);
});

it('lets them go a week after they were replaced, and not when another build comes meanwhile', () => {
  const second = laterBuilds(laterBuilds([], ['assets/a.js'], at(1)), ['assets/b.js'], at(10));
  const third = laterBuilds(second, ['assets/c.js'], at(16));
  expect(kept(third)).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js']);
  expect(kept(laterBuilds(third, ['assets/d.js'], at(18)))).toEqual([
    'assets/b.js',
    'assets/c.js',
    'assets/d.js',
  ]);
});

it('keeps its own list among the files of the newest build', () => {
  expect(laterBuilds([], ['index.html'], at(1))).toEqual([{ keys: ['index.html', 'builds.json'] }]);
});
