import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPercent, readStatus, saysNothing } from '../../../src/domain/ledger/sheet-cells.ts';

describe('a percentage', () => {
  it.each([
    ['80%', 80],
    ['80％', 80],
    ['80', 80],
    ['0.8', 80],
    ['.8', 80],
    ['八成', 80],
    ['八成五', 85],
    ['百分之八十', 80],
    ['百分之十五', 15],
    ['4/5', 80],
    ['一半', 50],
    ['约80%', 80],
    ['66.7%', 67],
    ['99.9%', 99],
    ['0.2%', 1],
    ['0', 0],
    ['100%', 100],
  ])('is read from %s', (written, percent) => {
    expect(readPercent(written, false)).toBe(percent);
  });

  it.each(['', '120%', '差不多', '-5', '3/0', '过半', '百分之'])('is none in %j', (written) => {
    expect(readPercent(written, false)).toBeNull();
  });

  it('is a whole number that says neither none nor all of a part', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 99.9999, noNaN: true }), (share) => {
        const percent = readPercent(`${share.toFixed(4)}%`, true) ?? -1;

        expect(Number.isInteger(percent) && percent >= 1 && percent <= 99).toBe(true);
      }),
    );
  });
});

describe('a status', () => {
  it.each([
    ['已完成', 'done'],
    ['办结', 'done'],
    ['推进中', 'in-progress'],
    ['正在推进', 'in-progress'],
    ['基本完成', 'in-progress'],
    ['未完成', 'in-progress'],
    ['即将完成', 'in-progress'],
    ['未启动', 'not-started'],
    ['尚未开展', 'not-started'],
    ['受阻', 'blocked'],
    ['推进困难', 'blocked'],
    ['Done', 'done'],
  ])('is read from %s', (written, status) => {
    expect(readStatus(written)).toBe(status);
  });

  it.each(['', '甲级', '已完成方案起草，正在征求意见'])('is none in %j', (written) => {
    expect(readStatus(written)).toBeNull();
  });
});

it.each(['', '/', '—', '无', '暂无', 'N/A'])('takes %j for nothing', (cell) => {
  expect(saysNothing(cell)).toBe(true);
});

it.each(['0', '无障碍改造', '没钱'])('takes %j for something', (cell) => {
  expect(saysNothing(cell)).toBe(false);
});
