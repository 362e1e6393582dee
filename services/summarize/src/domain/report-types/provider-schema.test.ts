import { expect, it } from 'vitest';
import { contractReview } from '../../testing/report-type.ts';
import { providerSchema } from './provider-schema.ts';

it('leaves out what providers refuse and keeps the rest', () => {
  expect(
    providerSchema({
      type: 'object',
      additionalProperties: false,
      required: ['list'],
      properties: {
        list: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'string', maxLength: 5 } },
      },
    }),
  ).toEqual({
    type: 'object',
    additionalProperties: false,
    required: ['list'],
    properties: { list: { type: 'array', minItems: 1, items: { type: 'string' } } },
  });
});

it('keeps a property that is named like a keyword', () => {
  expect(providerSchema({ properties: { pattern: { type: 'string', pattern: 'x' } } })).toEqual({
    properties: { pattern: { type: 'string' } },
  });
});

it('keeps every object of the review closed, as providers want it', () => {
  const text = JSON.stringify(providerSchema(contractReview.answerSchema));
  expect(text.match(/"type":"object"/g)).toHaveLength(text.match(/"additionalProperties":false/g)!.length);
  expect(text).not.toMatch(/maxLength|maxItems|"pattern"/);
});
