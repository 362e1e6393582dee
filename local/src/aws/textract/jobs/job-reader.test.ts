import type { ReadPage } from '@countersign/documents';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../core/sqlite/database.ts';
import type { Task } from '../worker/lanes.ts';
import { type JobReader, jobReader } from './job-reader.ts';
import { JOBS_SCHEMA, jobStore } from './job-store.ts';
import { PAGES_SCHEMA, pageStore } from './page-store.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:textract';

let database: ReturnType<typeof openDatabase>;
let published: { JobId: string; Status: string }[];
let isTopicDown: boolean;
let dropped: string[];

/** A reader as a new process opens it. */
function open() {
  const [jobs, pages] = [jobStore(database), pageStore(database)];
  const reader = jobReader({
    jobs,
    pages,
    documents: { load: async () => new Uint8Array(), drop: (job) => void dropped.push(job) },
    log: () => undefined,
    async publishSns(_topic, message) {
      if (isTopicDown) throw new Error('down');
      published.push(JSON.parse(message));
    },
  });
  return { jobs, pages, reader };
}

function start({ jobs, reader }: ReturnType<typeof open>, name: string) {
  const DocumentLocation = { S3Object: { Bucket: 'documents', Name: name } };
  const NotificationChannel = { SNSTopicArn: TOPIC, RoleArn: 'arn:aws:iam::000000000000:role/textract' };
  const { job } = jobs.open({ DocumentLocation, NotificationChannel });
  reader.add(job);
  return job.id;
}

const page = (number: number): ReadPage => ({
  number,
  width: 595,
  height: 842,
  method: 'textract',
  runs: [[{ text: `page-${number}`, box: { left: 0.1, top: 0.1, width: 0.1, height: 0.02 }, confidence: 1 }]],
});

/** Counts a document's pages. */
const count = (reader: JobReader, pages: number) => reader.next()!.settle({ pages });
const read = (task: Task) => task.settle({ page: page(task.page!) });

beforeEach(() => {
  database = openDatabase(undefined, 'textract', JOBS_SCHEMA + PAGES_SCHEMA);
  published = [];
  isTopicDown = false;
  dropped = [];
});

describe('jobs', () => {
  it('are read page by page, and their topic is told at the end', async () => {
    const process = open();
    const id = start(process, 'a.pdf');
    count(process.reader, 2);
    const tasks = [process.reader.next()!, process.reader.next()!];
    expect(tasks.map((task) => task.page)).toEqual([1, 2]);
    expect(process.reader.next()).toBeUndefined();
    read(tasks[1]!);
    expect(process.jobs.get(id).status).toBe('IN_PROGRESS');
    read(tasks[0]!);
    expect(process.jobs.get(id).status).toBe('SUCCEEDED');
    expect(published).toMatchObject([{ JobId: id, Status: 'SUCCEEDED' }]);
    expect(dropped).toEqual([id]);
    const blocks = process.pages.blocks(id);
    expect(
      blocks
        .slice(0, blocks.length)
        .flatMap(({ BlockType, Text = [] }) => (BlockType === 'WORD' ? Text : [])),
    ).toEqual(['page-1', 'page-2']);
  });

  it('of two documents are read side by side', () => {
    const process = open();
    const [long, short] = [start(process, 'long.pdf'), start(process, 'short.pdf')];
    count(process.reader, 40);
    count(process.reader, 1);
    expect([process.reader.next()?.document, process.reader.next()?.document]).toEqual([short, long]);
  });

  it('go on after the process died, from the first page that was not read', () => {
    const before = open();
    const id = start(before, 'a.pdf');
    count(before.reader, 3);
    read(before.reader.next()!);
    before.reader.next();
    const after = open();
    after.reader.resume();
    const [second, third] = [after.reader.next()!, after.reader.next()!];
    expect([second.page, third.page]).toEqual([2, 3]);
    read(second);
    read(third);
    expect(after.jobs.get(id)).toMatchObject({ status: 'SUCCEEDED', pages: 3 });
  });

  it('are counted again if the process died before they were', () => {
    start(open(), 'a.pdf');
    const after = open();
    after.reader.resume();
    expect(after.reader.next()).not.toHaveProperty('page');
    expect(after.reader.next()).toBeUndefined();
  });

  it('whose end could not be told are told of at the next start, and only once', async () => {
    isTopicDown = true;
    const before = open();
    const id = start(before, 'a.pdf');
    count(before.reader, 1);
    read(before.reader.next()!);
    await Promise.resolve();
    expect(published).toEqual([]);
    isTopicDown = false;
    for (let starts = 0; starts < 2; starts++) {
      open().reader.resume();
      await new Promise(setImmediate);
    }
    expect(published).toMatchObject([{ JobId: id, Status: 'SUCCEEDED' }]);
  });

  it.each([
    ['one page of two', 2, 'PARTIAL_SUCCESS'],
    ['the only page', 1, 'FAILED'],
  ])('of which %s cannot be read end as such', (_what, pages, status) => {
    const process = open();
    const id = start(process, 'a.pdf');
    count(process.reader, pages);
    process.reader.next()!.settle({ unreadable: 'takes longer than 60 s' });
    for (let task = process.reader.next(); task; task = process.reader.next()) read(task);
    expect(process.jobs.get(id).status).toBe(status);
    expect(process.pages.unreadable(id)).toEqual([1]);
  });

  it('of a document that cannot be opened fail with the reason', () => {
    const process = open();
    const id = start(process, 'a.pdf');
    process.reader.next()!.settle({ unreadable: 'encrypted: …' });
    expect(process.jobs.get(id)).toMatchObject({ status: 'FAILED', message: 'encrypted: …' });
    expect(process.reader.next()).toBeUndefined();
  });
});
