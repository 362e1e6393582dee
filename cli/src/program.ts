import { Command } from 'commander';
import { audit } from './commands/audit.ts';
import { bench } from './commands/bench.ts';
import { cost } from './commands/cost.ts';
import { deadLetters } from './commands/dead-letters.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { evaluating, training } from './commands/models.ts';
import { cancel, forget, redrive, runs, status } from './commands/operations.ts';
import { playbooks } from './commands/playbook.ts';
import { processing } from './commands/process.ts';
import { reading } from './commands/read.ts';
import { replay } from './commands/replay.ts';
import { scale } from './commands/scale.ts';
import { starting } from './commands/start.ts';

/** The `countersign` command, with all that it can do. */
export const program = new Command('countersign')
  .description('Contracts dropped into a bucket become reviewed, searchable, audit-proof contract reports.')
  .showHelpAfterError()
  .addCommand(starting)
  .addCommand(processing)
  .addCommand(reading)
  .addCommand(playbooks)
  .addCommand(demo)
  .addCommand(doctor)
  .addCommand(status)
  .addCommand(runs)
  .addCommand(redrive)
  .addCommand(cancel)
  .addCommand(forget)
  .addCommand(deadLetters)
  .addCommand(replay)
  .addCommand(audit)
  .addCommand(training)
  .addCommand(evaluating)
  .addCommand(bench)
  .addCommand(cost)
  .addCommand(scale);
