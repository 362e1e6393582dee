import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { type XmlValue, xmlDocument } from '../../core/protocols/xml.ts';
import { notImplemented } from './s3-errors.ts';
import type { S3Store } from './store.ts';
import { verifiedBody } from './verified-body.ts';
import { elementNames } from './xml-reader.ts';

/** @throws AwsApiError unless whoever signed the request may ask for the operation. */
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

/** The body of a small request as text. @throws AwsApiError `BadDigest` when it is not what its headers say. */
export async function bodyText({ request }: Pick<S3Call, 'request'>): Promise<string> {
  const body = verifiedBody(request);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body.bytes) chunks.push(chunk);
  await body.verify();
  return Buffer.concat(chunks).toString('utf8');
}

/** The same as XML of these elements. @throws AwsApiError `NotImplemented` that names any other. */
export async function bodyXml(call: Pick<S3Call, 'request'>, known: readonly string[]): Promise<string> {
  const xml = await bodyText(call);
  const other = elementNames(xml).find((name) => !known.includes(name));
  if (other !== undefined) throw notImplemented(`The embedded S3 does not support the element ${other}.`);
  return xml;
}
