import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** The modules of a handler's bundle that its imports reach, below the folder of the services. */
export async function bundledModules(services: string, service: string, handler: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(services, service, 'src', 'handlers', `${handler}.ts`)],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    format: 'esm',
    absWorkingDir: services,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0))
    .map(([path]) => relative(services, join(services, path)));
}
