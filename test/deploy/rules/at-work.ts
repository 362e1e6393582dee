import type { Resource } from '../support/deployment.ts';
import { listOf } from '../support/policies.ts';
import { type Editable, type Rule, where } from '../support/rule.ts';

interface Pattern {
  readonly source?: readonly unknown[];
}

/** What else than AWS may speak on the default bus: whom people let scan uploads. */
const SPEAKERS = ['countersign.scanner'];

const speaksFor = (source: unknown) =>
  typeof source === 'string' && (/^aws\.[a-z0-9-]+$/.test(source) || SPEAKERS.includes(source));

export const defaultBusIsOfAws: Rule = {
  name: 'takes from the default bus of the account, where everybody may speak, what services of AWS say alone',
  problems: (deployment) =>
    deployment
      .ofType('AWS::Events::Rule')
      .filter(({ properties }) => properties.EventPattern !== undefined)
      .filter(({ properties }) => (properties.EventBusName ?? 'default') === 'default')
      .filter(({ properties }) => {
        const { source = [] } = properties.EventPattern as Pattern;
        return source.length === 0 || !source.every(speaksFor);
      })
      .map((each) => `${where(each)} believes whoever speaks on the default bus`),
  faults: {
    'choreographer IntakeRule believes whoever'(template) {
      delete template('choreographer').Resources.IntakeRule!.Properties.EventPattern.source;
    },
    'choreographer ExecutionRule believes whoever'(template) {
      template('choreographer').Resources.ExecutionRule!.Properties.EventPattern.source.push('mine');
    },
    'choreographer ScanRule believes whoever'(template) {
      template('choreographer').Resources.ScanRule!.Properties.EventPattern.source = [{ prefix: '' }];
    },
  },
};

export const nothingIsSwitchedOff: Rule = {
  name: 'has no rule, schedule or queue of a function switched off, which would work on nothing and tell nobody',
  problems: (deployment) => [
    ...deployment
      .ofType('AWS::Events::Rule', 'AWS::Scheduler::Schedule')
      .filter(({ properties }) => String(properties.State ?? 'ENABLED') !== 'ENABLED')
      .map((each) => `${where(each)} is switched off`),
    ...deployment
      .ofType('AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => String(properties.Enabled ?? true) !== 'true')
      .map((each) => `${where(each)} is switched off`),
  ],
  faults: {
    'audit SealEventsRuleSchedule1 is switched off'(template) {
      template('audit').Resources.SealEventsRuleSchedule1!.Properties.State = 'DISABLED';
    },
    'route RouteEventSourceMappingSQSEventQueue is switched off'(template) {
      template('route').Resources.RouteEventSourceMappingSQSEventQueue!.Properties.Enabled = false;
    },
  },
};

export const batchesFailByTheMessage: Rule = {
  name: 'has of a batch those messages alone come again that failed',
  problems: (deployment) =>
    deployment
      .ofType('AWS::Lambda::EventSourceMapping')
      .filter(
        ({ properties }) =>
          !listOf((properties.FunctionResponseTypes ?? []) as string[]).includes('ReportBatchItemFailures'),
      )
      .map((each) => `${where(each)} takes a failed message for done, whose function answers which failed`),
  faults: {
    'route RouteEventSourceMappingSQSEventQueue takes a failed message for done'(template) {
      delete template('route').Resources.RouteEventSourceMappingSQSEventQueue!.Properties
        .FunctionResponseTypes;
    },
  },
};

interface Logging {
  readonly Level?: string;
  readonly IncludeExecutionData?: unknown;
  readonly Destinations?: readonly unknown[];
}

/** What a state machine or the stage of an API leaves unsaid of what it did. */
function unsaid({ type, properties }: Resource): string[] {
  if (type === 'AWS::ApiGatewayV2::Stage') {
    const { DestinationArn } = (properties.AccessLogSettings ?? {}) as { DestinationArn?: string };
    return DestinationArn === undefined ? ['writes no access log'] : [];
  }
  const {
    Level = 'OFF',
    IncludeExecutionData = false,
    Destinations = [],
  } = (properties.LoggingConfiguration ?? {}) as Logging;
  const { Enabled = false } = (properties.TracingConfiguration ?? {}) as { Enabled?: unknown };
  return [
    ...(Level === 'OFF' || Destinations.length === 0 ? ['writes no log'] : []),
    ...(String(IncludeExecutionData) === 'true' ? ['writes what people said into its log'] : []),
    ...(String(Enabled) === 'true' ? [] : ['is not traced']),
  ];
}

export const workIsRecorded: Rule = {
  name: 'logs who called an API, and what failed in a run, and traces it',
  problems: (deployment) =>
    deployment
      .ofType('AWS::ApiGatewayV2::Stage', 'AWS::StepFunctions::StateMachine')
      .flatMap((each) => unsaid(each).map((problem) => `${where(each)} ${problem}`)),
  faults: {
    'index HttpApiStage writes no access log'(template) {
      delete template('index').Resources.HttpApiStage!.Properties.AccessLogSettings;
    },
    'writes no log': machine(({ Properties }) => {
      Properties.LoggingConfiguration.Level = 'OFF';
    }),
    'writes what people said into its log': machine(({ Properties }) => {
      Properties.LoggingConfiguration.IncludeExecutionData = true;
    }),
    'is not traced': machine(({ Properties }) => {
      Properties.TracingConfiguration.Enabled = false;
    }),
  },
};

/** A fault in the state machine, whose logical ID the plugin makes. */
function machine(fault: (resource: Editable['Resources'][string]) => unknown): Rule['faults'][string] {
  return (template) => {
    for (const each of Object.values(template('choreographer').Resources))
      if (each.Type === 'AWS::StepFunctions::StateMachine') fault(each);
  };
}
