import { X509Certificate } from 'node:crypto';

/** An element of DER (ITU-T X.690): where its content stands. */
interface Element {
  readonly tag: number;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const CERTIFICATES = 0xa0;

function readElement(der: Uint8Array, at: number): Element {
  const [tag = 0, first = 0] = der.subarray(at, at + 2);
  const more = first > 0x80 ? first - 0x80 : 0;
  const length = der.subarray(at + 2, at + 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = at + 2 + more;
  const end = start + (more > 0 ? length : first);
  if (first === 0x80 || end > der.length) throw new RangeError('not DER');
  return { tag, at, start, end };
}

function childrenOf(der: Uint8Array, parent: Element | undefined): Element[] {
  const children: Element[] = [];
  for (let at = parent?.start ?? 0; at < (parent?.end ?? 0); at = children.at(-1)?.end ?? at) {
    children.push(readElement(der, at));
  }
  return children;
}

/** Certificates of a signed message and the serial number of the one that signed it (RFC 5652, 5.1). */
function readSignedData(der: Uint8Array): { certificates: Buffer[]; serial: string } {
  const children = (parent: Element | undefined): Element[] => childrenOf(der, parent);
  const signedData = children(children(readElement(der, 0))[1])[0];
  const parts = children(signedData);
  const signer = children(parts.at(-1))[0];
  const serial = children(children(signer)[1])[1];
  return {
    certificates: children(parts.find(({ tag }) => tag === CERTIFICATES)).map(({ at, end }) =>
      Buffer.from(der.subarray(at, end)),
    ),
    serial: Buffer.from(der.subarray(serial?.start, serial?.end))
      .toString('hex')
      .replace(/^(?:00)+/, ''),
  };
}

/**
 * Whom the certificate of a signature names. Nothing is checked: neither the signature nor who issued the certificate.
 * @param signature DER of PKCS #7, zeros may follow
 */
export function certificateName(signature: Uint8Array): string | undefined {
  try {
    const { certificates, serial } = readSignedData(signature);
    const signers = certificates
      .map((der) => new X509Certificate(der))
      .filter(({ serialNumber }) => serialNumber.toLowerCase().replace(/^(?:00)+/, '') === serial);
    return /^CN=(.+)$/m.exec(signers[0]?.subject ?? '')?.[1];
  } catch {
    // what a signature cannot be read from is named without its signer
    return undefined;
  }
}
