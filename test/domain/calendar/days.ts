import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/dates.ts';

/** Any day from 2005 to 2044. */
export const aDay = fc.integer({ min: 0, max: 14_600 }).map((days) => addDays('2005-01-01', days));
