import { isoIn } from '../../../domain/calendar/iso.ts';

/** Telegram's seconds since 1970 in the organisation's zone, with the offset. */
export const instantIn = (seconds: number, timeZone: string): string => isoIn(timeZone, seconds * 1000);
