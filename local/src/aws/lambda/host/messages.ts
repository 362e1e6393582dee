import type { FunctionConfiguration } from '../function-configuration.ts';
import type { Invocation, InvocationOutcome } from '../instance.ts';

/** What the runtime tells the host process; `id` names an instance. */
export type HostCommand =
  | {
      readonly do: 'start';
      readonly id: number;
      readonly configuration: FunctionConfiguration;
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly do: 'invoke'; readonly id: number; readonly invocation: Invocation }
  | { readonly do: 'stop'; readonly id: number };

/** What the host process tells the runtime. */
export type HostReport =
  | { readonly about: 'printed'; readonly id: number; readonly text: string }
  | {
      readonly about: 'ended';
      readonly id: number;
      readonly outcome: InvocationOutcome;
      readonly alive: boolean;
      readonly startMs: number | undefined;
    }
  | { readonly about: 'stopped'; readonly id: number };
