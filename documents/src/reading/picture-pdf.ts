import { deflateSync } from 'node:zlib';
import type { GrayImage } from '../pdfium/render.ts';

/** Sixteen greys: OCR needs no more, and the noise of a scan in the others costs most of the bytes. */
const BITS = 4;

/** A picture as it stands in a PDF. */
export interface EncodedPicture {
  readonly width: number;
  readonly height: number;
  /** Dots per inch. */
  readonly dpi: number;
  readonly deflated: Uint8Array;
}

function pack({ width, height, pixels }: GrayImage): Buffer {
  const stride = Math.ceil(width / 2);
  const packed = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grey = pixels[y * width + x]! >> (8 - BITS);
      packed[y * stride + (x >> 1)]! |= x % 2 === 0 ? grey << BITS : grey;
    }
  }
  return packed;
}

const stream = (dictionary: string, content: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ]);

/** Packs a picture for {@link PicturePdf}. */
export const encodePicture = (picture: GrayImage & { readonly dpi: number }): EncodedPicture => ({
  width: picture.width,
  height: picture.height,
  dpi: picture.dpi,
  deflated: deflateSync(pack(picture), { level: 4 }),
});

const CATALOG = 1;
const PAGES = 2;

/** Writes pictures as a PDF of one page each, in their own size and nothing else: what OCR sees is what is printed. */
export class PicturePdf {
  readonly #parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  /** By object number. */
  readonly #offsets: number[] = [0, 0, 0];
  readonly #pages: number[] = [];
  #length = this.#parts[0]!.length;

  /** Bytes so far. */
  get length(): number {
    return this.#length;
  }

  add(picture: EncodedPicture): void {
    const [width, height] = [(picture.width * 72) / picture.dpi, (picture.height * 72) / picture.dpi];
    const image = this.#write(
      stream(
        `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent ${BITS} /Filter /FlateDecode`,
        picture.deflated,
      ),
    );
    const content = this.#write(stream('', Buffer.from(`${width} 0 0 ${height} 0 0 cm /I Do`, 'latin1')));
    const page = `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Resources << /XObject << /I ${image} 0 R >> >> >>`;
    this.#pages.push(this.#write(page));
  }

  /** The finished file; nothing can be added afterwards. */
  toBytes(): Uint8Array {
    const kids = this.#pages.map((page) => `${page} 0 R`).join(' ');
    this.#write(`<< /Type /Catalog /Pages ${PAGES} 0 R >>`, CATALOG);
    this.#write(`<< /Type /Pages /Kids [${kids}] /Count ${this.#pages.length} >>`, PAGES);
    const entries = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = this.#offsets.length;
    const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Root ${CATALOG} 0 R /Size ${size} >>\nstartxref\n${this.#length}\n%%EOF\n`;
    return Buffer.concat([...this.#parts, Buffer.from(end, 'latin1')]);
  }

  #write(content: Uint8Array | string, number = this.#offsets.length): number {
    const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    this.#offsets[number] = this.#length;
    this.#parts.push(object);
    this.#length += object.length;
    return number;
  }
}
