export type { Deliver, Delivery, DeliveryTargets } from './delivery.ts';
export { createDeliveryQueue, type DeliveryQueue } from './delivery-queue.ts';
