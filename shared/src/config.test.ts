import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readConfig } from './config.ts';

const schema = z.object({ BUS_NAME: z.string(), PAGES: z.coerce.number().int() });

describe('readConfig', () => {
  it('reads what the schema names', () => {
    expect(readConfig(schema, { BUS_NAME: 'bus', PAGES: '3', OTHER: 'x' })).toEqual({
      BUS_NAME: 'bus',
      PAGES: 3,
    });
  });

  it('names every variable that is missing or malformed', () => {
    expect(() => readConfig(schema, { PAGES: 'many' })).toThrow(/BUS_NAME[\s\S]*PAGES/);
  });
});
