import { sha256 } from '@countersign/shared';
import type { Source } from '../app/source.ts';

/** An inbox in memory; its keys may be put again, as new versions. Metadata of some names who uploaded them, and whom the firm acts for. */
export function memorySource(
  files: Readonly<Record<string, string>>,
  uploaders: Readonly<Record<string, string>> = {},
  sides: Readonly<Record<string, string>> = {},
): Source & { put(key: string, text: string): void } {
  const versions = new Map<string, Buffer[]>();
  const put = (key: string, text: string) =>
    void versions.set(key, [...(versions.get(key) ?? []), Buffer.from(text, 'latin1')]);
  for (const [key, text] of Object.entries(files)) put(key, text);
  const bytesOf = (key: string, versionId: string | undefined) =>
    versions.get(key)?.[Number(versionId?.slice(1)) - 1];
  return {
    put,
    async find(bucket, key, versionId = `v${versions.get(key)?.length ?? 0}`) {
      const bytes = bytesOf(key, versionId);
      return (
        bytes && {
          bucket,
          key,
          versionId,
          etag: `"${sha256(bytes).slice(0, 8)}"`,
          bytes: bytes.length,
          uploadedBy: uploaders[key],
          side: sides[key],
        }
      );
    },
    async inspect({ key, versionId }) {
      const bytes = bytesOf(key, versionId)!;
      return {
        bytes: bytes.length,
        sha256: sha256(bytes),
        head: bytes.subarray(0, 4096),
      };
    },
    async *list() {
      yield [...versions].map(([key, all]) => ({
        key,
        etag: `"${sha256(all.at(-1)!).slice(0, 8)}"`,
        lastModified: new Date(0),
      }));
    },
  };
}
