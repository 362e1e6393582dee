import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** What a scripted server does with one question, in order. */
export type Step =
  | { readonly say: string }
  | { readonly call: string }
  | { readonly wait: number }
  | { readonly finish: string }
  | { readonly usage: object }
  | { readonly raw: string }
  | 'break-off'
  | 'done';

const event = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`;
const delta = (change: object) => event({ choices: [{ delta: change }] });

async function play(step: Step, response: ServerResponse): Promise<void> {
  if (step === 'break-off') response.destroy();
  else if (step === 'done') response.end('data: [DONE]\n\n');
  else if ('say' in step) response.write(delta({ content: step.say }));
  else if ('call' in step)
    response.write(delta({ tool_calls: [{ id: 'c1', function: { name: 'answer', arguments: step.call } }] }));
  else if ('finish' in step) response.write(event({ choices: [{ delta: {}, finish_reason: step.finish }] }));
  else if ('usage' in step) response.write(event({ choices: [], usage: step.usage }));
  else if ('raw' in step) response.write(step.raw);
  else await delay(step.wait);
}

/** An OpenAI-compatible server that answers each question by the next script; the last one stays. */
export async function scriptedServer(...scripts: readonly (readonly Step[])[]) {
  let asked = 0;
  let atOnce = 0;
  let most = 0;
  const questions: string[] = [];
  const server = createServer(async (request, response) => {
    const script = scripts[Math.min(asked, scripts.length - 1)] ?? [];
    asked++;
    most = Math.max(most, ++atOnce);
    questions.push(await text(request));
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    response.on('error', () => {});
    for (const step of script) if (!response.destroyed) await play(step, response);
    atOnce--;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: () => asked,
    /** Bodies of the questions, in the order in which they were read. */
    questions: () => questions,
    mostAtOnce: () => most,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
