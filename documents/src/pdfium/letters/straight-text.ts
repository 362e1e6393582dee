import type { Engine } from '../engine.ts';
import { concat, type Matrix } from '../matrix.ts';
import { type PageObject, readMatrix } from '../page-objects.ts';

/** Share by which letters lean at the least that are slanted: type that is slanted by its font leans by nothing here. */
const LEANS = 0.1;

function setMatrix({ api, raw, heap }: Engine, object: number, matrix: Matrix): void {
  const address = raw.malloc(24);
  new Float32Array(heap().buffer, address, 6).set(matrix);
  api.FPDFPageObj_SetMatrix(object, address);
  raw.free(address);
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const all = a * d - b * c;
  return [d / all, -b / all, -c / all, a / all, (c * f - d * e) / all, (b * e - a * f) / all];
}

/** Whether the letters of a text lean to a side, whatever its direction. */
export function leans(engine: Engine, { handle, toPage }: PageObject): boolean {
  const [a, b, c, d] = concat(readMatrix(engine, handle), toPage);
  return Math.abs(a * c + b * d) > LEANS * Math.hypot(a, b) * Math.hypot(c, d);
}

/** Does something while some texts of a page stand upright where they begin, neither turned nor slanted. */
export function withStraightText<T>(engine: Engine, texts: readonly PageObject[], work: () => T): T {
  const before = texts.map(({ handle }) => readMatrix(engine, handle));
  for (const [index, { handle, toPage }] of texts.entries()) {
    const [a, b, c, d, e, f] = concat(before[index]!, toPage);
    const across = Math.hypot(a, b);
    const straight: Matrix = [across, 0, 0, Math.abs(a * d - b * c) / across, e, f];
    const matrix = concat(straight, inverse(toPage));
    if (matrix.every(Number.isFinite)) setMatrix(engine, handle, matrix);
  }
  try {
    return work();
  } finally {
    for (const [index, { handle }] of texts.entries()) setMatrix(engine, handle, before[index]!);
  }
}
