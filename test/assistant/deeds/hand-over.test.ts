import { expect, test } from 'vitest';
import { handOverIn } from '../../../src/assistant/deeds/hand-over/said-hand-over.ts';
import { loadRoster } from '../../../src/knowledge/load/roster.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';

const office = '岳主任';

/** What was said, and who goes → who comes, with the unit where one is said. */
const readings: readonly (readonly [said: string, read: string])[] = [
  ['赵某调走了，由钱某接任', '赵某! → 钱某'],
  ['赵某调走了，治安大队联络员换成钱某', '赵某! (治安大队) → 钱某'],
  ['赵某已调离，工作由钱某接手。', '赵某! → 钱某'],
  ['赵某同志调到县水利局了，请钱某接替', '赵某! → 钱某'],
  ['赵某退休了', '赵某! → '],
  ['治安大队的赵某离职，联络员换成钱某', '治安大队的赵某! → 钱某'],
  ['赵某休产假，暂由钱某负责', '赵某 → 钱某'],
  ['赵某调走，暂无人接任', '赵某! → 暂无'],
  ['钱某接替赵某担任联络员', '赵某 → 钱某'],
  ['由钱某接任赵某的联络员工作', '赵某 → 钱某'],
  ['治安大队联络员换成钱某', '(治安大队) → 钱某'],
  ['治安大队的联络员由赵某改为钱某', '赵某 (治安大队) → 钱某'],
  ['把赵某负责的工作移交给钱某', '赵某 → 钱某'],
  ['请将赵某手上的事项全部转给钱某', '赵某 → 钱某'],
  ['由钱某担任治安大队联络员', '(治安大队) → 钱某'],
];

test.each(readings)('%s', (said, read) => {
  const meant = handOverIn(said);
  const goes = `${meant?.leaver ?? ''}${meant?.leaves === true ? '!' : ''}${meant?.unit == null ? '' : ` (${meant.unit})`}`;
  const comes = meant?.nobody === true ? '暂无' : (meant?.successor ?? '');
  expect(`${goes.trim()} → ${comes}`).toBe(read);
});

test.each([
  '谁接替赵某担任联络员',
  '治安大队联络员是谁',
  '赵某调走了吗',
  '治安大队的联络员',
  '护学岗完成60%，设备已调走',
])('%s hands nothing over', (said) => {
  expect(handOverIn(said)).toBeNull();
});

test.each(['设备调走了', '施工队离开了', '资料移交给公安局', '把全部工作移交给公安局', '护学岗的工作已交给公安局'])(
  '%s is about no person of the roster',
  async (said) => {
    const { say } = await aDesk();

    expect((await say(office, said)).kind).not.toBe('draft');
  },
);

test('whoever takes over reports from then on, whoever goes is a stranger, and all that waited is told', async () => {
  const { say } = await aDesk();
  await say('石公安', '护学岗完成40%');

  const draft = await say(office, '石公安调走了，由钱某接任');
  const recorded = await say(office, '确认');
  const gone = await say('石公安', '确认');
  const liaison = await say(office, '公安局的联络员是谁');
  const report = await say('钱某', '护学岗完成50%');

  expect(plainText(draft)).toMatchInlineSnapshot(
    `
    "请核对，确认后办理人员交接：
    · 石公安（公安局）：联络员 → 停用
    · 钱某（公安局）：新登记 → 联络员
    公安局承担的 3 项未办结工作今后由钱某报送。
    石公安未确认的草稿 1 份一并作废，需要的请由接任人重新报送。
    钱某还没有可用的账号：请在名册中登记其账号后重新读入，此后即可报送。
    回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。"
  `,
  );
  expect(plainText(recorded)).toMatchInlineSnapshot(`
    "已办理人员交接：
    · 石公安（公安局）：联络员 → 停用
    · 钱某（公安局）：新登记 → 联络员
    公安局承担的 3 项未办结工作今后由钱某报送。
    石公安未确认的草稿 1 份一并作废，需要的请由接任人重新报送。
    钱某还没有可用的账号：请在名册中登记其账号后重新读入，此后即可报送。
    如需撤回，请回复“撤销”。"
  `);
  expect(gone.kind).toBe('denied');
  expect(plainText(liaison)).toContain('公安局的联络员是钱某');
  expect(report.kind).toBe('draft');
});

