import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMessageReader } from './frontend-messages.ts';

function message(type: string, body = ''): Buffer {
  const header = Buffer.alloc(5);
  header.write(type);
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, Buffer.from(body)]);
}

function startup(code: number, body = ''): Buffer {
  const header = Buffer.alloc(8);
  header.writeInt32BE(body.length + 8, 0);
  header.writeInt32BE(code, 4);
  return Buffer.concat([header, Buffer.from(body)]);
}

const START = startup(196608, 'user\0admin\0\0');
const EXTENDED = Buffer.concat([message('P', 'select 1'), message('B'), message('E'), message('S')]);
const SIMPLE = message('Q', 'select 2\0');

it('groups the messages of one query, however the network cuts them', () => {
  const all = Buffer.concat([START, EXTENDED, SIMPLE, EXTENDED]);
  fc.assert(
    fc.property(fc.array(fc.nat(all.length - 1), { maxLength: 10 }), (cuts) => {
      const reader = createMessageReader(() => {});
      const edges = [0, ...cuts.sort((one, other) => one - other), all.length];
      const groups = edges.slice(1).flatMap((end, index) => reader.push(all.subarray(edges[index], end)));
      expect(groups.map((group) => Buffer.from(group.bytes))).toEqual([START, EXTENDED, SIMPLE, EXTENDED]);
    }),
  );
});

it('refuses encryption and goes on in the clear', () => {
  let refused = 0;
  const reader = createMessageReader(() => {
    refused += 1;
  });
  expect(reader.push(Buffer.concat([startup(80877103), startup(80877104), START]))).toEqual([
    { bytes: START },
  ]);
  expect(refused).toBe(2);
});

it('ends at goodbye, and at a request to cancel', () => {
  const reader = createMessageReader(() => {});
  expect(reader.push(Buffer.concat([START, message('X')])).map((group) => group.terminate)).toEqual([
    undefined,
    true,
  ]);
  expect(createMessageReader(() => {}).push(startup(80877102, '12345678'))).toMatchObject([
    { terminate: true },
  ]);
});
