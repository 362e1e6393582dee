import type { FileSignature } from '@countersign/events';
import type { SignatureEntry } from '../../pdfium/file-contents.ts';
import { stringAfter } from '../encryption/pdf-string.ts';
import { certificateName } from './certificate-name.ts';

/** How far from the signed value the rest of its dictionary is looked for. */
const REACH = 4096;
const LONGEST_NAME = 300;

/** What may follow the end of a file without being a change of it. */
const PADDING = /^[\s\0]*$/;

/** Text of a PDF (ISO 32000-1, 7.9.2.2), other than in PDFDocEncoding beyond Latin-1. */
function decodeText(value: Buffer): string {
  if (value[0] === 0xfe && value[1] === 0xff)
    return Buffer.from(value.subarray(2)).swap16().toString('utf16le');
  return value.toString('latin1');
}

/** `/Name` of the dictionary, which stands around the gap that the byte range leaves. */
function statedName(bytes: Uint8Array, [, before = 0, after = 0]: readonly number[]): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString('latin1', Math.max(0, before - REACH), before);
  const tail = file.toString('latin1', after, after + REACH);
  const dictionary = `${head.slice(Math.max(0, head.lastIndexOf(' obj')))} ${tail.split('endobj', 1)[0]}`;
  const name = stringAfter(dictionary, 'Name')?.value;
  return name && name.length > 0 ? decodeText(name) : undefined;
}

/** `D:20260501120000+02'00'` as `2026-05-01T12:00:00+02:00`; other texts as they are (ISO 32000-1, 7.9.4). */
function readPdfDate(date: string): string | undefined {
  if (!date) return undefined;
  const parts = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
    date,
  );
  if (!parts) return date.slice(0, 60);
  const [, year, month, day, hour, minute, second = '00', utc, zone, zoneMinutes = '00'] = parts;
  const offset = utc ?? (zone ? `${zone}:${zoneMinutes}` : '');
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${offset}` : ''}`;
}

/** Which part of the file was signed. */
function coverage(bytes: Uint8Array, byteRange: readonly number[]) {
  const [start = 0, before = 0, after = 0, rest = 0] = byteRange;
  const end = after + rest;
  const gap = Buffer.from(bytes.subarray(start + before, after)).toString('latin1');
  const following = Buffer.from(bytes.subarray(end)).toString('latin1');
  const isSound = byteRange.length === 4 && start === 0 && end <= bytes.length && /^<[\da-f\s]*>$/i.test(gap);
  const changedAfterwards = !PADDING.test(following);
  return { coversWholeFile: isSound && !changedAfterwards, changedAfterwards };
}

/** A signature as the file states it: who, when, and whether it covers all of the file. */
export function describeSignature(
  { byteRange, contents, time }: SignatureEntry,
  bytes: Uint8Array,
): FileSignature {
  const signer = (certificateName(contents) ?? statedName(bytes, byteRange))?.slice(0, LONGEST_NAME);
  const signedAt = readPdfDate(time);
  return { ...(signer && { signer }), ...(signedAt && { signedAt }), ...coverage(bytes, byteRange) };
}
