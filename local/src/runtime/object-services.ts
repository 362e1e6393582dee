import { createGuardDuty, type GuardDuty } from '../aws/guardduty/index.ts';
import type { AuthorizeObject } from '../aws/s3/call.ts';
import { createS3, type S3 } from '../aws/s3/index.ts';
import type { Mailbox } from '../aws/sns/index.ts';
import type { OnErased } from '../core/delivery/erased-object.ts';
import type { EventSink } from '../core/delivery/event-sink.ts';
import type { DeliveryQueue, DeliveryTargets } from '../core/delivery/index.ts';
import type { AccessControl } from '../core/iam/access-control.ts';
import type { SecretOf } from '../core/iam/access-keys.ts';
import type { ServiceOptions } from './runtime-options.ts';
import { scannedObjects } from './scanned-objects.ts';
import type { ServiceRegistry } from './service-registry.ts';

interface ObjectPorts {
  readonly access: AccessControl;
  readonly secretOf: SecretOf;
  readonly sink: EventSink;
  readonly deliveryQueue: DeliveryQueue;
  readonly targets: DeliveryTargets;
  readonly mails: Pick<Mailbox, 'forget'>;
  /** What else was made of an object. */
  readonly onErased: OnErased;
}

/** S3, and GuardDuty, which hears of every object before the bus does. */
export function addObjectServices(
  { add }: ServiceRegistry,
  { dataDir, scanner }: ServiceOptions,
  { access, secretOf, sink, deliveryQueue, targets, mails, onErased }: ObjectPorts,
): S3 {
  const authorize: AuthorizeObject = (operation, request) => access.authorize('s3', operation, request);
  const guardDuty: GuardDuty = add(
    createGuardDuty({
      objects: scannedObjects(access, () => s3),
      sink,
      send: (deliveries) => deliveryQueue.send(deliveries),
      checkTrust: access.checkTrust,
      scanner,
    }),
  );
  const erased: OnErased = (gone) => {
    onErased(gone);
    mails.forget(gone);
    deliveryQueue.forget();
  };
  const s3: S3 = add(createS3({ dataDir, secretOf, authorize, events: guardDuty.sink, onErased: erased }));
  targets.set('guardduty', guardDuty.target);
  return s3;
}
