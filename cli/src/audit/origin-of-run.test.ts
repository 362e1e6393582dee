import { expect, it } from 'vitest';
import { type OriginPorts, originOfRun } from './origin-of-run.ts';

const RUN = 'run-0000000001';
const at = (time: string) => new Date(`2026-11-29T${time}:00.000Z`);
const receipt = (key: string) => ({
  ...{ version: 1, bucket: 'inbox', key, versionId: 'v', via: 'upload', reportType: 'contract-review' },
  ...{ side: null, uploader: null },
});

/** A bucket with these versions of objects, the oldest first. */
const bucket = (objects: Record<string, readonly { readonly at: Date; readonly body: object }[]>) =>
  ({
    async *histories(prefix: string) {
      for (const [key, versions] of Object.entries(objects))
        if (key.startsWith(prefix))
          yield {
            key,
            versions: versions.map((each, index) => ({ versionId: String(index), lastModified: each.at })),
            deleteMarkers: [{ versionId: 'm', lastModified: at('12:00') }],
          };
    },
    read: async (key: string, versionId: string) =>
      Buffer.from(JSON.stringify(objects[key]?.[Number(versionId)]?.body)),
  }) as OriginPorts['documents'];

const altered = () => Promise.reject(new Error('the row cannot be read any more'));

it('is what intake wrote down first, whatever the row says, and what was put over it or hides it', async () => {
  const documents = bucket({
    [`intake/receipts/${RUN}.json`]: [
      { at: at('10:00'), body: receipt('acme/agreement.pdf') },
      { at: at('11:00'), body: receipt('other.pdf') },
    ],
  });
  expect(await originOfRun({ documents, row: altered }, RUN)).toEqual({
    key: 'acme/agreement.pdf',
    before: at('09:00'),
    begun: at('10:00'),
  });
});

it('is what the row says of a run of before there were receipts', async () => {
  const documents = bucket({
    [`intake/receipts/${RUN}.json.bak`]: [{ at: at('10:00'), body: receipt('x') }],
  });
  const row = async () => ({ key: 'old.pdf', receivedAt: at('08:00').toISOString() });
  expect(await originOfRun({ documents, row }, RUN)).toEqual({
    key: 'old.pdf',
    before: at('07:00'),
    begun: at('08:00'),
  });
});

it('is not told where neither can be read', async () => {
  await expect(originOfRun({ documents: bucket({}), row: altered }, RUN)).rejects.toThrow('cannot be read');
});