test('who goes without a successor is asked about, with the persons of the unit as buttons', async () => {
  const { say, tap, store } = await aDesk();

  const asked = await say(office, '石公安调走了');
  const none = await tap(office, asked, '暂不指定');
  await say(office, '取消');
  await say(office, '由钱某担任公安局联络员');
  await say(office, '确认');
  const back = await say(office, '钱某离职了');
  const chosen = await tap(office, back, '石公安');

  expect(asked.kind).toBe('clarify');
  expect(plainText(asked)).toMatchInlineSnapshot(
    `"石公安之后，公安局没有联络员了，请问由谁接任？也可以直接回复，例如“由某某担任公安局联络员”。"`,
  );
  expect(plainText(none)).toMatchInlineSnapshot(`
    "请核对，确认后办理人员交接：
    · 石公安（公安局）：联络员 → 停用
    公安局承担的 3 项未办结工作仍由该单位办理。
    请注意：公安局没有联络员了，确定人选后请再告诉我，例如“由某某担任公安局联络员”。
    回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。"
  `);
  expect(plainText(chosen)).toMatchInlineSnapshot(`
    "请核对，确认后办理人员交接：
    · 钱某（公安局）：联络员 → 停用
    · 石公安（公安局）：工作人员 → 联络员
    公安局承担的 3 项未办结工作今后由石公安报送。
    回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。"
  `);
  expect((await store.people.all()).map(({ name, role }) => [name, role])).toMatchInlineSnapshot(`
    [
      [
        "岳主任",
        "office",
      ],
      [
        "方县长",
        "leader",
      ],
      [
        "秦教育",
        "liaison",
      ],
      [
        "石公安",
        "member",
      ],
      [
        "叶卫健",
        "liaison",
      ],
      [
        "郝应急",
        "liaison",
      ],
      [
        "汤财政",
        "head",
      ],
      [
        "钱某",
        "liaison",
      ],
    ]
  `);
});

test('somebody of another unit is asked about; leaders and the office are the roster’s', async () => {
  const { say, tap } = await aDesk();

  const elsewhere = await say(office, '公安局联络员换成叶卫健');
  const moving = await tap(office, elsewhere, '调入');
  const another = await tap(office, elsewhere, '另一位');
  const leader = await say(office, '公安局联络员换成方县长');
  const unknown = await say(office, '钱某接替孙某担任联络员');
  const byLiaison = await say('石公安', '由钱某接替石公安担任联络员');

  expect(plainText(elsewhere)).toMatchInlineSnapshot(
    `"名册中的叶卫健在卫健局。是此人调入公安局，还是公安局的另一位同名人员？"`,
  );
  expect(plainText(moving)).toMatchInlineSnapshot(
    `
    "请核对，确认后办理人员交接：
    · 石公安（公安局）：联络员 → 工作人员
    · 叶卫健：卫健局联络员 → 公安局联络员
    公安局承担的 3 项未办结工作今后由叶卫健报送。
    请注意：叶卫健原是卫健局的联络员，调动后请为该单位另定联络员。
    回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。"
  `,
  );
  expect(plainText(another)).toMatchInlineSnapshot(
    `
    "您前一份未确认的内容已由这一份代替，没有记入台账；仍需办理的，请稍后重报。
    请核对，确认后办理人员交接：
    · 石公安（公安局）：联络员 → 工作人员
    · 叶卫健（公安局）：新登记 → 联络员
    公安局承担的 3 项未办结工作今后由叶卫健报送。
    叶卫健还没有可用的账号：请在名册中登记其账号后重新读入，此后即可报送。
    回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。"
  `,
  );
  expect(plainText(leader)).toMatchInlineSnapshot(`"领导、办公室和管理员的变动请在名册中调整后重新读入，没有办理。"`);
  expect(plainText(unknown)).toMatchInlineSnapshot(`"名册中没有“孙某”，没有办理。请核对姓名。"`);
  expect(plainText(byLiaison)).toMatchInlineSnapshot(`"这类事项由办公室办理，没有记录。请与岳主任（教育局）联系。"`);
});

test('the next roster decides again, and says where it takes a hand-over back', async () => {
  const { say, store, clock } = await aDesk();
  await say(office, '钱某接替石公安担任联络员');
  await say(office, '确认');
  const row = { line: 2, unit: '公安局', post: '科员', role: 'liaison', accounts: [] } as const;
  const load = (sha256: string, ...names: readonly string[]) =>
    store.transaction('load', (stores) =>
      loadRoster(
        [
          {
            name: '',
            label: 'roster.csv',
            findings: [],
            rows: [['姓名', '单位', '角色'], ...names.map((name) => [name, row.unit, '联络员'])],
          },
        ],
        { kind: 'roster', file: 'roster.csv', sha256, loadedAt: clock.now() },
        stores,
      ),
    );

  const other = await load('a', '石公安', '钱某');
  const same = await load('b', '石公安', '钱某');

  expect(other.findings.map(({ message }) => message)).toContain(
    '“石公安”（公安局）在新名册中的情况与岳主任于2026年7月8日办理的人员交接不一致，已按新名册执行。',
  );
  expect(other.findings.filter(({ quote }) => quote === '钱某')).toEqual([]);
  expect(same.findings).toEqual([]);
});
