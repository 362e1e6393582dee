import { assetsSchedule, chargesSchedule, sitesSchedule } from './place-schedules.ts';
import { readPlaces, readScheduleText, readServices } from './schedule-data.ts';
import {
  continuitySchedule,
  dataSchedule,
  serviceLevelsSchedule,
  servicesSchedule,
  transitionSchedule,
} from './service-schedules.ts';

/** The thirteen schedules of the outsourcing agreement, as Markdown that follows its signatures. */
export function outsourcingSchedules(): string {
  const services = readServices();
  const places = readPlaces();
  return [
    servicesSchedule(services),
    serviceLevelsSchedule(services),
    chargesSchedule(services, places),
    sitesSchedule(places),
    transitionSchedule(services),
    readScheduleText('governance-and-personnel.md'),
    assetsSchedule(places),
    dataSchedule(services),
    readScheduleText('security.md'),
    continuitySchedule(services),
    readScheduleText('exit-and-subcontractors.md'),
  ].join('\n\n');
}
