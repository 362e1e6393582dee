import * as z from 'zod';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { type JsonOperation, operation } from '../../core/protocols/json-api.ts';
import type { ArchiveStore } from './archive-store.ts';
import { archiveArn, busArn, busNameOf } from './event.ts';
import type { RuleStore } from './rule-store.ts';
import { description } from './rules.ts';

const newArchive = z.strictObject({
  ArchiveName: z
    .string()
    .regex(/^[.\-_A-Za-z0-9]+$/)
    .max(48),
  EventSourceArn: z.string(),
  Description: description,
  EventPattern: z.string().max(4096).optional(),
  KmsKeyIdentifier: ignored,
  RetentionDays: z.int().nonnegative().default(0),
});
/** `CreateArchive` and `DescribeArchive`. */
export function archiveOperations(archives: ArchiveStore, rules: RuleStore): Record<string, JsonOperation> {
  return {
    CreateArchive: operation(newArchive, (input, { region }) => {
      const { ArchiveName: name, EventPattern: pattern, RetentionDays: days } = input;
      const bus = busNameOf(input.EventSourceArn, region);
      rules.rules(bus);
      if (archives.has(name))
        throw new AwsApiError('ResourceAlreadyExistsException', `Archive ${name} already exists.`);
      archives.put({ name, bus, pattern, days });
      return { ArchiveArn: archiveArn(region, name), State: 'ENABLED' };
    }),
    DescribeArchive: operation(z.strictObject({ ArchiveName: z.string() }), ({ ArchiveName }, { region }) => {
      const { name, bus, pattern, days, created, events, bytes } = archives.get(ArchiveName);
      return {
        ...{ ArchiveName: name, ArchiveArn: archiveArn(region, name), State: 'ENABLED', RetentionDays: days },
        ...{ EventSourceArn: busArn(region, bus), ...(pattern && { EventPattern: pattern }) },
        ...{ CreationTime: created.getTime() / 1000, EventCount: events, SizeBytes: bytes },
      };
    }),
  };
}
