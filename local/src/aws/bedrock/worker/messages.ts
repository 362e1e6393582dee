import type { Question } from '@countersign/models/section-writer/answer';

export interface WorkerRequest {
  readonly id: number;
  readonly question: Question;
}

export interface WorkerReply {
  readonly id: number;
  readonly answer?: string | undefined;
  readonly error?: string;
}
