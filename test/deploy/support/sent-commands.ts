import { join, parse } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { CALLS } from './port-commands.ts';

const services = join(import.meta.dirname, '..', '..', '..', 'services');

/** Where clients are built and commands are sent: what calls these stands elsewhere. */
const IS_WIRING =
  /\/adapters\/|\/container\.ts$|^\.\.\/shared\/src\/aws\/(?!queue\.ts|event-queue\.ts|visibility\.ts)/;

/** Only what is written here tells what a function calls. */
const librariesOutside: Plugin = {
  name: 'libraries-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@countersign/') ? undefined : { path, external: true },
    );
  },
};

/** The modules of a handler's file with what its imports reach of each: esbuild leaves out all else. */
async function reachedModules(service: string, file: string): Promise<[path: string, text: string][]> {
  const { outputFiles } = await build({
    entryPoints: [join(services, service, file)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    absWorkingDir: services,
    plugins: [librariesOutside],
    loader: { '.ttf': 'empty', '.yaml': 'empty' },
    logLevel: 'silent',
  });
  const parts = (outputFiles[0]?.text ?? '').split(/^\/\/ (\S+\.\w+)$/m).slice(1);
  return parts.flatMap((path, at) => (at % 2 === 0 ? [[path, parts[at + 1] ?? ''] as [string, string]] : []));
}

/** A command of the SDK, and where it goes: see port-commands.ts. */
export interface Sent {
  readonly command: string;
  /** What it is sent for, where that makes a difference to what it needs. */
  readonly use: string;
  readonly to: readonly string[];
}

const found = new Map<string, Promise<Sent[]>>();

/** The commands that a function may send, read once in a process: sources do not change while rules are asked. */
export function sentCommands(service: string, handler: string): Promise<Sent[]> {
  const key = `${service} ${handler}`;
  const sent = found.get(key) ?? readCommands(service, handler);
  found.set(key, sent);
  return sent;
}

/**
 * The commands of the SDK that a function may send: those of its adapters for which some code that it reaches calls
 * them.
 * @param handler as Lambda has it, `src/handlers/functions.extract`
 */
async function readCommands(service: string, handler: string): Promise<Sent[]> {
  const { dir, name, ext } = parse(handler);
  const exported = ext.slice(1);
  // What one bundle exports for several functions stands in a file of its own for each.
  const file = exported === 'handler' ? name : exported;
  const modules = await reachedModules(service, join(dir, `${file}.ts`));
  const calling = modules.flatMap(([path, text]) => (IS_WIRING.test(path) ? [] : text)).join('\n');
  const all = modules.map(([, text]) => text).join('\n');
  const built = new Set(
    [...all.matchAll(/new (\w+?Command)\d*\b|\bpaginate([A-Za-z]+V2|[A-Za-z]+)/g)].map(
      ([, name, paged]) => name ?? `${paged}Command`,
    ),
  );
  return CALLS.filter(({ call }) => call.test(calling)).flatMap(({ commands, to }) =>
    commands
      .map((use) => ({ command: use.split(' ')[0] ?? use, use, to }))
      .filter(({ command }) => built.has(command)),
  );
}
