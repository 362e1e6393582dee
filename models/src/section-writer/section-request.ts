/** What a prompt asks for, as far as the embedded model understands prompts: one section about one document. */
export interface SectionRequest {
  /** The document in the parts between its gap marks. */
  readonly parts: readonly string[];
  readonly title: string;
  /** What the section is to say. */
  readonly task: string;
  readonly categories: readonly Definition[];
  readonly fields: readonly FieldDefinition[];
  /** What an earlier answer was refused for, as quoted in the errors. */
  readonly refused: readonly string[];
  readonly comment?: string;
}

export interface Definition {
  readonly name: string;
  readonly definition: string;
}

export interface FieldDefinition extends Definition {
  /** Regular expression of the normalised value. */
  readonly pattern: string;
}

const GAP = /\n\[…\]\n/;

interface SectionSchema {
  properties?: {
    findings?: { items?: { properties?: { category?: { enum?: string[] } } } };
    fields?: {
      items?: { anyOf?: { properties: { name: { const: string }; value: { pattern: string } } }[] };
    };
  };
}

/** The text between two tags; the outermost, since a document may hold the tag itself. */
function between(text: string, tag: string): string | undefined {
  const start = text.indexOf(`<${tag}>`);
  const end = text.lastIndexOf(`</${tag}>`);
  return start < 0 || end < start ? undefined : text.slice(start + tag.length + 2, end).trim();
}

/** The definitions in lines such as `- audit-rights: A party may inspect the books`. */
const definitionsIn = (question: string): Map<string, string> =>
  new Map(Array.from(question.matchAll(/^- ([a-z0-9-]+): (.+)$/gm), ([, name, text]) => [name!, text!]));

/** What the section is to say: the paragraphs between its title and its definitions. */
const taskIn = (question: string): string =>
  /above\.\n([\s\S]*?)\nFinding categories:/.exec(question)?.[1]?.trim() ?? '';

function quotedIn(errors: string | undefined): string[] {
  return Array.from((errors ?? '').matchAll(/"([^"\n]{2,300})"/g), ([, quoted]) => quoted!);
}

/** Reads a prompt; undefined when it is none that asks for a section of a document. */
export function readSectionRequest(documentBlock: string, question: string): SectionRequest | undefined {
  const document = between(documentBlock, 'document');
  const schemaText = /<schema>(.+)<\/schema>/.exec(question)?.[1];
  const title = /section "([^"]+)"/.exec(question)?.[1];
  if (document === undefined || schemaText === undefined || title === undefined) return undefined;

  const { properties }: SectionSchema = JSON.parse(schemaText);
  const definitions = definitionsIn(question);
  const define = (name: string) => ({ name, definition: definitions.get(name) ?? name.replaceAll('-', ' ') });
  const comment = between(question, 'reviewer-comment');
  return {
    // The prompt escapes the document, so that its words are no markup.
    parts: document.replaceAll('&lt;', '<').replaceAll('&amp;', '&').split(GAP),
    title,
    task: taskIn(question),
    categories: (properties?.findings?.items?.properties?.category?.enum ?? []).map(define),
    fields: (properties?.fields?.items?.anyOf ?? []).map(({ properties: { name, value } }) => ({
      ...define(name.const),
      pattern: value.pattern,
    })),
    refused: quotedIn(between(question, 'errors')),
    ...(comment !== undefined && { comment }),
  };
}
