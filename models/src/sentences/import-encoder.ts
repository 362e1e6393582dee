import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWeights } from '../storage/weights-file.ts';
import { type Matrix, toBytes } from './matrix.ts';

/** How many layers are kept: what decides here stands in the lower ones, and each costs time. */
const LAYERS = 3;
const POSITIONS = 128;
/** Words come in the order of how common they are. Rarer ones are spelt with pieces. */
const COMMON_WORDS = 18_000;
const KEPT = /^(?:\[(?:CLS|SEP|UNK)\]|(?:##)?[\x21-\x7e]+)$/;

interface TensorEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/**
 * Reads a file in the safetensors format: the byte length of a JSON header as uint64, the header, then the arrays.
 * @throws Error where a name is missing or its numbers are not of 32 bits
 */
export function readTensors(bytes: Uint8Array): (name: string) => Matrix {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = Number(view.getBigUint64(0, true));
  const header: Record<string, TensorEntry> = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, 8 + length)),
  );
  return (name) => {
    const entry = header[name];
    if (entry?.dtype !== 'F32') throw new Error(`No tensor "${name}" of 32-bit numbers in the model`);
    const [from, to] = entry.data_offsets;
    const values = new Float32Array(
      Uint8Array.from(bytes.subarray(8 + length + from, 8 + length + to)).buffer,
    );
    const [rows = 1, columns = rows] = entry.shape;
    return entry.shape.length === 1 ? { rows: 1, columns: rows, values } : { rows, columns, values };
  };
}

const DENSE = {
  query: 'attention.self.query',
  key: 'attention.self.key',
  value: 'attention.self.value',
  attended: 'attention.output.dense',
  widened: 'intermediate.dense',
  narrowed: 'output.dense',
};
const NORMS = { attendedNorm: 'attention.output.LayerNorm', norm: 'output.LayerNorm' };

/** The arrays of one layer, by the names under which the weights file has them. */
function layerArrays(
  tensor: (name: string) => Matrix,
  layer: number,
): Record<string, Int8Array | Float32Array> {
  const from = `encoder.layer.${layer}.`;
  const matrices = Object.entries(DENSE).flatMap(([name, stored]) => {
    const { bytes, scales } = toBytes(tensor(`${from}${stored}.weight`));
    return [
      [`${layer}.${name}.bytes`, bytes],
      [`${layer}.${name}.scales`, scales],
      [`${layer}.${name}.bias`, tensor(`${from}${stored}.bias`).values],
    ] as const;
  });
  const norms = Object.entries(NORMS).flatMap(
    ([name, stored]) =>
      [
        [`${layer}.${name}.scale`, tensor(`${from}${stored}.weight`).values],
        [`${layer}.${name}.shift`, tensor(`${from}${stored}.bias`).values],
      ] as const,
  );
  return Object.fromEntries([...matrices, ...norms]);
}

const take = ({ columns, values }: Matrix, rows: readonly number[]): Matrix => ({
  rows: rows.length,
  columns,
  values: Float32Array.from(rows.flatMap((row) => [...values.subarray(row * columns, (row + 1) * columns)])),
});

/**
 * Makes `sentences.bin` from a sentence encoder as it is published (`model.safetensors`, `tokenizer.json`,
 * `config.json`): its lower layers and the pieces of English, rounded to bytes.
 * @param folder of a BERT model with mean pooling, e.g. all-MiniLM-L6-v2 (Apache-2.0)
 */
export function importEncoder(folder: string): Uint8Array {
  const tensor = readTensors(readFileSync(join(folder, 'model.safetensors')));
  const { model }: { model: { vocab: Record<string, number> } } = JSON.parse(
    readFileSync(join(folder, 'tokenizer.json'), 'utf8'),
  );
  const { num_attention_heads: heads }: { num_attention_heads: number } = JSON.parse(
    readFileSync(join(folder, 'config.json'), 'utf8'),
  );
  const kept = Object.entries(model.vocab)
    .filter(([piece, id]) => KEPT.test(piece) && (id < COMMON_WORDS || piece.startsWith('##')))
    .toSorted(([, a], [, b]) => a - b);
  const vocabulary = kept.map(([piece]) => piece);
  const pieces = toBytes(
    take(
      tensor('embeddings.word_embeddings.weight'),
      kept.map(([, id]) => id),
    ),
  );
  const type = tensor('embeddings.token_type_embeddings.weight');
  const positions = tensor('embeddings.position_embeddings.weight');
  const places = positions.values.slice(0, POSITIONS * positions.columns);
  for (let at = 0; at < places.length; at++) places[at] = places[at]! + type.values[at % type.columns]!;
  const settings = {
    vocabulary,
    heads,
    layers: LAYERS,
    special: Object.fromEntries(
      Object.entries({ first: '[CLS]', last: '[SEP]', unknown: '[UNK]' }).map(([name, piece]) => [
        name,
        vocabulary.indexOf(piece),
      ]),
    ),
  };
  return encodeWeights({
    settings,
    arrays: {
      'pieces.bytes': pieces.bytes,
      'pieces.scales': pieces.scales,
      positions: places,
      'norm.scale': tensor('embeddings.LayerNorm.weight').values,
      'norm.shift': tensor('embeddings.LayerNorm.bias').values,
      ...Object.assign({}, ...Array.from({ length: LAYERS }, (_, layer) => layerArrays(tensor, layer))),
    },
  });
}
