import { ApiError } from './api-error.ts';
import type { Client } from './client.ts';

/** A link to a document that works for some minutes. */
export interface DocumentLink {
  readonly url: string;
  readonly fileName: string;
  readonly bytes: number;
}

export const documentLink = (client: Client, runId: string, name: string): Promise<DocumentLink> =>
  client.get(`/api/runs/${runId}/documents/${name}`);

/** Reads a JSON document of a run through a presigned link. */
export async function readDocument<T>(client: Client, runId: string, name: string): Promise<T> {
  const { url } = await documentLink(client, runId, name);
  const response = await fetch(url);
  if (response.ok) return (await response.json()) as T;
  throw new ApiError(response.status, 'DocumentUnreadable', `The document ${name} could not be read.`);
}
