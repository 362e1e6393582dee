import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { takesUpstream, type UpstreamOptions, upstreamOf } from './bedrock-upstream.ts';

const quiet = () => {};
const parse = (...args: string[]) =>
  takesUpstream(new Command('start').exitOverride().configureOutput({ writeErr: quiet }))
    .parse(args, { from: 'user' })
    .opts<UpstreamOptions>();

describe('the options of an upstream', () => {
  it.each([
    ['http://127.0.0.1:8080/v1', undefined, 1],
    ['http://localhost:11434/v1', undefined, 1],
    ['http://[::1]:8080/v1', undefined, 1],
    ['https://models.example/v1', undefined, 8],
    ['http://127.0.0.1:8080/v1', 3, 3],
  ])('ask %s, with %s said, %i questions at once, and write as many sections', (url, said, concurrency) => {
    const args = ['--bedrock-upstream', url, ...(said ? ['--bedrock-concurrency', String(said)] : [])];
    const { bedrockUpstream, parameters, leastFunctionSeconds } = upstreamOf(parse(...args), quiet);
    expect(bedrockUpstream).toMatchObject({ url, concurrency });
    expect(parameters).toMatchObject({ SectionConcurrency: String(concurrency) });
    expect(Number(parameters?.ModelTimeoutMs)).toBe(leastFunctionSeconds! * 1000);
  });

  it('name the model to the services', () => {
    const options = parse('--bedrock-upstream', 'http://127.0.0.1:1/v1', '--bedrock-model', 'qwen3');
    expect(upstreamOf(options, quiet).parameters).toMatchObject({ ModelId: 'qwen3' });
  });

  it('change nothing where there is none', () => {
    expect(upstreamOf(parse(), quiet)).toEqual({});
  });

  it.each([
    ['a model without a server', ['--bedrock-model', 'qwen3'], /give that too/],
    ['a concurrency without a server', ['--bedrock-concurrency', '2'], /give that too/],
    ['no address', ['--bedrock-upstream', 'qwen3'], /is no address/],
  ])('refuse %s', (_, args, message) => {
    expect(() => upstreamOf(parse(...args), quiet)).toThrow(message);
  });

  it.each(['0', '1.5', 'many'])('refuse a concurrency of %s', (count) => {
    expect(() => parse('--bedrock-upstream', 'http://x/', '--bedrock-concurrency', count)).toThrow(
      'a number from 1 on',
    );
  });
});
