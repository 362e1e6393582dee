const { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const { zipSync } = require('fflate');

/** Where bundles are put together, below the folder of the service; gone when they are packed. */
const WORK = join('.esbuild', 'build');

/** Readable by whoever runs the function, whatever the umask of who packages; the earliest time that a zip file can say. */
const FILE = { os: 3, attrs: 0o100644 << 16, mtime: new Date(1980, 0, 1) };

/**
 * Makes the zip file of a service: each file that a handler stands in, bundled by esbuild as `custom.esbuild` says,
 * beside what `package.patterns` names. The same sources make the same bytes, so that osls can skip a deployment.
 */
module.exports = class BundleFunctions {
  constructor(serverless) {
    const bundle = () => bundleFunctions(serverless);
    this.hooks = {
      'before:package:createDeploymentArtifacts': bundle,
      'before:deploy:function:packageFunction': bundle,
    };
  }
};

async function bundleFunctions({ service, serviceDir }) {
  const { plugins, ...options } = service.custom.esbuild;
  const work = join(serviceDir, WORK);
  rmSync(work, { recursive: true, force: true });
  for (const entry of entriesOf(service)) {
    // At the time: the embedded runtime packages one service after the other, and loads esbuild anew for each.
    await require('esbuild').build({
      ...options,
      plugins: plugins === undefined ? [] : require(join(serviceDir, plugins)),
      absWorkingDir: serviceDir,
      entryPoints: [entry],
      outdir: join(work, dirname(entry)),
    });
  }
  service.package.artifact = join('.serverless', `${service.service}.zip`);
  const files = { ...filesOf(work, '**'), ...filesOf(serviceDir, service.package.patterns ?? []) };
  mkdirSync(join(serviceDir, '.serverless'), { recursive: true });
  writeFileSync(join(serviceDir, service.package.artifact), zipSync(files));
  rmSync(dirname(work), { recursive: true });
}

/** `src/handlers/seal.ts` of a function whose handler is `src/handlers/seal.handler`; each file once. */
function entriesOf(service) {
  return new Set(Object.values(service.functions).map(({ handler }) => handler.replace(/\.[^./]+$/, '.ts')));
}

function filesOf(folder, patterns) {
  const found = globSync(patterns, { cwd: folder, withFileTypes: true }).filter((file) => file.isFile());
  const paths = found.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  return Object.fromEntries(paths.map((path) => [path, [readFileSync(join(folder, path)), FILE]]));
}
