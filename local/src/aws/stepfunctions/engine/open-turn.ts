import { randomUUID } from 'node:crypto';
import type { Definition } from '../definition/parse-definition.ts';
import type { Turn } from '../interpreter/turn.ts';
import type { Frame } from '../journal/frame.ts';
import type { Journal } from '../journal/journal.ts';
import { encodeToken } from './task-token.ts';

/** What a turn needs beside the journal. */
export interface TurnPorts {
  readonly journal: Journal;
  readonly definition: (hash: string) => Definition;
  readonly now: () => number;
  readonly random: () => number;
}

function ancestorsOf({ frames }: Journal, frame: Frame): Frame[] {
  const ancestors: Frame[] = [];
  for (let id = frame.parentId; id !== null; ) {
    const parent = frames.get(id);
    if (parent === undefined) break;
    ancestors.push(parent);
    id = parent.parentId;
  }
  return ancestors;
}

/** Reads what a frame's turn needs from the journal; undefined if it is not the frame's turn. */
export function openTurn({ journal, definition, now, random }: TurnPorts, frameId: number): Turn | undefined {
  const frame = journal.frames.get(frameId);
  const execution = frame && journal.executions.get(frame.executionId);
  if (frame?.status !== 'ready' || execution === undefined) return undefined;
  const machine = definition(execution.definitionHash);
  const state = machine.states.get(frame.state);
  if (state === undefined) throw new Error(`no state ${frame.state} in the definition of ${execution.arn}`);
  return {
    execution,
    definition: machine,
    frame,
    ancestors: ancestorsOf(journal, frame),
    state,
    now: now(),
    random,
    events: [],
    childOutputs: () => journal.frames.outputs(frame.id),
    newAttempt() {
      const attempt = randomUUID();
      return { attempt, token: encodeToken({ executionId: execution.id, frameId, attempt }) };
    },
  };
}
