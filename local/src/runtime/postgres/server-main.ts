import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createFaultPlan } from '../../core/faults/fault-plan.ts';
import type { FaultRule } from '../../core/faults/fault-rule.ts';
import { leaveSignalsToTheRuntime } from '../process/leave-signals.ts';
import { type Backend, type Connection, createBackendQueue } from './backend-queue.ts';
import { createMessageReader } from './frontend-messages.ts';
import { PASSWORD_VARIABLE } from './password.ts';
import { openPglite } from './pglite.ts';
import { folderLock } from './predecessor.ts';
import { keepFilesPrivate } from './private-files.ts';
import { createQueryFaults } from './query-faults.ts';
import { createSessionRole } from './session-role.ts';
import { createSignIn } from './sign-in.ts';
import { createStatementCounts } from './statement-counts.ts';

/** What the runtime tells the database: that it is to end, or the faults in force. */
type ParentMessage = 'close' | { readonly faults: readonly FaultRule[] };

// A process of its own: queries keep its thread busy, and V8 needs a third of the memory for PGlite when told
// not to optimise it, which it can be told only for a whole process.

const [dataDir = '', port = '0'] = process.argv.slice(2);
const password = process.env[PASSWORD_VARIABLE] ?? '';
if (password === '') throw new Error(`${PASSWORD_VARIABLE} is not set`);
leaveSignalsToTheRuntime();
keepFilesPrivate();
const lock = folderLock(dataDir);
lock.seize();
const database = await openPglite(dataDir);
const backend: Backend = (bytes, onData) =>
  database.runExclusive(() => database.execProtocolRawStream(bytes, { onRawData: onData }));
const actAs = createSessionRole(backend);
const roles = new WeakMap<Connection, string>();
const queue = createBackendQueue(backend, (connection) => actAs(roles.get(connection)));
const faults = createFaultPlan();
const ask = createQueryFaults(faults, queue);
const statements = createStatementCounts((counts) => process.send?.({ statements: counts }));

function serve(socket: Socket): void {
  const reader = createMessageReader(() => socket.write('N'));
  const signIn = createSignIn(password);
  socket.setNoDelay(true);
  /** Carries out what whoever signed in asks. */
  const admit = (bytes: Uint8Array) => {
    if (signIn.role !== undefined) roles.set(socket, signIn.role);
    statements.count(signIn.role, bytes);
    ask(socket, bytes).catch(crash);
  };
  socket.on('data', (chunk) => {
    for (const { bytes, terminate } of reader.push(chunk)) {
      if (terminate) return void socket.end();
      const { question, refusal, admitted } = signIn.take(bytes);
      if (refusal !== undefined) return void socket.end(refusal);
      if (question !== undefined) socket.write(question);
      if (admitted !== undefined) admit(admitted);
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => queue.leave(socket).catch(crash));
}

/** PGlite does not recover from a failure within; the parent starts a new process, which replays the log. */
function crash(error: unknown): void {
  process.stderr.write(`postgres: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

const server = createServer(serve).listen(Number(port), '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
server.on('error', crash);
process.on('message', async (message: ParentMessage) => {
  if (message !== 'close') {
    faults.clear();
    faults.add(message.faults);
    return;
  }
  await database.close();
  lock.release();
  process.exit(0);
});
process.on('disconnect', () => process.exit(0));
