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

interface Element {
  readonly tag: number;
  readonly content: Buffer;
}

/** Elements one after another; none where they are no DER. */
function elementsIn(bytes: Buffer): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    const first = bytes[at + 1] ?? 0;
    const start = at + 2 + (first > 127 ? first - 128 : 0);
    const length = first > 127 ? Number.parseInt(bytes.toString('hex', at + 2, start), 16) : first;
    end = start + length;
    if (!(end <= bytes.length)) return [];
    elements.push({ tag: bytes[at] ?? 0, content: bytes.subarray(start, end) });
  }
  return elements;
}

/** What the element at a place holds, of the one at a place in it, and so on; nothing where there is none. */
const contentAt = (bytes: Buffer, ...places: readonly number[]): Buffer =>
  places.reduce((inner, place) => elementsIn(inner)[place]?.content ?? Buffer.of(), bytes);

/** Whether a response grants a time-stamp: its first element holds the status, 0 or 1. RFC 3161, section 2.4.2. */
function isGranted(response: Buffer): boolean {
  const value = contentAt(response, 0, 0, 0);
  return value.length === 1 && (value[0] ?? 9) <= 1;
}

/** Whether what an authority signed is the hash of a request, and its nonce. RFC 3161, section 2.4.2: TSTInfo. */
function isAnswerTo(request: Buffer, response: Buffer): boolean {
  const [, asked, nonce] = elementsIn(contentAt(request, 0)).map(({ content }) => content);
  const [, , stamped, , , ...optional] = elementsIn(contentAt(response, 0, 1, 1, 0, 2, 1, 0, 0));
  if (!asked || !nonce || !stamped) return false;
  const alike = (...places: readonly number[]) =>
    contentAt(asked, ...places).equals(contentAt(stamped.content, ...places));
  return (
    alike(0, 0) && alike(1) && optional.some(({ tag, content }) => tag === INTEGER && content.equals(nonce))
  );
}

/**
 * Asks an authority for a time-stamp over data.
 * @returns the response as it came, for `openssl ts -verify`
 * @throws Error when the authority does not answer, refuses, or stamps something else
 */
export async function requestTimeStamp(authority: string, data: Uint8Array): Promise<Uint8Array> {
  const request = timeStampRequest(data);
  const answer = await fetch(authority, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: request,
  });
  if (!answer.ok) throw new Error(`${authority} answered ${answer.status}`);
  const response = Buffer.from(await answer.bytes());
  if (!isGranted(response)) throw new Error(`${authority} gives no time-stamp`);
  if (!isAnswerTo(request, response)) throw new Error(`${authority} stamped something else`);
  return response;
}
