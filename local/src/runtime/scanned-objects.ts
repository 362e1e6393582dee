import type { ScannedObject, ScannedObjects } from '../aws/guardduty/index.ts';
import type { S3 } from '../aws/s3/index.ts';
import type { AccessControl } from '../core/iam/access-control.ts';

/** The objects of S3 for who scans them, as the role of the plan may. */
export function scannedObjects(access: AccessControl, s3: () => S3): ScannedObjects {
  const permit = (role: string, base: string, { bucket, key, versionId }: ScannedObject) => {
    const action = versionId === undefined ? base : base.replace('Object', 'ObjectVersion');
    access.authorizeRole(role, 's3', { action, on: [`arn:aws:s3:::${bucket}/${key}`] });
  };
  return {
    async read(role, object) {
      permit(role, 's3:GetObject', object);
      return s3().open(object.bucket, object.key, object.versionId)?.stream();
    },
    tag(role, object, tags) {
      permit(role, 's3:PutObjectTagging', object);
      s3().tag(object.bucket, object.key, object.versionId, tags);
    },
  };
}
