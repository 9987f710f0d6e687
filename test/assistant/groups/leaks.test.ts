import { expect, test } from 'vitest';
import type { Reply } from '../../../src/domain/reply.ts';
import { exampleMessages } from '../questions/examples.ts';
import { aDeskWithCanaries, found, mayRead, shown } from '../rights/support.ts';
import { aGroup } from './support.ts';

/** Asked of every row, beside the examples of every question. */
const ofRow = ['进展如何', '的历史记录', '报送了没有', '谁牵头', '有哪些问题'];

/** What hangs on what was said before, and what only reads like a question. */
const further = [
  '它的历史记录',
  '还有呢',
  '第二个',
  '换成公安局呢',
  '其中哪些有问题',
  '哪些工作有问题',
  '完成80%，谁参与',
  '撤销',
  '改成70%',
];

/** Who asks, whom the group is for, and the unit of whoever reads rows by their own unit only; how many of the examples they ask. */
const groups = [
  ['岳主任', '财政局', null, 0, 2],
  ['岳主任', '应急局、财政局', null, 1, 2],
  ['方县长', '应急局', null, 0, 4],
  ['石公安', '财政局', '公安局', 1, 4],
  ['汤财政', '教育局', '财政局', 2, 4],
  ['闲无属', '教育局', '', 3, 4],
] as const;

test.each(groups)(
  '%s tells a group of %s nothing of the rows of others, whatever is asked or pressed',
  async (who, audience, unit, start, step) => {
    const desk = await aDeskWithCanaries();
    const { inGroup, press, bind } = aGroup(desk.say);
    await bind(audience);
    const units = audience.split('、');
    const readBy = (reader: string | null) =>
      desk.canaries.filter((canary) => mayRead(canary, reader) && units.some((name) => mayRead(canary, name)));
    const read = new Set<string>();
    const leaks: string[] = [];
    const hear = (words: string, reply: Reply, reader: string | null) => {
      const open = readBy(reader);
      const hidden = desk.canaries.filter((canary) => !open.includes(canary));
      leaks.push(...found(hidden, shown(reply)).map((word) => `${words}: ${word}`));
      if (reader === unit) for (const word of found(open, shown(reply))) read.add(word);
    };

    const examples = exampleMessages.filter((_, i) => i % step === start);
    const ofRows = desk.canaries.flatMap(({ title }) => ofRow.map((ask) => `${title}${ask}`));
    for (const words of [...examples, '今天有哪些报送', ...ofRows, ...further]) {
      const reply = await inGroup(who, words);
      hear(words, reply, unit);
      for (const { label } of reply.actions.filter(({ value }) => value.startsWith('page:'))) {
        hear(`${words} [${label}]`, await press(who, reply, label), unit);
        hear(`${words} [${label}] by the office`, await press('岳主任', reply, label), null);
      }
    }

    expect(desk.errors).toEqual([]);
    expect(leaks).toEqual([]);
    const open = readBy(unit).flatMap(({ words }) => Object.values(words));
    expect([...read].toSorted()).toEqual(open.toSorted());
  },
);
