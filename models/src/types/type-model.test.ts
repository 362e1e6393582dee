import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classifyContract, contractTypes } from '../index.ts';
import { readVectors } from '../training/refresh-vectors.ts';

describe('classifyContract', () => {
  it.each(readVectors())('answers as the shared vector says: $name', ({ text, expected }) => {
    const scores = new Map(classifyContract(text).map(({ label, score }) => [label, score]));
    for (const { label, score } of expected) expect(scores.get(label)).toBeCloseTo(score, 9);
  });

  it.each(['', '\u0000\u0001', '契約書', 'a'.repeat(1_000_000), '\n'.repeat(100_000)])(
    'gives all types with scores that sum to 1, unsure of what holds no contract',
    (text) => {
      const answer = classifyContract(text);
      expect(new Set(answer.map(({ label }) => label))).toEqual(new Set(contractTypes));
      expect(answer.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
      expect(answer[0]!.score).toBeLessThan(0.5);
    },
  );

  it('is not told the type by the line EDGAR puts before a filing', () => {
    const text = 'FRANCHISE AGREEMENT. Franchisor grants Franchisee one restaurant.';
    expect(classifyContract(`EX-10.1 2 d1234dex101.htm ${text}`)).toEqual(classifyContract(` ${text}`));
  });
});

const python = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!python)('the SageMaker script (needs python3)', () => {
  const folder = fileURLToPath(new URL('../../sagemaker/', import.meta.url));

  it('gives the same answers on the shared vectors', () => {
    const check = spawnSync('python3', ['-B', 'check_vectors.py'], { cwd: folder, encoding: 'utf8' });
    expect(check.stdout).toContain('vectors agree');
    expect(check.status, check.stdout + check.stderr).toBe(0);
  });

  it.each([
    ['{"text": "no inputs"}', 'Send {'],
    ['not json', 'JSONDecodeError'],
  ])('refuses %s', (body, reason) => {
    const call = `import inference; inference.input_fn(${JSON.stringify(body)})`;
    const run = spawnSync('python3', ['-B', '-c', call], { cwd: folder, encoding: 'utf8' });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain(reason);
  });
});
