import { describe, expect, it } from 'vitest';
import { createFaultPlan, type FaultRule } from '../../core/faults/index.ts';
import { createBackendQueue } from './backend-queue.ts';
import { createQueryFaults } from './query-faults.ts';

/** A client and a backend that write down what reaches them; the backend is in a transaction after `begin`. */
function database(...faults: Partial<FaultRule>[]) {
  const reached: string[] = [];
  const told: string[] = [];
  let status = 'I';
  const queue = createBackendQueue(async (bytes, onData) => {
    const text = Buffer.from(bytes).toString('latin1');
    reached.push(/[a-z]{2,}/i.exec(text.slice(5))?.[0].toLowerCase() ?? text);
    if (text.includes('begin')) status = 'T';
    if (/commit|ROLLBACK/.test(text)) status = 'I';
    onData(Buffer.from(`done Z\0\0\0\x05${status}`, 'latin1'));
  });
  const plan = createFaultPlan(
    faults.map((fault) => ({ service: 'database', fault: 'error', delayMs: 0, ...fault })),
  );
  const client = {
    write: (data: Uint8Array) => told.push(Buffer.from(data).toString('latin1')),
    destroy: () => told.push('broken'),
  };
  const ask = createQueryFaults(plan, queue);
  return { reached, told, query: (text: string) => ask(client, Buffer.from(`Q\0\0\0\0${text}\0`)) };
}

const says = (text: string) => expect.stringContaining(text);
const IDLE = 'Z\0\0\0\x05I';
const FAILED = 'Z\0\0\0\x05E';

it('passes on what no fault strikes', async () => {
  const { reached, told, query } = database({ operation: 'Commit' });
  await query('select 1');
  expect({ reached, told }).toEqual({ reached: ['select'], told: [says('done')] });
});

describe('a transaction that collides', () => {
  it('when it commits is rolled back, and told 40001', async () => {
    const { reached, told, query } = database({ operation: 'Commit' });
    for (const text of ['begin', 'insert', 'commit']) await query(text);
    expect(reached).toEqual(['begin', 'insert', 'rollback']);
    expect(told.slice(2)).toEqual([says('C40001'), IDLE]);
  });

  it('earlier has failed until the client rolls it back', async () => {
    const { reached, told, query } = database({ match: 'insert', code: '40P01' });
    for (const text of ['begin', 'insert', 'ROLLBACK']) await query(text);
    expect(reached).toEqual(['begin', 'rollback']);
    expect(told.slice(1)).toEqual([says('C40P01'), FAILED, says('done')]);
  });

  it('is a statement alone, which is not carried out', async () => {
    const { reached, told, query } = database({});
    await query('insert');
    expect({ reached, told }).toEqual({ reached: [], told: [says('C40001'), IDLE] });
  });
});

describe('a connection that breaks', () => {
  it.each<[string, Partial<FaultRule>, string[]]>([
    ['before', { fault: 'drop' }, []],
    ['after its commit', { fault: 'drop', when: 'after' }, ['commit']],
    ['after it hung', { fault: 'hang' }, []],
  ])('%s gets no answer', async (_, fault, expected) => {
    const { reached, told, query } = database(fault);
    await query('commit');
    expect({ reached, told }).toEqual({ reached: expected, told: ['broken'] });
  });
});
