import { expect, it } from 'vitest';
import { scannerOf } from './upload-scanner.ts';

it('scans nothing unless asked to', () => {
  expect(scannerOf(undefined)).toEqual({});
});

it('looks for the test file without an address, and asks clamd at one', () => {
  expect(scannerOf(true)).toEqual({ parameters: { ScanUploads: 'guardduty' } });
  expect(scannerOf('127.0.0.1:3310').scanner).toBeTypeOf('function');
  expect(scannerOf('scanner.example').scanner).toBeTypeOf('function');
});

it.each(['', 'a b', 'host:port', '127.0.0.1:99999', 'host/path'])('refuses %j as an address', (text) => {
  expect(() => scannerOf(text)).toThrow('no host:port');
});
