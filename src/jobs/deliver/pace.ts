import { shifted as shiftedBy } from '../../domain/calendar/iso.ts';

/** The longest that a row waits to be tried again where the platform does not say for how long, in seconds. */
const LONGEST = 60;

/** Seconds until the next try after so many failures in a row: twice as long each time, and not all at one moment. */
export function backOff(failures: number, random: () => number): number {
  const longest = Math.min(LONGEST, 2 ** Math.min(failures, 16));
  return Math.max(1, longest * (0.5 + random() / 2));
}

/** The instant so many seconds after another, or before it. */
export const shifted = (instant: string, seconds: number): string => shiftedBy(instant, Math.round(seconds * 1000));

/** Seconds from one instant to another. */
export const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;
