import { beforeEach, describe, expect, it } from 'vitest';
import { memorySource } from '../testing/memory-source.ts';
import { servicePorts } from '../testing/service-ports.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { saveLink } from './receipts.ts';
import { takeIn } from './take-in.ts';

const NOW = new Date('2026-03-02T13:00:00.000Z');
const repositories = useRepositories();
let service: ReturnType<typeof servicePorts>;
let contents = 0;

beforeEach(() => {
  service = servicePorts(repositories.transact, () => NOW);
});

const pdf = () => `%PDF-1.7 ${++contents}`;

describe('who uploaded an object', () => {
  const uploader = async (key: string, more: object = {}) => {
    const run = await takeIn(service.ports)({
      bucket: 'inbox',
      key,
      via: 'upload',
      redelivered: false,
      ...more,
    });
    return [run?.uploaderId, run?.uploaderName, run?.uploaderEmail];
  };
  const uwe = { id: 'uwe-1', name: 'Uwe', email: 'uwe@example.com' };
  const anna = { id: 'anna-1', name: 'Anna', email: 'anna@example.com' };

  it('is who got the link, whatever the object says', async () => {
    const source = memorySource({ 'uploads/1/a.pdf': pdf() }, { 'uploads/1/a.pdf': 'other@example.com' });
    Object.assign(service.ports, { source });
    await saveLink(service.ports.documents, 'uploads/1/a.pdf', uwe);
    expect(await uploader('uploads/1/a.pdf', { by: anna })).toEqual(['uwe-1', 'Uwe', 'uwe@example.com']);
    expect(service.events[0]?.data).toMatchObject({ uploader: { name: 'Uwe', email: 'uwe@example.com' } });
  });

  it('is who asked for the run, else unknown, whomever the metadata of the object names', async () => {
    const source = memorySource(
      { 'a.pdf': pdf(), 'b.pdf': pdf(), 'c.pdf': pdf() },
      { 'a.pdf': 'dms@example.com' },
    );
    Object.assign(service.ports, { source });
    expect(await uploader('a.pdf')).toEqual([
      null,
      'unknown, through the bucket (says dms@example.com)',
      'dms@example.com',
    ]);
    expect(await uploader('b.pdf', { by: anna })).toEqual(['anna-1', 'Anna', 'anna@example.com']);
    expect(await uploader('c.pdf')).toEqual([null, null, null]);
    expect(service.events.at(-1)?.data).not.toHaveProperty('uploader');
  });

  it('stays whom the object names where a colleague asks for its run, so that neither approves alone', async () => {
    const source = memorySource(
      { 'filed.pdf': pdf(), 'own.pdf': pdf() },
      { 'filed.pdf': 'ben@example.com', 'own.pdf': 'Anna@Example.com' },
    );
    Object.assign(service.ports, { source });
    expect(await uploader('filed.pdf', { by: anna })).toEqual([
      null,
      'unknown, through the bucket (says ben@example.com)',
      'ben@example.com',
    ]);
    expect(await uploader('own.pdf', { by: anna })).toEqual(['anna-1', 'Anna', 'anna@example.com']);
  });
});
