import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeEventBusCommand,
  DescribeReplayCommand,
  EventBridgeClient,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import { type ConnectOptions, connect } from '../embedded/connect.ts';
import { AS_INSTANT, instant } from '../output/instant-option.ts';
import { PAID_AGAIN } from '../output/paid-again.ts';
import { say } from '../output/say.ts';
import { operation } from './operations.ts';

interface ReplayOptions extends ConnectOptions {
  readonly from: Date;
  readonly to: Date;
  readonly reason?: string;
}

const LOOK_MS = 1000;
const UNDER_WAY = ['STARTING', 'RUNNING'];

/** The archive of a stage's bus has the bus's name. */
async function startReplay(events: EventBridgeClient, bus: string, { from, to }: ReplayOptions) {
  const { Arn = '' } = await events.send(new DescribeEventBusCommand({ Name: bus }));
  const ReplayName = `${bus}-${Date.now()}`;
  await events.send(
    new StartReplayCommand({
      ReplayName,
      EventSourceArn: Arn.replace(':event-bus/', ':archive/'),
      EventStartTime: from,
      EventEndTime: to,
      Destination: { Arn },
    }),
  );
  return ReplayName;
}

/** Waits for the end of a replay. @returns when the last event was that it delivered; undefined where there was none */
async function lastReplayed(events: EventBridgeClient, ReplayName: string): Promise<Date | undefined> {
  for (;;) {
    const {
      State = '',
      StateReason,
      EventLastReplayedTime,
    } = await events.send(new DescribeReplayCommand({ ReplayName }));
    if (State === 'COMPLETED') return EventLastReplayedTime;
    if (!UNDER_WAY.includes(State)) throw new Error(`The replay is ${State}: ${StateReason ?? 'no reason'}`);
    await sleep(LOOK_MS);
  }
}

export const replay = operation(
  'replay',
  'delivers the events of a time once more, from the archive of the bus',
)
  .requiredOption('--from <instant>', `the first, ${AS_INSTANT}`, instant)
  .requiredOption('--to <instant>', 'before which the last came, written in the same way', instant)
  .option('--reason <text>', 'why, for the audit archive: without words of a contract')
  .addHelpText('after', `\n${PAID_AGAIN}`)
  .action(async (options: ReplayOptions) => {
    const { aws, parameter, api } = await connect(options);
    const events = new EventBridgeClient(aws);
    const { from, to, reason } = options;
    if (from >= to) throw new Error('--to has to be later than --from: nothing came between them.');
    const times = { from: from.toISOString(), to: to.toISOString() };
    await (await api()).recordOperation({ action: 'replay', ...times, reason });
    const ReplayName = await startReplay(events, await parameter('bus-name'), options);
    say(`Replay ${ReplayName} has begun. ${PAID_AGAIN}`);
    const last = await lastReplayed(events, ReplayName);
    say(
      last
        ? `Every event of that time was delivered to all rules of the bus again, the last of ${last.toISOString()}.`
        : 'The archive has no event of that time: nothing was delivered. Its times are in UTC; older events may have left the archive.',
    );
  });
