interface Memory {
  readonly buffer: ArrayBuffer;
}

/** What is used of WebAssembly, which the types of Node do not declare. */
interface Assembly {
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly products: { readonly memory: Memory } },
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

const everything: object = globalThis;
const assembly: Assembly = Reflect.get(everything, 'WebAssembly');
const PAGE = 65_536;

/** Memory of at least so many bytes, in which products can be made. */
export const memoryOf = (bytes: number): Memory => new assembly.Memory({ initial: Math.ceil(bytes / PAGE) });

/** Multiplies four rows at a time; addresses are in bytes of the memory. */
export type Products = (
  input: number,
  sums: number,
  weights: number,
  columns: number,
  outputs: number,
) => void;

/** `products.wat`, assembled: `wat2wasm products.wat --output=- | base64`. Here, so that it travels with a bundle. */
const ASSEMBLED = [
  'AGFzbQEAAAABDgJgAXsBf2AFf39/f38AAhQBCHByb2R1Y3RzBm1lbW9yeQIAAQMDAgABBwwBCHByb2R1Y3RzAAEKsQICGQAgAP0b',
  'ACAA/RsBaiAA/RsCIAD9GwNqaguUAgIDfwV7IANBAXQhBgNA/QwAAAAAAAAAAAAAAAAAAAAAIQn9DAAAAAAAAAAAAAAAAAAAAAAh',
  'Cv0MAAAAAAAAAAAAAAAAAAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQwgACEFIAAgBmohBwNAIAL9AQMAIQggCSAIIAX9AAQA/boB',
  '/a4BIQkgCiAIIAUgBmr9AAQA/boB/a4BIQogCyAIIAUgBkEBdGr9AAQA/boB/a4BIQsgDCAIIAUgBkEDbGr9AAQA/boB/a4BIQwg',
  'AkEIaiECIAVBEGoiBSAHSQ0ACyABIAkQADYCACABIAoQADYCBCABIAsQADYCCCABIAwQADYCDCABQRBqIQEgBEEBayIEDQALCw==',
].join('');

let assembled: object | undefined;

const isProducts = (value: unknown): value is Products => typeof value === 'function';

/** Products of rows of bytes with rows of 16-bit numbers, eight at a time, over a memory of the caller's. */
export function productsIn(memory: Memory): Products {
  assembled ??= new assembly.Module(Buffer.from(ASSEMBLED, 'base64'));
  const { products } = new assembly.Instance(assembled, { products: { memory } }).exports;
  if (!isProducts(products)) throw new Error('The products are not in their module');
  return products;
}
