import { parentPort } from 'node:worker_threads';
import { surveyInThread } from './survey-in-thread.ts';

parentPort?.on('message', async (request) => {
  await surveyInThread(request, (reply) => parentPort?.postMessage(reply));
});
