import { sha256 } from '@countersign/shared';
import type { Source } from '../app/source.ts';

/** Objects to a page; S3 has a thousand. */
const PAGE = 2;

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
    async *list(_, after) {
      const behind = [...versions].filter(([key]) => key > after).sort(([a], [b]) => (a < b ? -1 : 1));
      const listed = behind.map(([key, all]) => ({
        key,
        etag: `"${sha256(all.at(-1)!).slice(0, 8)}"`,
        lastModified: new Date(0),
      }));
      for (let at = 0; at < listed.length; at += PAGE) yield listed.slice(at, at + PAGE);
    },
  };
}
