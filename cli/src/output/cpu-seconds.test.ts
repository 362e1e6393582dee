import { expect, it } from 'vitest';
import { cpuSecondsOfTree, readStat } from './cpu-seconds.ts';

const times = '0 0 0 0 150 25 300 25 20 0 7';

it.each(['(node)', '(a (strange) name)', '(two words)'])('reads what a process called %s took', (name) => {
  const stat = `4242 ${name} S 17 4242 4242 0 -1 4194304 ${times}`;
  expect(readStat(stat)).toEqual({ parent: '17', seconds: 5 });
});

it('grows with what this process does', () => {
  const before = cpuSecondsOfTree();
  const until = process.cpuUsage().user + 60_000;
  while (process.cpuUsage().user < until) JSON.stringify(Array.from({ length: 1000 }, (_, each) => each));
  expect(cpuSecondsOfTree()).toBeGreaterThan(before);
});
