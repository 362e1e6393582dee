import { expect, it } from 'vitest';
import { createBackendQueue } from './backend-queue.ts';

/** A backend that writes down what it is given, and is in a transaction between `begin` and `commit`. */
function recordingBackend() {
  const log: string[] = [];
  let status = 'I';
  const queue = createBackendQueue(async (bytes, onData) => {
    const text = Buffer.from(bytes).toString('latin1');
    log.push(text.includes('ROLLBACK') ? 'rollback' : text);
    if (text.startsWith('begin')) status = 'T';
    if (text.startsWith('commit') || text.includes('ROLLBACK')) status = 'I';
    await Promise.resolve();
    if (!text.startsWith('flush')) onData(Buffer.from(`Z\0\0\0\x05${status}`, 'latin1'));
  });
  const run = (connection: object, text: string) => queue.run(connection, Buffer.from(text), () => {});
  return { log, queue, run };
}

it('lets a connection finish its transaction before the others', async () => {
  const { log, run } = recordingBackend();
  const [one, other] = [{}, {}];
  const first = run(one, 'begin');
  const waiting = [run(other, 'other 1'), run(other, 'other 2')];
  await first;
  await run(one, 'insert');
  await run(one, 'commit');
  await Promise.all(waiting);
  expect(log).toEqual(['begin', 'insert', 'commit', 'other 1', 'other 2']);
});

it('keeps the backend for a connection that has not been told that it is ready', async () => {
  const { log, run } = recordingBackend();
  const [one, other] = [{}, {}];
  await run(one, 'flush');
  const waiting = run(other, 'other');
  await run(one, 'sync');
  await waiting;
  expect(log).toEqual(['flush', 'sync', 'other']);
});

it('rolls back for a connection that leaves, and drops what it still wanted', async () => {
  const { log, queue, run } = recordingBackend();
  const [gone, other] = [{}, {}];
  await run(gone, 'begin');
  const waiting = run(other, 'other');
  await queue.leave(gone);
  await waiting;
  expect(log).toEqual(['begin', 'rollback', 'other']);
});

it('tells a failure of the backend to whoever asked, and goes on', async () => {
  let fail = true;
  const queue = createBackendQueue(async () => {
    if (fail) throw new Error('trap');
  });
  await expect(queue.run({}, Buffer.of(1), () => {})).rejects.toThrow('trap');
  fail = false;
  await queue.run({}, Buffer.of(1), () => {});
});
