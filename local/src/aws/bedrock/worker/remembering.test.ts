import { expect, it } from 'vitest';
import { remembering } from './remembering.ts';

const question = (document: string) => ({ document, question: 'Payment?' });

/** A model whose first answers fail, and that counts what it is asked. */
function threadThatFails(times: number) {
  const asked: string[] = [];
  const thread = remembering({
    async ask({ document }) {
      asked.push(document);
      if (asked.length <= times) throw new Error('died');
      return `${document} ${asked.length}`;
    },
    close: async () => {},
  });
  return { thread, asked };
}

it('asks the model once for one question, and again for another', async () => {
  const { thread, asked } = threadThatFails(0);
  const answers = [question('a'), question('a'), question('b')].map((each) => thread.ask(each));
  expect(await Promise.all(answers)).toEqual(['a 1', 'a 1', 'b 2']);
  expect(asked).toEqual(['a', 'b']);
});

it('does not remember a failure', async () => {
  const { thread } = threadThatFails(1);
  await expect(thread.ask(question('a'))).rejects.toThrow('died');
  expect(await thread.ask(question('a'))).toBe('a 2');
});
