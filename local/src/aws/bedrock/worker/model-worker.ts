import { parentPort } from 'node:worker_threads';
import { answer } from '@countersign/models/section-writer/answer';
import type { WorkerReply, WorkerRequest } from './messages.ts';

parentPort!.on('message', ({ id, question }: WorkerRequest) => {
  const reply = (): WorkerReply => {
    try {
      return { id, answer: answer(question) };
    } catch (error) {
      return { id, error: (error as Error).stack ?? String(error) };
    }
  };
  parentPort!.postMessage(reply());
});
