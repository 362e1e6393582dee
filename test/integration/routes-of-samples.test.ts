import { readFileSync } from 'node:fs';
import type { Classification } from '@countersign/events';
import { readBrief } from '@countersign/models/brief/read-brief';
import { answer } from '@countersign/models/section-writer/answer';
import { nearTermsIn } from '@countersign/shared';
import { expect, it } from 'vitest';
import expected from '../../samples/expected.json' with { type: 'json' };
import { readPlaybook } from '../../services/route/src/adapters/bundled-playbook.ts';
import type { IdentifiedFinding } from '../../services/route/src/domain/routing/contract-facts.ts';
import { routeContract } from '../../services/route/src/domain/routing/route-contract.ts';
import { readInFull } from '../../services/route/src/testing/contract.ts';
import { placeBrief } from '../../services/summarize/src/domain/brief/place-brief.ts';
import { documentBlock } from '../../services/summarize/src/domain/prompt/document-block.ts';
import { sectionQuestion } from '../../services/summarize/src/domain/prompt/section-question.ts';
import { planSections } from '../../services/summarize/src/domain/report-types/plan-sections.ts';
import { sectionOf } from '../../services/summarize/src/domain/report-types/report-type.ts';
import { validateDraft } from '../../services/summarize/src/domain/validation/validate-draft.ts';
import { extractedText } from '../../services/summarize/src/testing/extracted-text.ts';
import { contractReview, draftOf } from '../../services/summarize/src/testing/report-type.ts';

type Sample = (typeof expected.samples)[number];

const classified = (contractType: string): Classification => ({
  version: 1,
  contractType,
  score: 0.9,
  threshold: 0.5,
  confident: true,
  ranking: [{ type: contractType, score: 0.9 }],
  model: 'expected.json',
});

/** Takes a sample's words through the embedded model, validation and playbook. */
function routeOf({ source, contractType, language }: Sample) {
  const text = readFileSync(new URL(`../../samples/${source}`, import.meta.url), 'utf8')
    .replace(/^---[\s\S]*?---\n/, '')
    .replaceAll('**', '')
    .replaceAll(/^#+ /gm, '');
  const document = { ...extractedText(text), language };
  const prompt = documentBlock(text, [{ start: 0, end: text.length }]);
  const validated = planSections(contractReview, contractType).sections.map(({ id }) => {
    const section = sectionOf(contractReview, id);
    const draft = draftOf(answer({ document: prompt, question: sectionQuestion(contractReview, section) }));
    return validateDraft(draft, document, contractReview, section);
  });
  const findings: IdentifiedFinding[] = validated.flatMap(({ sectionId, content }) =>
    (content?.findings ?? []).map((finding, n) => ({ ...finding, sectionId, id: `${sectionId}-${n + 1}` })),
  );
  const reading = {
    reportType: contractReview.name,
    language,
    classification: classified(contractType),
    sections: validated.map(({ sectionId, title, outcome }) => ({
      id: sectionId,
      title,
      revision: 0,
      status: outcome === 'passed' ? ('done' as const) : ('unsafe' as const),
    })),
    findings,
    fields: validated.flatMap(({ content }) => content?.fields ?? []),
    reading: readInFull(),
    readingPages: {},
    warnings: [],
    narrowedAway: 0,
    brief: placeBrief(readBrief(document.text, document.bodyEnd), document),
    nearTerms: nearTermsIn(document.text),
    side: undefined,
    objectKey: undefined,
  };
  return routeContract(reading, readPlaybook());
}

it.each(expected.samples.filter(({ language }) => language === 'en'))(
  '$source is routed as a careful reader would: $level, $route',
  (sample) => {
    const { level, route } = routeOf(sample);
    expect({ level, route }).toEqual({ level: sample.level, route: sample.route });
  },
);

it('sends the German sample to a person, since little is found in it', () => {
  const { route, explanation } = routeOf(expected.samples.find(({ language }) => language === 'de')!);
  expect(route).toBe('review');
  expect(explanation.map(({ rule }) => rule)).toContain('foreign-language-reviewed');
});
