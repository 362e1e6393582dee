/** Messages in the order they came, each taken once by whoever waits. */
export interface Inbox<Message> {
  put(message: Message): void;
  /** Resolves with the next message, or with `undefined` after `limitMs`. */
  take(limitMs: number): Promise<Message | undefined>;
}

/** An inbox for one taker at a time. */
export function createInbox<Message>(): Inbox<Message> {
  const messages: Message[] = [];
  let wake: () => void = () => {};
  return {
    put(message) {
      messages.push(message);
      wake();
    },
    async take(limitMs) {
      if (messages.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, limitMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = () => {};
      }
      return messages.shift();
    },
  };
}
