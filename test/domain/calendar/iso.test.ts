import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { epochOf, isoIn, shifted } from '../../../src/domain/calendar/iso.ts';

// With summer time, half hours, changes at odd times of the day, and days that were left out.
const zones = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
const instants = fc.integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2100, 0, 1) });

const plainly = (timeZone: string, at: number): string => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: zoned.millisecond === 0 ? 'second' : 'millisecond' });
};

/** Instants around the changes of a zone's offset. */
const changes = fc
  .record({ timeZone: fc.constantFrom(...zones), from: instants, beside: fc.integer({ min: -2_000, max: 2_000 }) })
  .map(({ timeZone, from, beside }) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    return { timeZone, at: (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds + beside * 1_000 };
  });

describe('an instant in a zone', () => {
  it('is written as Temporal writes it, whenever it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, fc.boolean(), (timeZone, instant, isWhole) => {
        const at = isWhole ? instant - (instant % 1_000) : instant;

        expect(isoIn(timeZone, at)).toBe(plainly(timeZone, at));
      }),
    );
  });

  it('has the offset of its own second where the zone changes it', () => {
    fc.assert(
      fc.property(changes, ({ timeZone, at }) => {
        expect(isoIn(timeZone, at)).toBe(plainly(timeZone, at));
      }),
    );
  });

  it('is read and moved as Temporal does', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -1e10, max: 1e10 }), (at, by) => {
        const iso = isoIn('Asia/Shanghai', Math.max(at, Date.UTC(1950, 0, 1)));
        const instant = Temporal.Instant.from(iso);

        expect(epochOf(iso)).toBe(instant.epochMilliseconds);
        expect(shifted(iso, by)).toBe(instant.add({ milliseconds: by }).toString());
      }),
    );
  });

  it('is refused where it is none', () => {
    expect(() => epochOf('昨天')).toThrow('昨天 is no instant');
  });
});
