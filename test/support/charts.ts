import type { DueChart, ProgressChart, UnitChart } from '../../src/domain/charts.ts';
import { addDays } from '../../src/domain/calendar/dates.ts';

/** 各单位情况, of so many units. */
export const aUnitChart = (units = 3, title = '各单位情况'): UnitChart => ({
  kind: 'status-by-unit',
  title,
  units: Array.from({ length: units }, (_, i) => ({
    name: `第${String(i + 1)}镇人民政府`,
    done: (i * 7) % 12,
    moving: (i * 5) % 9,
    blocked: i % 3,
    waiting: (i * 3) % 5,
    silent: i % 4,
  })),
});

export const aProgressChart = (areas = 3, title = '各领域进度与时间'): ProgressChart => ({
  kind: 'progress-by-area',
  title,
  areas: Array.from({ length: areas }, (_, i) => ({
    name: `第${String(i + 1)}个领域`,
    percent: (i * 31) % 101,
    elapsed: i % 5 === 4 ? null : (i * 17) % 101,
    total: i + 1,
  })),
});

export const aDueChart = (weeks = 4, title = '今后四周到期'): DueChart => ({
  kind: 'due-calendar',
  title,
  today: '2026-09-23',
  days: Array.from({ length: weeks * 7 }, (_, i) => ({
    day: addDays('2026-09-21', i),
    working: i % 7 < 5,
    due: i % 4 === 0 ? i : 0,
  })),
});
