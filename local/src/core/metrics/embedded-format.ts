import * as z from 'zod';

const directive = z.object({
  Dimensions: z.array(z.array(z.string())),
  Metrics: z.array(z.object({ Name: z.string() })),
});
const line = z.looseObject({ _aws: z.object({ CloudWatchMetrics: z.array(directive) }) });
const values = z.union([z.number().transform((value) => [value]), z.array(z.number())]);

/** A metric of a log line: its values, and what it is counted by. */
export interface EmittedMetric {
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly values: readonly number[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The metrics of what a function prints, in CloudWatch's embedded metric format: a line of JSON each. */
export function metricsIn(text: string): EmittedMetric[] {
  if (!text.includes('"_aws"')) return [];
  return text.split('\n').flatMap((each) => {
    const { data } = line.safeParse(parsed(each));
    return (data?._aws.CloudWatchMetrics ?? []).flatMap(({ Dimensions: [names = []], Metrics }) => {
      const dimensions = Object.fromEntries(names.map((name) => [name, String(data?.[name])]));
      return Metrics.map(({ Name: name }) => ({
        name,
        dimensions,
        values: values.safeParse(data?.[name]).data ?? [],
      }));
    });
  });
}
