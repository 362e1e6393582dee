import * as z from 'zod';
import { endsInLoop } from './repetition.ts';

const usage = z.object({
  prompt_tokens: z.number(),
  completion_tokens: z.number(),
  prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
});

const toolCall = z.object({
  id: z.string().nullish(),
  function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
});

const choice = z.object({
  finish_reason: z.string().nullish(),
  delta: z.object({ content: z.string().nullish(), tool_calls: z.array(toolCall).nullish() }).nullish(),
});
type Choice = z.infer<typeof choice>;

const chunk = z.object({ choices: z.array(choice).default([]), usage: usage.nullish() });

const END = '[DONE]';
/** A loop shows after a while; looking at each token would cost more than the token. */
const LOOK_EVERY = 32;

/** What a stream has said so far, as the chat completion that it adds up to. */
export function streamedCompletion(estimatedPromptTokens: number) {
  let content = '';
  let call: { id: string; name: string; arguments: string } | undefined;
  let reason: string | undefined;
  let counted: z.infer<typeof usage> | undefined;
  let tokens = 0;

  function addCall({ id, function: called }: z.infer<typeof toolCall>): void {
    call ??= { id: id ?? 'call_1', name: '', arguments: '' };
    call.name ||= called?.name ?? '';
    call.arguments += called?.arguments ?? '';
  }

  function addChoice({ finish_reason, delta }: Choice): void {
    reason = finish_reason ?? reason;
    const { content: said, tool_calls: calls } = delta ?? {};
    if (said || calls?.length) tokens++;
    content += said ?? '';
    for (const each of calls ?? []) addCall(each);
  }

  return {
    tokens: () => tokens,
    /**
     * Takes the data of an event; answers whether the stream is over, or goes round in circles.
     * @throws SyntaxError or ZodError for what is no chunk of a chat completion
     */
    add(data: string): boolean {
      if (data.trim() === END) return true;
      const { choices, usage: given } = chunk.parse(JSON.parse(data));
      counted = given ?? counted;
      const [choice] = choices;
      if (!choice) return false;
      addChoice(choice);
      const loops = tokens % LOOK_EVERY === 0 && endsInLoop(call?.arguments ?? content);
      if (loops) reason = 'length';
      return loops;
    },
    /** A stream that breaks off is an answer that was cut off. Servers that count nothing get an estimate. */
    completion: () => ({
      choices: [
        {
          finish_reason: reason ?? 'length',
          message: {
            content,
            ...(call && { tool_calls: [{ id: call.id, function: call }] }),
          },
        },
      ],
      usage: counted ?? { prompt_tokens: estimatedPromptTokens, completion_tokens: tokens },
    }),
  };
}
