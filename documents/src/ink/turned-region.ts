import { edgesOfBox } from '../reading/boxes.ts';
import type { InkMap } from './ink-map.ts';
import { pixelsOf } from './pixels.ts';
import type { InkRegion } from './regions.ts';

const RADIANS = Math.PI / 180;
const WHOLE = { left: 0, top: 0, width: 1, height: 1 };

/** A region turned back by so many degrees: lines that run aslant in it run across in what is given. */
export function turnedRegion(map: InkMap, region: InkRegion, degrees: number): [InkMap, InkRegion] {
  const { x0, y0, x1, y1 } = pixelsOf(edgesOfBox(region.box), map);
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const [across, down] = [x1 - x0, y1 - y0];
  const width = Math.ceil(across * Math.abs(cos) + down * Math.abs(sin)) + 2;
  const height = Math.ceil(across * Math.abs(sin) + down * Math.abs(cos)) + 2;
  const steps = new Uint8Array(width * height);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if (map.steps[y * map.width + x] !== 1) continue;
      const [dx, dy] = [x - (x0 + x1) / 2, y - (y0 + y1) / 2];
      const column = Math.round(width / 2 + dx * cos + dy * sin);
      const row = Math.round(height / 2 + dy * cos - dx * sin);
      if (column >= 0 && column < width && row >= 0 && row < height) steps[row * width + column] = 1;
    }
  }
  const points = across > 0 ? region.width / across : 0;
  return [
    { width, height, steps, places: new Uint32Array() },
    { box: WHOLE, width: width * points, height: height * points, steps: region.steps },
  ];
}
