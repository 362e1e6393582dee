import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Template } from '../../core/cloudformation/template.ts';
import type { ServicePackage } from './service-package.ts';

/** What one bundle takes until its handler is there, in milliseconds of CPU. */
export interface ColdStart {
  readonly service: string;
  readonly handler: string;
  readonly bytes: number;
  readonly milliseconds: number;
  /** The same for the clients of the AWS SDK alone that the bundle holds; undefined where it holds none. */
  readonly clientsMilliseconds: number | undefined;
}

const run = promisify(execFile);
const ROUNDS = 3;

/** Stands where a value is known once something is deployed. */
const unknown = (name: string) =>
  name.endsWith('_ARN') ? 'arn:aws:none:eu-central-1:000000000000:none' : 'https://none.example/none';
/** What other stacks publish, where not any text will do. */
const KNOWN: Readonly<Record<string, string>> = { DATABASE_URL: 'postgres://none', UPLOAD_SCANNER: 'off' };
const CREDENTIALS = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  AWS_LAMBDA_FUNCTION_NAME: 'none',
};

/** Imports a module, and prints what that took. */
const MEASURE = `const before = process.cpuUsage(); await import(process.argv[1]);
const { user, system } = process.cpuUsage(before); console.log(JSON.stringify((user + system) / 1000)); process.exit(0);`;

async function importing(file: string, env: Readonly<Record<string, string>>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const args = ['--input-type=module', '-e', MEASURE, pathToFileURL(file).href];
    const { stdout } = await run(process.execPath, args, { env: { ...CREDENTIALS, ...env } });
    best = Math.min(best, Number(stdout.trim().split('\n').at(-1)));
  }
  return best;
}

/** The variables of a function as far as the template itself says them. */
function environmentOf({ Parameters = {} }: Template, variables: Readonly<Record<string, unknown>>) {
  const readable = (name: string, value: unknown) => {
    if (KNOWN[name] !== undefined) return KNOWN[name];
    if (typeof value !== 'object' || value === null) return String(value);
    if ('Fn::Sub' in value) return String(value['Fn::Sub']);
    const parameter = 'Ref' in value ? Parameters[String(value.Ref)] : undefined;
    // Of what another stack publishes there is the name alone.
    const isPublished = String(parameter?.Type).startsWith('AWS::SSM::');
    return isPublished ? unknown(name) : String(parameter?.Default ?? unknown(name));
  };
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, readable(name, value)]));
}

/** The clients of the AWS SDK that a bundle holds, by what its source map says it was made of. */
async function clientsIn(bundle: string): Promise<string[]> {
  const { sources } = JSON.parse(await readFile(`${bundle}.map`, 'utf8')) as { sources: string[] };
  const found = sources.map((source) => source.match(/node_modules\/(@aws-sdk\/client-[a-z-]+)\//)?.[1]);
  return [...new Set(found.flatMap((name) => name ?? []))].sort();
}

/** A bundle of the clients alone, each made once as a service makes it. */
async function bundleClients(clients: readonly string[], outfile: string): Promise<void> {
  const lines = await Promise.all(
    clients.map(async (name, index) => {
      const found = Object.keys(await import(name)).find((each) => /^[A-Z]\w+Client$/.test(each));
      return `import { ${found} as Client${index} } from '${name}'; clients.push(new Client${index}({}));`;
    }),
  );
  await build({
    stdin: {
      contents: `const clients = [];\n${lines.join('\n')}\nexport { clients };`,
      resolveDir: import.meta.dirname,
    },
    ...{ outfile, bundle: true, minify: true, keepNames: true, format: 'esm', platform: 'node' },
    ...{ target: 'node24', mainFields: ['module', 'main'], logLevel: 'silent' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}

interface FunctionProperties {
  readonly Handler: string;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
}

/** The bundles of a package with the variables of one function each. */
function bundlesOf({ service, template, codePath }: ServicePackage) {
  const functions = Object.values(template.Resources ?? {})
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => Properties as unknown as FunctionProperties);
  const byFile = new Map(functions.map((each) => [each.Handler.replace(/\.\w+$/, ''), each]));
  return [...byFile].map(([handler, { Environment }]) => ({
    handler,
    file: join(codePath, service, `${handler}.mjs`),
    env: environmentOf(template, Environment?.Variables ?? {}),
  }));
}

/** Measures every bundle of a package against the SDK clients in it. */
export async function coldStartsOf(service: ServicePackage): Promise<ColdStart[]> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-cold-'));
  try {
    const measured: ColdStart[] = [];
    for (const { handler, file, env } of bundlesOf(service)) {
      const clients = await clientsIn(file);
      const bundled = join(folder, `${measured.length}.mjs`);
      if (clients.length > 0) await bundleClients(clients, bundled);
      measured.push({
        service: service.service,
        handler,
        bytes: (await readFile(file)).length,
        milliseconds: await importing(file, env),
        clientsMilliseconds: clients.length > 0 ? await importing(bundled, {}) : undefined,
      });
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
