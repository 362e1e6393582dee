import { expect, it } from 'vitest';
import { traceHeader } from './trace-header.ts';

it('writes the id of a trace as X-Ray does, and leaves sampling open', () => {
  expect(traceHeader('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')).toBe(
    'Root=1-4bf92f35-77b34da6a3ce929d0e0e4736',
  );
});
