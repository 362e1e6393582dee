import { type documentRoutes, Refusal, runScopeOf, type uploadRoutes } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import { ulid } from 'ulid';
import { refuseAltered } from '../app/refuse-altered.ts';
import { runDetail } from '../app/run-detail.ts';
import type { ApiPorts } from './api-ports.ts';

const PDF = 'application/pdf';

/** What the file is called when somebody saves it. */
const savedAs = (fileName: string, name: string) => {
  const base = fileName.replace(/\.pdf$/i, '');
  if (name === 'source') return fileName;
  return name.startsWith('report.') ? `${base}.${name}` : `${base}.${name}.json`;
};

export const documentHandlers = (ports: ApiPorts): Handlers<typeof documentRoutes> => ({
  async getDocument({ path: { runId, name }, person }) {
    const scope = runScopeOf(person);
    const { run, documents } = await ports.transact((repositories) => runDetail(repositories, runId, scope));
    const ref = documents.get(name);
    if (!ref) {
      const known = [...documents.keys()].sort().join(', ');
      throw new Refusal(404, 'NoSuchDocument', `The run has no ${name}. It has: ${known}.`);
    }
    await refuseAltered(ports)(ref, { runId, name, askedBy: person.name });
    const fileName = savedAs(run.fileName, name);
    const { url, expiresAt } = await ports.links.toRead(ref, fileName);
    return { url, fileName, sha256: ref.sha256, bytes: ref.bytes, expiresAt: expiresAt.toISOString() };
  },
});

export const uploadHandlers = ({
  transact,
  links,
  limits,
  now,
}: Pick<ApiPorts, 'transact' | 'links' | 'limits' | 'now'>): Handlers<typeof uploadRoutes> => ({
  async startUpload({ body: { fileName, bytes, side }, person }) {
    if (bytes > limits.maxBytes) {
      throw new Refusal(400, 'FileTooLarge', `The file is over the limit of ${limits.maxBytes} bytes.`);
    }
    const key = `uploads/${ulid()}/${fileName}`;
    const { url, headers, expiresAt } = await links.toUpload(key, { contentType: PDF, bytes, side });
    const { id, name, email } = person;
    const by = { personId: id, personName: name, personEmail: email };
    await transact(({ uploads }) => uploads.insert({ objectKey: key, ...by, requestedAt: now() }));
    return { key, url, headers, expiresAt: expiresAt.toISOString() };
  },
});
