import { expect, it } from 'vitest';
import { program } from '../cli/src/program.ts';
import { readTracked, trackedFiles } from './tracked-files.ts';

/** Lines of code and words in code that call the command, up to a comment or the end of what is called. */
const CALL = /npx countersign ([^`#\n]+)/g;

/** What is wrong with a call: a command or an option that is not there; undefined where all is. */
function problemOf(call: string): string | undefined {
  const words = call.trim().split(/\s+/);
  let command: Pick<typeof program, 'name' | 'commands' | 'options'> = program;
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (!next) break;
    command = next;
  }
  if (command === program && !words[0]?.startsWith('-')) return `${words[0]} is no command`;
  if (command !== program && command.commands.length > 0 && words.at(-1) !== command.name())
    return `${command.name()} has no such command`;
  const options = new Set([...command.options, ...program.options].flatMap(({ long }) => long ?? []));
  const unknown = words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.replace(/[=,;.)].*$/, ''));
  return unknown.find((word) => word !== '--help' && !options.has(word));
}

const calls = trackedFiles('*.md')
  .filter((file) => !file.startsWith('docs/adr/'))
  .flatMap((file) =>
    [...readTracked(file).matchAll(CALL)].map(([, call = '']) => [file, call.trim()] as const),
  );

it('finds the calls that pages tell', () => expect(calls.length).toBeGreaterThan(30));

it.each(calls)('%s: npx countersign %s', (_, call) => {
  expect(problemOf(call)).toBeUndefined();
});

it.each([
  ['dlq drop queue', 'dlq has no such command'],
  ['purge', 'purge is no command'],
  ['cost --contracts 1 --moon', '--moon'],
])('would not let pass: %s', (call, problem) => {
  expect(problemOf(call)).toBe(problem);
});
