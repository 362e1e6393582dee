import { createHash, randomBytes } from 'node:crypto';

/** A DER element; https://www.itu.int/rec/T-REC-X.690 */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length > 127) throw new Error('A time-stamp request is shorter than this');
  return Buffer.concat([Buffer.of(tag, content.length), content]);
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
const NULL = 0x05;
const OID = 0x06;
const BOOLEAN = 0x01;

/** 2.16.840.1.101.3.4.2.1 */
const SHA256 = der(OID, Buffer.from('608648016503040201', 'hex'));

/** A request for a time-stamp over data, with the certificate of who gives it. RFC 3161, section 2.4.1. */
export function timeStampRequest(data: Uint8Array): Buffer {
  const imprint = der(
    SEQUENCE,
    der(SEQUENCE, SHA256, der(NULL)),
    der(OCTETS, createHash('sha256').update(data).digest()),
  );
  // A leading zero keeps it positive, a one behind it keeps the zero needed.
  const nonce = der(INTEGER, Buffer.concat([Buffer.of(0, 0x80), randomBytes(7)]));
  return der(SEQUENCE, der(INTEGER, Buffer.of(1)), imprint, nonce, der(BOOLEAN, Buffer.of(0xff)));
}

/** Content of the element at an offset. */
function elementAt(bytes: Uint8Array, offset: number): { readonly content: Uint8Array } {
  const first = bytes[offset + 1] ?? 0;
  const lengthBytes = first & 0x80 ? first & 0x7f : 0;
  const header = offset + 2 + lengthBytes;
  const length = lengthBytes
    ? [...bytes.subarray(offset + 2, header)].reduce((sum, byte) => sum * 256 + byte, 0)
    : first;
  return { content: bytes.subarray(header, header + length) };
}

/** Whether a response grants a time-stamp: its first element holds the status, 0 or 1. RFC 3161, section 2.4.2. */
function isGranted(response: Uint8Array): boolean {
  const { content: status } = elementAt(elementAt(response, 0).content, 0);
  const { content: value } = elementAt(status, 0);
  return value.length === 1 && (value[0] ?? 9) <= 1;
}

/**
 * Asks an authority for a time-stamp over data.
 * @returns the response as it came, for `openssl ts -verify`
 * @throws Error when the authority does not answer, refuses, or stamps something else
 */
export async function requestTimeStamp(authority: string, data: Uint8Array): Promise<Uint8Array> {
  const answer = await fetch(authority, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: timeStampRequest(data),
  });
  if (!answer.ok) throw new Error(`${authority} answered ${answer.status}`);
  const response = await answer.bytes();
  if (!isGranted(response)) throw new Error(`${authority} gives no time-stamp`);
  const imprint = createHash('sha256').update(data).digest();
  if (!Buffer.from(response).includes(imprint)) throw new Error(`${authority} stamped something else`);
  return response;
}
