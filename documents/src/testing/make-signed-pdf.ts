import { assemblePdf, onePage } from './assemble-pdf.ts';

/** A certificate for `Ada Tarnbeck`, who does not exist; its key was thrown away. */
const CERTIFICATE = Buffer.from(
  `MIIBzDCCAXGgAwIBAgIUUzIOn2wNsSMC24gLzssoY/oHVdIwCgYIKoZIzj0EAwIwOjEhMB8GA1UECgwYVGFybmJlY2sgRm91
bmRyeSBMaW1pdGVkMRUwEwYDVQQDDAxBZGEgVGFybmJlY2swIBcNMjYxMTI4MDYzMzU1WhgPMjEyNjExMDQwNjMzNTVaMDox
ITAfBgNVBAoMGFRhcm5iZWNrIEZvdW5kcnkgTGltaXRlZDEVMBMGA1UEAwwMQWRhIFRhcm5iZWNrMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEnKKOWCD80qoL5QJ3skapu+z5MWLsdyduu0/unna4Qxv+tWROCRSRG/nqKoUYSs7sK5N3jifbMsttuENN
T6iWuqNTMFEwHQYDVR0OBBYEFIFdWe+lgBlYMABW0GMq+X///dH0MB8GA1UdIwQYMBaAFIFdWe+lgBlYMABW0GMq+X///dH0
MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAOSCabef7soEvRBmqtSy5YR0gb2vJA5kV38vaJ4zbBT/AiEA
yPVrNNkl3xSsEJaczH9KAb7i4Al6Atq7zch1cRYb6M4=`,
  'base64',
);
const SERIAL = Buffer.from('53320e9f6c0db12302db880bcecb2863fa0755d2', 'hex');

function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OID = 0x06;
const TAGGED = 0xa0;
const signedData = Buffer.from('2a864886f70d010702', 'hex');

/** A signed message (RFC 5652) without a signature that holds: only who signed is read from it. */
export const SIGNED_MESSAGE: Uint8Array = der(
  SEQUENCE,
  der(OID, signedData),
  der(
    TAGGED,
    der(
      SEQUENCE,
      der(INTEGER, Buffer.from([1])),
      der(SET),
      der(SEQUENCE),
      der(TAGGED, CERTIFICATE),
      der(
        SET,
        der(SEQUENCE, der(INTEGER, Buffer.from([1])), der(SEQUENCE, der(SEQUENCE), der(INTEGER, SERIAL))),
      ),
    ),
  ),
);

/** How a signature of a test differs from a sound one. */
export interface SignatureOptions {
  /** The signed message; that of {@link SIGNED_MESSAGE} unless given. */
  readonly message?: Uint8Array;
  /** Further entries of its dictionary. */
  readonly entries?: string;
  /** Bytes at the end of the file that are not signed. */
  readonly unsigned?: number;
}

const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

/** A PDF of one page with a signature field, signed on 1 May 2026. */
export function makeSignedPdf(options: SignatureOptions = {}): Uint8Array {
  const { message = SIGNED_MESSAGE, entries = '', unsigned = 0 } = options;
  const value = `<${Buffer.from(message).toString('hex').padEnd(4000, '0')}>`;
  const file = Buffer.from(
    assemblePdf([
      ...onePage('This Agreement is signed.', {
        catalog: '/AcroForm << /Fields [5 0 R] /SigFlags 3 >>',
        page: '/Annots [5 0 R]',
      }),
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (signature) /V 6 0 R /Rect [0 0 0 0] /P 3 0 R >>',
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (D:20260501120000+02'00') ${RANGE} /Contents ${value} ${entries} >>`,
    ]),
  );
  const before = file.indexOf(value);
  const after = before + value.length;
  const numbers = [before, after, file.length - after - unsigned].map((n) => String(n).padStart(10, '0'));
  file.write(`/ByteRange [0 ${numbers.join(' ')}]`, file.indexOf(RANGE), 'latin1');
  return file;
}

/** The file with an incremental update that puts another text on its page. */
export function updatePdf(bytes: Uint8Array, text: string): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? '0';
  const object = `4 0 obj\n${onePage(text)[3]}\nendobj\n`;
  const xref = `xref\n4 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Root 1 0 R /Size 7 /Prev ${previous} >>\nstartxref\n${file.length + object.length}\n%%EOF\n`;
  return Buffer.from(file + object + xref + trailer, 'latin1');
}
