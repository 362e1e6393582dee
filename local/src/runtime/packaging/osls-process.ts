/**
 * Child process that runs `serverless package` for one service after the other.
 *
 * It runs the very CLI script of osls. Between two services only osls and its plugins are loaded anew, since
 * they keep state per service; the libraries below them stay, which makes the second service three times as
 * fast as a new process would.
 */
import { createRequire, enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import type { PackagingJob, PackagingOutcome } from './osls-pool.ts';

const STATEFUL = /[\\/]node_modules[\\/](serverless[^\\/]*|esbuild)[\\/](?!node_modules)/;

enableCompileCache();
const require = createRequire(import.meta.url);
const osls = dirname(require.resolve('serverless/package.json'));

// Every run adds signal handlers that only matter to a process of its own.
process.setMaxListeners(0);
process.on('message', async (job: PackagingJob) => {
  const outcome = await packageService(job);
  process.send?.(outcome);
});
process.on('disconnect', () => process.exit());

async function packageService(job: PackagingJob): Promise<PackagingOutcome> {
  forgetStatefulModules();
  process.chdir(job.servicePath);
  process.argv.splice(1, Number.POSITIVE_INFINITY, join(osls, 'bin', 'serverless.js'));
  process.argv.push('package', '--stage', job.stage, '--package', job.packagePath);
  if (job.region !== undefined) process.argv.push('--region', job.region);
  process.exitCode = 0;
  const output = captureOutput();
  await runCli();
  return { ok: process.exitCode === 0, output: output.stop() };
}

/** esbuild keeps the folder it was loaded in, in itself and in its own child process. */
function forgetStatefulModules(): void {
  require('esbuild').stop();
  for (const path of Object.keys(require.cache)) {
    if (STATEFUL.test(path)) delete require.cache[path];
  }
}

/** The script exports no promise; printing its deprecation summary is the last thing it does, good or bad. */
function runCli(): Promise<void> {
  const deprecations = require(join(osls, 'lib', 'utils', 'log-deprecation.js'));
  const printSummary = deprecations.printSummary;
  return new Promise((resolve) => {
    deprecations.printSummary = async () => {
      await printSummary();
      setImmediate(resolve);
    };
    require(join(osls, 'scripts', 'serverless.js'));
  });
}

function captureOutput(): { stop(): string } {
  const chunks: string[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const originals = streams.map((stream) => stream.write);
  for (const stream of streams) {
    stream.write = (chunk: unknown) => {
      chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString());
      return true;
    };
  }
  return {
    stop() {
      streams.forEach((stream, index) => {
        stream.write = originals[index]!;
      });
      return chunks.join('');
    },
  };
}
