import type { EventContract } from '../define-event.ts';

type Schema = Readonly<Record<string, unknown>>;

/** docs/events.md: what a team that takes events works from. */
export function eventsPage(
  catalogue: readonly EventContract[],
  schemaOf: (contract: EventContract) => Schema,
): string {
  return `# Events

Made from [events](../events) by \`npm run generate\`. Every event is an EventBridge event on the bus of the stage
(\`/countersign/<stage>/bus-name\`): \`detail-type\` is its type, \`source\` is \`countersign.<publisher>\`, \`detail\` a CloudEvents
1.0 envelope with \`subject\` (the run), \`data\` as below, and of a fact that answers a request its \`taskid\`. Documents come
as references \`{uri, sha256, bytes}\`.

Take them with a rule of your own on the types that you name, into a queue of your own. An event may come twice, under the
same \`id\`, and out of order. Tolerate fields that you do not know: new optional ones come at any time, anything else comes
as a new major version beside the old one. JSON Schemas: [events/schemas](../events/schemas), examples:
[events/examples](../events/examples), all at once: [asyncapi.json](../events/asyncapi.json).

| event | says | from → to |
| --- | --- | --- |
${catalogue.map(row).join('\n')}

${catalogue.map((contract) => section(contract, schemaOf(contract))).join('\n')}`;
}

const row = ({ type, summary, publishers, consumer }: EventContract) =>
  `| [${type}](#${anchor(type)}) | ${cell(summary)} | ${publishers.join(', ')} → ${consumer ?? 'all'} |`;

/** As GitHub makes it. */
const anchor = (type: string) => type.replaceAll('.', '');

function section({ type, summary, kind }: EventContract, schema: Schema): string {
  const { data } = schema.properties as { data: Schema };
  const required = new Set(data.required as readonly string[] | undefined);
  const fields = Object.entries(data.properties as Readonly<Record<string, Schema>>).map(
    ([name, field]) =>
      `| \`${name}\` | ${cell(typeOf(field))} | ${required.has(name) ? 'yes' : ''} | ${cell(String(field.description ?? ''))} |`,
  );
  return `## ${type}

${summary} A ${kind}. [schema](../events/schemas/${type}.json), [example](../events/examples/${type}.json)

| field | type | always | what |
| --- | --- | --- | --- |
${fields.join('\n')}
`;
}

function typeOf(field: Schema): string {
  const {
    enum: values,
    const: only,
    type,
    items,
    anyOf,
  } = field as {
    enum?: readonly unknown[];
    const?: unknown;
    type?: string | readonly string[];
    items?: Schema;
    anyOf?: readonly Schema[];
  };
  if (only !== undefined) return `\`${only}\``;
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' or ');
  if (type === 'array') return `list of ${items === undefined ? 'anything' : typeOf(items)}`;
  return typeof type === 'object' ? type.join(' or ') : (type ?? 'anything');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
