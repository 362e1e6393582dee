import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import type { SearchHit } from '@countersign/api';
import { LevelBadge } from '../../shared/levels.tsx';
import { sentence } from '../../shared/words.ts';
import { Highlighted } from './highlighted.tsx';

const START = 240;

function where({ document: { kind, page, contractType, category } }: SearchHit): string {
  const place =
    kind === 'contract' ? 'Contract' : kind === 'page' ? `Page ${page}` : sentence(category ?? 'finding');
  const onPage = kind === 'finding' && page !== undefined ? `, page ${page}` : '';
  return `${place}${onPage} · ${sentence(contractType)}`;
}

/** One place that fits, with the words that fit marked. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  const { document, highlights } = hit;
  return (
    <Container
      header={
        <Header variant="h3" actions={<LevelBadge level={document.severity ?? document.level} />}>
          <Link fontSize="inherit" href={`#/runs/${document.runId}`}>
            {document.kind === 'finding' ? (document.title ?? document.fileName) : document.fileName}
          </Link>
        </Header>
      }
      footer={
        <Box variant="small">
          {where(hit)}
          {document.kind === 'finding' && ` · ${document.fileName}`}
        </Box>
      }
    >
      {highlights.length === 0 && <Box variant="p">{document.text.slice(0, START)}…</Box>}
      {highlights.map((html) => (
        <Box key={html} variant="p">
          <Highlighted html={html} />
        </Box>
      ))}
    </Container>
  );
}
