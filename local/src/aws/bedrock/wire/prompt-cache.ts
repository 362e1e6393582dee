import { createHash } from 'node:crypto';
import { type Content, type ConverseRequest, schemaOf, textOf } from './converse.ts';
import { countTokens } from './tokens.ts';

/** Bedrock forgets a prefix five minutes after its last use and takes none shorter than 1,024 tokens. */
const TTL_MS = 5 * 60_000;
const SHORTEST = 1024;

export interface InputUsage {
  readonly inputTokens: number;
  readonly cacheReadInputTokens: number;
  readonly cacheWriteInputTokens: number;
}

interface Entry {
  readonly tokens: number;
  usedAt: number;
}

/** Splits all content, in the order in which models read it, at the last cache point. */
function splitAtCachePoint(blocks: readonly Content[]): [Content[], Content[]] {
  const at = blocks.findLastIndex((block) => 'cachePoint' in block);
  return [blocks.slice(0, at + 1), blocks.slice(at + 1)];
}

/**
 * Counts a request's tokens as Bedrock bills them. As there, the output schema is part of what is cached:
 * another schema is another prefix.
 */
export function promptCache(
  now: () => number = Date.now,
): (modelId: string, request: ConverseRequest) => InputUsage {
  const entries = new Map<string, Entry>();

  function forgetOld(): void {
    for (const [key, { usedAt }] of entries) if (now() - usedAt > TTL_MS) entries.delete(key);
  }

  return (modelId, request) => {
    const schema = schemaOf(request) ?? '';
    const blocks = [...request.system, ...request.messages.flatMap(({ content }) => content)];
    const [before, after] = splitAtCachePoint(blocks);
    if (before.length === 0) {
      return {
        inputTokens: countTokens(`${schema}\n${textOf(after)}`),
        cacheReadInputTokens: 0,
        cacheWriteInputTokens: 0,
      };
    }

    forgetOld();
    const prefix = `${schema}\n${textOf(before)}`;
    const key = createHash('sha256').update(`${modelId}\n${prefix}`).digest('hex');
    const known = entries.get(key);
    const tokens = known?.tokens ?? countTokens(prefix);
    const rest = countTokens(textOf(after));
    if (tokens < SHORTEST)
      return { inputTokens: tokens + rest, cacheReadInputTokens: 0, cacheWriteInputTokens: 0 };
    entries.set(key, { tokens, usedAt: now() });
    return {
      inputTokens: rest,
      cacheReadInputTokens: known ? tokens : 0,
      cacheWriteInputTokens: known ? 0 : tokens,
    };
  };
}
