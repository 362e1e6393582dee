import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../embedded/start-embedded.ts';

/** What a stage wants otherwise, by the name of its parameter: docs/parameters.md. */
export type StageSettings = Readonly<Record<string, string>>;

type Environment = Readonly<Record<string, string | undefined>>;
type Written = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const FILE = join(ROOT, 'deploy', 'stages.yml');

/** A variable of the environment, and what stands in for it. */
const FROM_ENVIRONMENT = /\$\{env:(\w+), '([^']*)'\}/g;

/** What a deployment of the stage would read: its own lines of deploy/stages.yml before those of every stage. */
export function stageSettings(
  stage: string,
  environment: Environment = process.env,
  text = readFileSync(FILE, 'utf8'),
): StageSettings {
  const { default: everywhere, [stage]: own }: Written = parse(text);
  const resolved = (value: unknown) =>
    String(value).replace(FROM_ENVIRONMENT, (_, name: string, otherwise: string) => {
      return environment[name] ?? otherwise;
    });
  const all = Object.entries({ ...everywhere, ...own });
  return Object.fromEntries(all.map(([name, value]) => [name, resolved(value)]));
}

/** The lines of deploy/stages.yml for every stage and for one, and which stages have lines. */
export function ownSettings(stage: string, text = readFileSync(FILE, 'utf8')) {
  const { default: everywhere = {}, ...stages }: Written = parse(text);
  return { everywhere, ofStage: stages[stage], stages: Object.keys(stages) };
}
