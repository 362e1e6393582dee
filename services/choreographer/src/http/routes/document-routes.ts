import { instant } from '@countersign/events';
import { ulid } from 'ulid';
import * as z from 'zod';
import { runDetail } from '../../app/run-detail.ts';
import { Refusal } from '../../domain/refusal.ts';
import { defineRoute } from '../route.ts';

const PDF = 'application/pdf';

/** What the file is called when somebody saves it. */
const savedAs = (fileName: string, name: string) => {
  const base = fileName.replace(/\.pdf$/i, '');
  if (name === 'source') return fileName;
  return name.startsWith('report.') ? `${base}.${name}` : `${base}.${name}.json`;
};

const getDocument = defineRoute({
  operationId: 'getDocument',
  summary: 'Gives a short-lived link to a document of a run',
  method: 'GET',
  url: '/api/runs/{runId}/documents/{name}',
  access: 'read',
  path: z.object({
    runId: z.string().min(1).max(80),
    name: z.string().max(120).meta({ description: 'source, text, report.pdf, …: see documents of the run' }),
  }),
  status: 200,
  answer: z.object({
    url: z.url(),
    fileName: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    expiresAt: instant,
  }),
  refusals: [404],
  async handle({ transact, links }, { path: { runId, name } }) {
    const { run, documents } = await transact((repositories) => runDetail(repositories, runId));
    const ref = documents.get(name);
    if (!ref) {
      const known = [...documents.keys()].sort().join(', ');
      throw new Refusal(404, 'NoSuchDocument', `The run has no ${name}. It has: ${known}.`);
    }
    const fileName = savedAs(run.fileName, name);
    const { url, expiresAt } = await links.toRead(ref, fileName);
    return { url, fileName, sha256: ref.sha256, bytes: ref.bytes, expiresAt: expiresAt.toISOString() };
  },
});

const startUpload = defineRoute({
  operationId: 'startUpload',
  summary: 'Gives a short-lived link to put a PDF into the inbox; its run starts when it has landed',
  method: 'POST',
  url: '/api/uploads',
  access: 'operate',
  body: z.object({
    fileName: z
      .string()
      .min(1)
      .max(200)
      .regex(/^[^/\\\p{Cc}\p{Zl}\p{Zp}]+$/u, 'a file name, without folders'),
    bytes: z.number().int().positive().optional(),
  }),
  status: 201,
  answer: z.object({
    key: z.string().meta({ description: 'Key in the inbox; GET /api/runs?key=… finds the run' }),
    url: z.url(),
    headers: z.record(z.string(), z.string()).meta({ description: 'To send with the PUT, as they are' }),
    expiresAt: instant,
  }),
  refusals: [],
  async handle({ links, limits }, { body: { fileName, bytes = 0 } }) {
    if (bytes > limits.maxBytes) {
      throw new Refusal(400, 'FileTooLarge', `The file is over the limit of ${limits.maxBytes} bytes.`);
    }
    const key = `uploads/${ulid()}/${fileName}`;
    const { url, expiresAt } = await links.toUpload(key, PDF);
    return { key, url, headers: { 'content-type': PDF }, expiresAt: expiresAt.toISOString() };
  },
});

export const documentRoutes = [getDocument, startUpload];
