#!/usr/bin/env node
// The project runs on Node 24, which comes with it as an npm package; whatever Node the machine has starts it.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = 24;
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const self = fileURLToPath(import.meta.url);
/** Remembers who started this process before everything else is loaded, which takes a second or two. */
const starter = new URL('../src/process/npm-at-start.ts', import.meta.url);
const isWanted = Number(process.versions.node.split('.')[0]) >= WANTED;

/**
 * Read by glibc when a process begins, passed over elsewhere: threads share their arenas, and large buffers go back
 * to the system when freed. A hundred megabytes less with OCR and the models at work.
 */
const env = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
  COUNTERSIGN_LAUNCHED: '1',
  ...process.env,
};

/**
 * A runtime answers many short requests: a small nursery, collected often, instead of a large one that fills up with
 * what is over. Fitting and scoring models is a fifth slower with it.
 */
const nursery = ['train', 'eval'].includes(process.argv[2]) ? [] : ['--max-semi-space-size=4'];
const nodeOptions = [...nursery, '--disable-warning=ExperimentalWarning'];

if (isWanted && process.env.COUNTERSIGN_LAUNCHED) {
  await import(starter);
  await import(main);
} else if (isWanted && process.execve) replaceThisProcess();
else spawnChild(isWanted ? process.execPath : packagedNode());

function replaceThisProcess() {
  process.removeAllListeners('warning').on('warning', () => {});
  process.execve(process.execPath, [process.execPath, ...nodeOptions, self, ...process.argv.slice(2)], env);
}

function packagedNode() {
  try {
    const packaged = createRequire(import.meta.url).resolve('node/package.json');
    return join(dirname(packaged), 'bin', 'node');
  } catch {
    console.error(`This needs Node ${WANTED}: npm ci brings it, npm ci --omit=dev does not.`);
    process.exit(1);
  }
}

function spawnChild(node) {
  const child = spawn(node, [...nodeOptions, self, ...process.argv.slice(2)], { stdio: 'inherit', env });
  // A terminal sends Ctrl-C to both; the child ends in its own time, and this process with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => signal === 'SIGINT' || child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`Node ${WANTED} could not be started (${error.message}). Run npm ci again.`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}
