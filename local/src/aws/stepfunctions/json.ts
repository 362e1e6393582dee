/** A JSON value: what flows between states. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Largest input, output or variable in bytes of UTF-8 JSON (Step Functions quota "maximum input or output size"). */
export const MAX_PAYLOAD_BYTES = 262_144;

export const jsonBytes = (value: Json): number => Buffer.byteLength(JSON.stringify(value));
