import * as z from 'zod';
import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { Engine } from '../engine/engine.ts';
import type { Machine } from '../journal/machines.ts';
import { checkArn } from './lookup.ts';
import { Arn, operation } from './operation.ts';

const Tag = z.strictObject({ key: z.string().min(1).max(128), value: z.string().max(256).default('') });

/** Tags as requests hold them. */
export const Tags = z.array(Tag);

type TagList = z.infer<typeof Tags>;

/** Tags are kept with the settings of a state machine, and change nothing. */
const tagsOf = ({ settings }: Machine): TagList => Tags.parse(settings.tags ?? []);

function taggedMachine(engine: Engine, arn: string): Machine {
  checkArn(arn);
  const machine = engine.journal.machines.get(arn);
  if (machine) return machine;
  throw new AwsApiError('ResourceNotFound', `Resource not found: '${arn}'`);
}

function saveTags(engine: Engine, machine: Machine, tags: TagList): object {
  engine.write(({ journal }) =>
    journal.machines.put({ ...machine, settings: { ...machine.settings, tags } }),
  );
  return {};
}

export const tagResource = operation(
  z.strictObject({ resourceArn: Arn, tags: Tags }),
  (engine, { resourceArn, tags }) => {
    const machine = taggedMachine(engine, resourceArn);
    const given = new Set(tags.map(({ key }) => key));
    return saveTags(engine, machine, [...tagsOf(machine).filter(({ key }) => !given.has(key)), ...tags]);
  },
);

export const untagResource = operation(
  z.strictObject({ resourceArn: Arn, tagKeys: z.array(z.string()) }),
  (engine, { resourceArn, tagKeys }) => {
    const machine = taggedMachine(engine, resourceArn);
    const kept = tagsOf(machine).filter(({ key }) => !tagKeys.includes(key));
    return saveTags(engine, machine, kept);
  },
);

export const listTagsForResource = operation(z.strictObject({ resourceArn: Arn }), (engine, input) => ({
  tags: tagsOf(taggedMachine(engine, input.resourceArn)),
}));
