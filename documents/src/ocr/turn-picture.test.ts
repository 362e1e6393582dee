import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../pdfium/render.ts';
import { turnPicture } from './turn-picture.ts';

const rows = ({ width, pixels }: GrayImage): number[][] =>
  Array.from({ length: pixels.length / width }, (_, row) => [
    ...pixels.subarray(row * width, (row + 1) * width),
  ]);

const picture: GrayImage = { width: 3, height: 2, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) };

describe('turnPicture', () => {
  it.each([
    [
      0,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      90,
      [
        [4, 1],
        [5, 2],
        [6, 3],
      ],
    ],
    [
      180,
      [
        [6, 5, 4],
        [3, 2, 1],
      ],
    ],
    [
      270,
      [
        [3, 6],
        [2, 5],
        [1, 4],
      ],
    ],
    [
      -90,
      [
        [3, 6],
        [2, 5],
        [1, 4],
      ],
    ],
    [
      -360,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ])('turns clockwise by %d', (degrees, expected) => {
    expect(rows(turnPicture(picture, degrees))).toEqual(expected);
  });

  it('makes room for what is turned askew', () => {
    const turned = turnPicture({ width: 100, height: 50, pixels: new Uint8Array(5000) }, 30);
    expect([turned.width, turned.height]).toEqual([112, 93]);
    expect(turned.pixels.filter((shade) => shade < 128).length).toBeGreaterThan(4700);
    expect(turned.pixels[0]).toBe(255);
  });
});
