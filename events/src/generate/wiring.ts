import type { EventContract } from '../define-event.ts';
import { SERVICES, type ServiceName } from '../vocabulary.ts';

/** Event types that a service takes from the bus, and that it may put there. */
interface ServiceWiring {
  readonly consumes: readonly string[];
  readonly publishes: readonly string[];
}

/** What each \`serverless.yml\` makes its rules and the permissions of its functions from. */
export function wiring(catalogue: readonly EventContract[]): Record<ServiceName, ServiceWiring> {
  const typesOf = (chosen: (contract: EventContract) => boolean) =>
    catalogue.filter(chosen).map(({ type }) => type);
  const entries = SERVICES.map((service) => [
    service,
    {
      consumes: typesOf(({ consumer }) => consumer === service),
      publishes: typesOf(({ publishers }) => publishers.includes(service)),
    },
  ]);
  return Object.fromEntries(entries);
}
