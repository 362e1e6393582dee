import { expect, it } from 'vitest';
import { decodeWeights, encodeWeights } from './weights-file.ts';

const file = {
  settings: { sharpness: 2.5, name: 'Überprüfung' },
  arrays: {
    bytes: Int8Array.of(-127, 0, 127),
    hashes: Uint32Array.of(1, 4294967295),
    scales: Float32Array.of(0.5),
  },
};

it('reads what it wrote', () => {
  expect(decodeWeights(encodeWeights(file))).toEqual(file);
});

it('reads from bytes that start anywhere in a buffer', () => {
  const bytes = encodeWeights(file);
  const shifted = Buffer.concat([Buffer.from([9]), bytes]).subarray(1);
  expect(decodeWeights(shifted)).toEqual(file);
});

it('refuses what is not a weights file', () => {
  expect(() => decodeWeights(new TextEncoder().encode('%PDF-1.7'))).toThrow('Not a Countersign weights file');
});

it('names the array that a cut-off file lacks', () => {
  const bytes = encodeWeights(file);
  expect(() => decodeWeights(bytes.subarray(0, bytes.length - 8))).toThrow('"hashes"');
});
