import { expect, test } from 'vitest';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import type { Reply } from '../../../src/domain/reply.ts';
import { aDesk, aPlanText } from '../../support/desk.ts';
import { anAsker } from './support.ts';

const { measures, units } = readPlan({ file: 'plan.txt', text: aPlanText });
const names = units.map(({ name }) => name);

type Measure = (typeof measures)[number];

interface Asked {
  readonly message: string;
  /** The measures that the answer is about, and no others. */
  readonly about: readonly Measure[];
}

/** Asks all of one desk and lists every answer that is not exactly about what it should be about. */
async function wrong(asked: readonly Asked[]): Promise<readonly string[]> {
  const { store, clock } = await aDesk();
  const ask = await anAsker(store, null, clock.now());
  const wrong: string[] = [];
  for (const { message, about } of asked) {
    const got = refs(await ask(message));
    const wanted = about.map(({ ref }) => ref);
    if (got.join() !== wanted.join()) wrong.push(`${message}: ${got.join(' ')}, wanted ${wanted.join(' ')}`);
  }
  return wrong;
}

const refs = ({ facts }: Reply): readonly string[] => facts.measures?.map(({ ref }) => ref) ?? [];

const withoutVerb = (title: string): string => title.replace(/^(?:加固|组织|开展|推进|每学期组织)/u, '');

test('every measure is found by its name and without its verb, in all word orders', async () => {
  const templates = [
    (m: string) => `${m}谁牵头`,
    (m: string) => `谁牵头${m}`,
    (m: string) => `${m}由哪个单位牵头？`,
    (m: string) => `${m}的牵头单位是谁`,
    (m: string) => `${m}归谁管`,
    (m: string) => `负责${m}的是哪家`,
    (m: string) => `${m}有哪些单位参与`,
    (m: string) => `${m}什么时候到期`,
    (m: string) => `${m}进展如何`,
    (m: string) => `麻烦问一下，${m}现在怎么样了`,
  ];
  const asked = measures.flatMap((measure) =>
    [measure.title, withoutVerb(measure.title)].flatMap((name) =>
      templates.map((template) => ({ message: template(name), about: [measure] })),
    ),
  );

  expect(await wrong(asked)).toEqual([]);
});

test('every unit has exactly what the plan gives it', async () => {
  const asked = names.flatMap((unit) => {
    const led = measures.filter(({ lead }) => lead.includes(unit));
    const joined = measures.filter(({ participants }) => participants.includes(unit));
    const all = measures.filter((measure) => led.includes(measure) || joined.includes(measure));
    return [
      { message: `${unit}牵头哪些工作`, about: led },
      { message: `哪些措施是${unit}牵头的`, about: led },
      { message: `${unit}参与什么`, about: joined },
      { message: `${unit}配合哪几项`, about: joined },
      { message: `${unit}有哪些任务`, about: all },
      { message: `${unit}要做什么`, about: all },
      { message: `哪些措施没有${unit}参与`, about: measures.filter((measure) => !joined.includes(measure)) },
    ];
  });

  expect(await wrong(asked)).toEqual([]);
});

test('every two units share exactly what they share', async () => {
  const pairs = names.flatMap((a) => names.filter((b) => b !== a).map((b) => [a, b] as const));
  const leads = ({ lead }: Measure, unit: string) => lead.includes(unit);
  const joins = ({ participants }: Measure, unit: string) => participants.includes(unit);
  const asked = pairs.flatMap(([a, b]) => [
    { message: `${a}和${b}都参与的有哪些`, about: measures.filter((m) => joins(m, a) && joins(m, b)) },
    { message: `${a}牵头、${b}参与的有哪些`, about: measures.filter((m) => leads(m, a) && joins(m, b)) },
    { message: `${a}或者${b}牵头的工作`, about: measures.filter((m) => leads(m, a) || leads(m, b)) },
    { message: `${a}牵头但没有${b}参与的`, about: measures.filter((m) => leads(m, a) && !joins(m, b)) },
  ]);

  expect(await wrong(asked)).toEqual([]);
});

test('every heading has exactly what stands under it, and every month what is due in it', async () => {
  const headings = [...new Set(measures.flatMap(({ heading }) => heading.slice(1)))];
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const asked = [
    ...headings.flatMap((heading) => {
      const name = heading.replace(/^（.）/u, '');
      const about = measures.filter((measure) => measure.heading.includes(heading));
      return [`${name}有哪些措施`, `${name}谁牵头`, `${name}进展如何`].map((message) => ({ message, about }));
    }),
    ...months.map((month) => ({
      message: `${String(month)}月有哪些到期`,
      about: measures.filter(({ due }) => due?.startsWith(`2026-${String(month).padStart(2, '0')}`) === true),
    })),
  ];

  expect(await wrong(asked)).toEqual([]);
});
