import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { type XmlValue, xmlDocument } from '../../core/protocols/xml.ts';
import type { S3Store } from './store.ts';

/** Throws `AwsApiError` unless whoever signed the request may ask for the operation. */
export type AuthorizeObject = (operation: string, request: AwsRequest) => void;

/** One S3 request, its path taken apart. */
export interface S3Call {
  readonly request: AwsRequest;
  readonly store: S3Store;
  /** For what only the body tells. */
  readonly authorize: AuthorizeObject;
  readonly bucket: string;
  /** Decoded; empty for a call on the bucket. */
  readonly key: string;
}

export type S3Operation = (call: S3Call) => AwsResponse | Promise<AwsResponse>;

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function xmlResponse(
  root: string,
  value: XmlValue,
  headers: Record<string, string> = {},
): AwsResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', ...headers },
    body: xmlDocument(root, NAMESPACE, value),
  };
}

export function emptyResponse(headers: Record<string, string> = {}, status = 200): AwsResponse {
  return { status, headers };
}

/** The body of a small request as text. */
export async function bodyText({ request }: S3Call): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request.stream ?? [request.body]) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}
