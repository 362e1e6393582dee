import { type ClamdAddress, clamdScanner, type RuntimeOptions } from '@countersign/local';

/** clamd's own port. */
const PORT = 3310;

/** @throws Error for what is no address */
function addressOf(text: string): ClamdAddress {
  const url = URL.parse(`tcp://${text}`);
  if (!url?.hostname || url.pathname !== '') throw new Error(`--scan-uploads is no host:port: ${text}`);
  return { host: url.hostname, port: Number(url.port || PORT) };
}

/**
 * Who looks for viruses in uploads: nobody unless asked for; ClamAV at an address, else what knows EICAR's test file.
 * @throws Error for what is no address
 */
export function scannerOf(
  scanUploads: true | string | undefined,
): Pick<RuntimeOptions, 'scanner' | 'parameters'> {
  if (scanUploads === undefined) return {};
  const parameters = { ScanUploads: 'guardduty' };
  return scanUploads === true
    ? { parameters }
    : { parameters, scanner: clamdScanner(addressOf(scanUploads)) };
}
