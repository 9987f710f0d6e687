import type { Chart } from '../../domain/charts.ts';
import type { DigestSnapshot } from '../../domain/digest/snapshot.ts';
import { areaName } from './lines.ts';
import type { Frame } from './frame.ts';

/** More than these are too small to read on a phone; all of them stand in the sheet. */
const AREAS = 12;
const UNITS = 16;

/** The figures of the snapshot as pictures; none where there is nothing to see. */
export function chartsOf(snapshot: DigestSnapshot, frame: Frame): readonly Chart[] {
  const { areas, units, days, today, unit, empty } = snapshot;
  const { say } = frame;
  if (empty !== 'no') return [];
  const areasShown = areas.slice(0, AREAS);
  const led = units.filter(({ unitId }) => unitId !== null);
  const unitsShown = led.slice(0, UNITS);
  const cut = (shown: number, total: number) => ({ shown, total, cut: shown < total ? 'yes' : 'no' });
  const progress: Chart = {
    kind: 'progress-by-area',
    title: say('digest-chart-areas', cut(areasShown.length, areas.length)),
    areas: areasShown.map(({ name, percent, elapsed, total }) => ({
      ...{ percent, elapsed, total },
      name: areaName(name, frame),
    })),
  };
  const calendar: Chart = {
    kind: 'due-calendar',
    title: say('digest-chart-due', { weeks: days.length / 7 }),
    days: days.map(({ day, working, due }) => ({ day, working, due })),
    today,
  };
  const byUnit: Chart = {
    kind: 'status-by-unit',
    title: say('digest-chart-units', cut(unitsShown.length, led.length)),
    units: unitsShown.map(({ name, done, moving, blocked, waiting, silent }) => ({
      ...{ name, done, moving, blocked, waiting, silent },
    })),
  };
  return [
    progress,
    ...(days.some(({ due }) => due > 0) ? [calendar] : []),
    // One unit's part is in the figures already.
    ...(unit === null && unitsShown.length > 0 ? [byUnit] : []),
  ];
}
