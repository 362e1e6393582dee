import { type documentRoutes, Refusal, type uploadRoutes } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import { ulid } from 'ulid';
import { openDocument } from '../app/open-document.ts';
import { saveLink } from '../app/receipts.ts';
import { actorOf } from '../domain/actor.ts';
import type { ApiPorts } from './api-ports.ts';

const PDF = 'application/pdf';

export const documentHandlers = (ports: ApiPorts): Handlers<typeof documentRoutes> => ({
  async getDocument({ path: { runId, name }, person }) {
    const { ref, fileName, link } = await openDocument(ports)(runId, name, person);
    const { url, expiresAt } = link;
    return { url, fileName, sha256: ref.sha256, bytes: ref.bytes, expiresAt: expiresAt.toISOString() };
  },
});

export const uploadHandlers = ({
  documents,
  links,
  limits,
}: Pick<ApiPorts, 'documents' | 'links' | 'limits'>): Handlers<typeof uploadRoutes> => ({
  async startUpload({ body: { fileName, bytes, side }, person }) {
    if (bytes > limits.maxBytes) {
      throw new Refusal(400, 'FileTooLarge', `The file is over the limit of ${limits.maxBytes} bytes.`);
    }
    const key = `uploads/${ulid()}/${fileName}`;
    const { url, headers, expiresAt } = await links.toUpload(key, { contentType: PDF, bytes, side });
    await saveLink(documents, key, actorOf(person));
    return { key, url, headers, expiresAt: expiresAt.toISOString() };
  },
});
