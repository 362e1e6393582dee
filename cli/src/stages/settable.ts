import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../embedded/start-embedded.ts';

const USED = /\bparam:(\w+)/g;

const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yml'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    : [];

/** What a stage may set in deploy/stages.yml: every parameter that a stack asks for. */
export function settable(root = ROOT): ReadonlySet<string> {
  const services = readdirSync(join(root, 'services')).map((name) => join(root, 'services', name));
  const folders = [join(root, 'deploy'), ...services.flatMap((each) => [each, join(each, 'resources')])];
  const texts = folders.flatMap(textsIn);
  return new Set(texts.flatMap((text) => [...text.matchAll(USED)].map(([, name = '']) => name)));
}
