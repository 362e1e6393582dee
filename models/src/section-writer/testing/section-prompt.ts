/** A prompt for a section as the summarize service writes them: document first, then the question with its schema. */
export function sectionPrompt(
  text: string,
  changes: { categories?: string[]; fields?: Record<string, string>; after?: string } = {},
) {
  const { categories = ['governing-law'], fields = {}, after = '' } = changes;
  const schema = {
    type: 'object',
    properties: {
      findings: { items: { properties: { category: { enum: categories } } } },
      fields: {
        items: {
          anyOf: Object.entries(fields).map(([name, pattern]) => ({
            properties: { name: { const: name }, value: { type: 'string', pattern } },
          })),
        },
      },
    },
  };
  const list = categories.map((name) => `- ${name}: What ${name.replaceAll('-', ' ')} means`).join('\n');
  return {
    document: `<document>\n${text}\n</document>`,
    question: `Write the section "Governing law" of the report on the document above.\n\nSay which law governs.\n\nFinding categories:\n${list}\n\n<schema>${JSON.stringify(schema)}</schema>${after}`,
  };
}

/** A short contract with a governing law. */
export const CONTRACT = `SUPPLY AGREEMENT

This Supply Agreement is made on 3 March 2025 between Hallbrook Instruments Limited (the "Supplier") and Tessaly Optics GmbH (the "Buyer").

1. Supply. The Supplier shall deliver the Goods within thirty days after each order of the Buyer.

2. Governing Law. This Agreement shall be governed by and construed in accordance with the laws of the State of New York, without regard to its conflict of laws principles.

3. Liability. The Supplier's liability under this Agreement is unlimited.`;
