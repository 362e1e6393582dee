import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { DeliveryQueue } from '../../core/delivery/delivery-queue.ts';
import { AwsApiError } from '../../core/protocols/aws-api.ts';
import { ignored } from '../../core/protocols/input.ts';
import { type JsonOperation, operation } from '../../core/protocols/json-api.ts';
import type { ArchiveStore } from './archive-store.ts';
import { archiveNameOf, busArn, replayArn, ruleArn } from './event.ts';
import { routeEvent } from './route-event.ts';
import type { ActiveRule, RuleStore } from './rule-store.ts';

export const REPLAY_SCHEMA =
  'CREATE TABLE IF NOT EXISTS replays (name TEXT PRIMARY KEY, replay TEXT NOT NULL);';

const startReplay = z.strictObject({
  ReplayName: z.string().min(1),
  EventSourceArn: z.string(),
  /** Seconds since 1970. */
  EventStartTime: z.number(),
  EventEndTime: z.number(),
  Destination: z.strictObject({ Arn: z.string(), FilterArns: z.array(z.string()).optional() }),
  Description: ignored,
});
type StartReplay = z.infer<typeof startReplay>;

export interface ReplaysOptions {
  readonly database: DatabaseSync;
  readonly archives: ArchiveStore;
  readonly rules: RuleStore;
  readonly deliveryQueue: DeliveryQueue;
}

const refused = (parameter: string, reason: string) =>
  new AwsApiError('ValidationException', `Parameter ${parameter} is not valid. Reason: ${reason}`);

/** `StartReplay` and `DescribeReplay`: what an archive keeps is delivered again, at once and in the order in which it came. */
export function replayOperations(options: ReplaysOptions): Record<string, JsonOperation> {
  const { database, archives, rules, deliveryQueue } = options;
  const find = database.prepare('SELECT replay FROM replays WHERE name = ?');

  function check(input: StartReplay, region: string) {
    const { ReplayName, Destination, EventStartTime, EventEndTime } = input;
    const archive = archives.get(archiveNameOf(input.EventSourceArn, region));
    if (find.get(ReplayName))
      throw new AwsApiError('ResourceAlreadyExistsException', `Replay ${ReplayName} already exists.`);
    if (Destination.Arn !== busArn(region, archive.bus))
      throw refused('Destination.Arn', 'Cross event bus replay is not permitted.');
    if (EventEndTime <= EventStartTime)
      throw refused('EventEndTime', 'EventStartTime must be before EventEndTime.');
    return { archive, chosen: chosenRules(Destination, archive.bus, region) };
  }

  /** All rules of the bus, unless some are named. */
  function chosenRules({ FilterArns }: StartReplay['Destination'], bus: string, region: string) {
    const all = rules.rules(bus);
    if (FilterArns === undefined) return all;
    return FilterArns.map((arn) => {
      const named = all.find(({ rule }) => ruleArn(region, bus, rule.Name) === arn);
      if (named) return named;
      throw new AwsApiError('ResourceNotFoundException', `Rule ${arn} does not exist on EventBus ${bus}.`);
    });
  }

  /** Answers when the last event of the replay came first. */
  function deliver(input: StartReplay, archive: string, chosen: readonly ActiveRule[]) {
    const [from, to] = [new Date(input.EventStartTime * 1000), new Date(input.EventEndTime * 1000)];
    const events = archives.between(archive, from, to);
    for (const event of events)
      deliveryQueue.send(routeEvent({ ...event, 'replay-name': input.ReplayName }, chosen));
    return events.at(-1)?.time;
  }

  return {
    StartReplay: operation(startReplay, (input, { region }) => {
      const { archive, chosen } = check(input, region);
      const ReplayStartTime = Date.now() / 1000;
      const last = deliver(input, archive.name, chosen);
      const { ReplayName, EventSourceArn, EventStartTime, EventEndTime, Destination } = input;
      const ReplayArn = replayArn(region, ReplayName);
      const replay = {
        ...{ ReplayName, ReplayArn, EventSourceArn, EventStartTime, EventEndTime, ReplayStartTime },
        ...{ Destination: { ...Destination, Arn: busArn(region, archive.bus) }, State: 'COMPLETED' },
        ...{
          ReplayEndTime: Date.now() / 1000,
          ...(last && { EventLastReplayedTime: Date.parse(last) / 1000 }),
        },
      };
      database.prepare('INSERT INTO replays VALUES (?, ?)').run(ReplayName, JSON.stringify(replay));
      return { ReplayArn, State: 'STARTING', ReplayStartTime };
    }),
    DescribeReplay: operation(z.strictObject({ ReplayName: z.string() }), ({ ReplayName }) => {
      const row = find.get(ReplayName);
      if (!row) throw new AwsApiError('ResourceNotFoundException', `Replay ${ReplayName} does not exist.`);
      return JSON.parse(String(row.replay));
    }),
  };
}
