import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isoIn } from '../../src/store/instants.ts';

/** With summer time, without, with an offset of half an hour, with one of seconds long ago, and beyond the date line. */
const zones = [
  'Asia/Shanghai',
  'Europe/London',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'UTC',
];

/** The same, as the calendar says it. */
function byCalendar(timeZone: string, instant: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: zoned.millisecond === 0 ? 'second' : 'millisecond' });
}

test('an instant is written as the calendar writes it in the zone, whatever was written before', () => {
  const anInstant = fc.oneof(
    fc.date({ min: new Date('1890-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('+012000-01-01') }),
    fc.integer({ min: -2_500_000_000, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000)),
  );

  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(anInstant, { minLength: 1, maxLength: 20 }), (zone, instants) => {
      for (const instant of instants) expect(isoIn(zone, instant)).toBe(byCalendar(zone, instant));
    }),
    { numRuns: 100 },
  );
});

test.each(zones)('the offset of %s changes at the very instant of its transitions', (zone) => {
  let at = Temporal.Instant.from('1900-01-01T00:00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  for (let count = 0; at !== null && count < 40; count += 1) {
    for (const ms of [0, -1, 1]) {
      const instant = new Date(at.epochMilliseconds + ms);
      expect(isoIn(zone, instant)).toBe(byCalendar(zone, instant));
    }
    at = at.getTimeZoneTransition('next');
  }
});
