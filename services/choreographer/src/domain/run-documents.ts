import { type ObjectRef, objectRefV1 } from '@countersign/events';
import type { StageTask } from './stage-task.ts';
import { SERVICE_STAGES, type StageDocument } from './stages/index.ts';
import type { NameOf } from './stages/stage-definition.ts';

/** Name of a document of a run: one that a stage gives, or the contract itself. */
type DocumentName = StageDocument | 'source';

/** The documents of a run by name, each as its latest answer refers to it. */
export function documentsOf(tasks: readonly StageTask[]): Map<DocumentName, ObjectRef> {
  const documents = new Map<DocumentName, ObjectRef>();
  for (const { stage, item, answer } of tasks) {
    if (!answer || stage === 'review') continue;
    const names: Readonly<Record<string, NameOf<DocumentName>>> = SERVICE_STAGES[stage].documents;
    const fields = JSON.parse(answer) as Record<string, unknown>;
    for (const [field, name] of Object.entries(names)) {
      const ref = objectRefV1.safeParse(fields[field]);
      if (ref.success) documents.set(typeof name === 'string' ? name : name(item), ref.data);
    }
  }
  return documents;
}

/** Reference to the source: the very version that the run reads. */
export const sourceRef = (source: {
  bucket: string;
  objectKey: string;
  versionId: string | null;
  contentHash: string;
  bytes: number;
}): ObjectRef => ({
  uri: `s3://${source.bucket}/${source.objectKey}${source.versionId ? `?versionId=${source.versionId}` : ''}`,
  sha256: source.contentHash,
  bytes: source.bytes,
});
