/**
 * What runs inside a worker thread: loads a function's handler and answers one invocation after the other, as the
 * Node 24 runtime of Lambda does. JavaScript, since the type stripper would cost 12 MB in every worker.
 */
import { existsSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** Lambda's limit for a synchronous answer: 6 MB and some room for its own envelope. */
const MOST_RESPONSE_BYTES = 6 * 1024 * 1024 + 100;

process.on('uncaughtException', (error) => {
  parentPort.postMessage({ kind: 'crashed', error: describe(error) });
  process.exit(129);
});
process.on('unhandledRejection', (reason) => {
  const { errorMessage, trace } = describe(reason);
  const error = { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage, trace };
  parentPort.postMessage({ kind: 'crashed', error });
  process.exit(128);
});

// What the last instance compiled the next need not: 30 ms and 5 MB less each.
enableCompileCache();
try {
  const handler = await loadHandler(workerData.codePath, workerData.handler);
  parentPort.on('message', (invocation) => answer(handler, invocation));
  parentPort.postMessage({ kind: 'ready' });
  flushCompileCache();
} catch (error) {
  parentPort.postMessage({ kind: 'crashed', error: describe(error) });
  process.exit(1);
}

/** Milliseconds of CPU that this thread took since it was last asked, or since it began. */
let counted = 0;
function cpuMs() {
  const { user, system } = process.threadCpuUsage();
  const total = (user + system) / 1000;
  const since = total - counted;
  counted = total;
  return since;
}

async function answer(handler, { event, context, deadline, traceId }) {
  process.env._X_AMZN_TRACE_ID = traceId;
  const fullContext = {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const payload = serialize(await handler(JSON.parse(event), fullContext));
    parentPort.postMessage({ kind: 'answered', payload, cpuMs: cpuMs() });
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', error: describe(error), cpuMs: cpuMs() });
  }
}

async function loadHandler(codePath, name) {
  const [, file, path] = /^(.*?)\.([^/]*)$/.exec(name) ?? [];
  const module = await import(pathToFileURL(findFile(codePath, file ?? name)).href);
  const handler = (path ?? '').split('.').reduce((parent, key) => parent?.[key], module);
  if (typeof handler !== 'function') {
    throw named('Runtime.HandlerNotFound', `${name} is undefined or not exported`);
  }
  if (handler.length >= 3) {
    const message = 'Node.js 24 on Lambda has no callback handlers; use an async function';
    throw named('Runtime.CallbackHandlerDeprecated', message);
  }
  return handler;
}

function findFile(codePath, file) {
  for (const ending of ['', '.js', '.mjs', '.cjs']) {
    const path = join(codePath, file + ending);
    if (existsSync(path)) return path;
  }
  throw named('Runtime.ImportModuleError', `Error: Cannot find module '${file}' in ${codePath}`);
}

function serialize(value) {
  const payload = JSON.stringify(value === undefined ? null : value);
  const bytes = Buffer.byteLength(payload);
  if (bytes <= MOST_RESPONSE_BYTES) return payload;
  throw named(
    'Function.ResponseSizeTooLarge',
    `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (6291556 bytes).`,
  );
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}

function describe(error) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  const trace = (error.stack ?? '').split('\n');
  return { errorType: error.name, errorMessage: error.message, trace };
}
