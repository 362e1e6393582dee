import type { Question } from '../model/answer.ts';

export interface WorkerRequest {
  readonly id: number;
  readonly question: Question;
}

export interface WorkerReply {
  readonly id: number;
  readonly answer?: string | undefined;
  readonly error?: string;
}
