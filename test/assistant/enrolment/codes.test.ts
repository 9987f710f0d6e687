import { expect, test } from 'vitest';
import { codeIn, codeOf, hashOfCode, MASK, newSeed, withoutCode } from '../../../src/assistant/enrolment/code.ts';
import { codeAskedFor } from '../../../src/assistant/enrolment/code-words.ts';
import { withoutPersonalData } from '../../../src/domain/text/mask.ts';
import { plainText } from '../../../src/domain/reply.ts';
import { anEnrollingDesk, codesIn, keptWords, office } from './support.ts';

test('a code has over 60 bits, fits a link, has no letter that is taken for another and is no number of a person', () => {
  const codes = Array.from({ length: 2000 }, () => codeOf(newSeed(), 'secret'));

  const letters = new Set(codes.join('').replaceAll('-', ''));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => /^[a-z]{5}(?:-[a-z]{5}){2}$/u.test(code))).toBe(true);
  expect([...letters].toSorted().join('')).toBe('abcdefghjkmnpqrstuvwxyz');
  expect(15 * Math.log2(letters.size)).toBeGreaterThan(60);
  expect(codes.every((code) => withoutPersonalData(`/start ${code}`).text === `/start ${code}`)).toBe(true);
});

test.each([
  ['/start kfmrw-xzbqt-hcdpn', 'kfmrw-xzbqt-hcdpn'],
  ['/START  KFMRW-xzbqt-hcdpn', 'kfmrw-xzbqt-hcdpn'],
  ['/start kfmrwxzbqthcdpn', 'kfmrw-xzbqt-hcdpn'],
  ['Kfmrw－xzbqt—hcdpn。', 'kfmrw-xzbqt-hcdpn'],
  ['https://t.me/some_bot?start=kfmrw-xzbqt-hcdpn', 'kfmrw-xzbqt-hcdpn'],
  ['/start hello', 'hello'],
  ['/start', null],
  ['/starting kfmrw-xzbqt-hcdpn', null],
  ['护学岗谁牵头', null],
  ['acknowledgement', null],
])('%s hands in %s', (text, code) => {
  expect(codeIn(text, { among: false })).toBe(code);
});

test('a code among other words is one for who has nothing else to say, and is kept of nobody', () => {
  const words = '你好，我的码是kfmrw-xzbqt-hcdpn，谢谢';

  expect(codeIn(words, { among: true })).toBe('kfmrw-xzbqt-hcdpn');
  expect(codeIn(words, { among: false })).toBeNull();
  expect(withoutCode(words)).toBe(`你好，我的码是${MASK}，谢谢`);
  expect(withoutCode('/start kfmrwxzbqthcdpn')).toBe(`/start ${MASK}`);
});

test.each([
  ['给石公安发登记码', '石公安'],
  ['给公安局的石公安发一个绑定码', '公安局的石公安'],
  ['请帮石公安生成一个新的登记码吧。', '石公安'],
  ['发石公安的登记码', '石公安'],
  ['石公安的登记码', '石公安'],
  ['石公安要绑定 Telegram', '石公安'],
  ['石公安换手机了，要重新绑定', '石公安'],
  ['code for 石公安', '石公安'],
  ['Please give me an enrolment code for Alice Wang', 'Alice Wang'],
  ['我要绑定Telegram', '我'],
  ['开展食堂扫码支付完成60%', null],
  ['登记造册工作完成60%', null],
  ['推广反诈二维码，完成登记30%', null],
  ['护学岗谁牵头', null],
])('%s asks for a code for %s', (words, who) => {
  expect(codeAskedFor(words)?.replace(/^我$/u, '我') ?? null).toBe(who);
});

test('the office gets a code with for whom, until when and how, as a link where a channel has one', async () => {
  const link = (code: string) => `https://t.me/some_bot?start=${encodeURIComponent(code)}`;
  const linked = await anEnrollingDesk({ services: { linkFor: link } });
  const plain = await anEnrollingDesk();

  const [byLink, byCode] = [await linked.say(office, '/code 石公安'), await plain.say(office, '给石公安发登记码')];

  const hidden = (words: string) => words.replace(/[a-z]{5}-[a-z]{5}-[a-z]{5}/u, 'CODE');
  expect(hidden(plainText(byLink))).toMatchInlineSnapshot(`
    "石公安（公安局，联络员）的登记码已生成。
    请把这个链接转给本人，在手机上点开，再按“开始”即完成绑定：https://t.me/some_bot?start=CODE
    有效期至2026年7月15日 10:00（7 天），每码只能用一次；本人此前未用的登记码已作废。请只转给本人，不要发到群里。"
  `);
  expect(hidden(plainText(byCode))).toMatchInlineSnapshot(`
    "石公安（公安局，联络员）的登记码已生成。
    登记码：CODE （请本人把它原样发给机器人，即完成绑定）
    有效期至2026年7月15日 10:00（7 天），每码只能用一次；本人此前未用的登记码已作废。请只转给本人，不要发到群里。"
  `);
});

test('a code is kept nowhere, and the same message again shows the same code as long as it holds', async () => {
  const desk = await anEnrollingDesk();
  const asked = desk.message(office, '/code 石公安');

  const first = await desk.handle(asked);
  const [code = ''] = codesIn(first);
  const again = await desk.handle(asked);
  await desk.say('telegram:42', `/start ${code}`);
  const used = await desk.handle(asked);

  const kept = await keptWords(desk);
  expect(again).toEqual(first);
  expect(plainText(used)).toContain(MASK);
  expect(codesIn(used)).toEqual([]);
  expect(kept).toContain(hashOfCode(code));
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(code.replaceAll('-', ''));
  expect(await desk.journalled()).toEqual(['enrolment code person 4', 'bind account person 4']);
});

test('a whole unit gets a code each, and several persons who are named as well', async () => {
  const { say, join } = await anEnrollingDesk();
  await join({ name: '龚公安', unit: '公安局', role: 'head' });

  const unit = await say(office, '/code 公安局');
  const named = await say(office, '给石公安、叶卫健发登记码');

  expect(codesIn(unit)).toHaveLength(2);
  expect(plainText(unit)).toMatch(/公安局共 2 人[^]*石公安（公安局）：[^]*龚公安（公安局）：/u);
  expect(codesIn(named)).toHaveLength(2);
  expect(named.facts.people?.map(({ name }) => name)).toEqual(['石公安', '叶卫健']);
});

test('namesakes are told apart by unit, a wrong name offers the nearest, and no name asks for one', async () => {
  const { say, tap, join } = await anEnrollingDesk();
  await join({ name: '石公安', unit: '住建局', role: 'liaison' });

  const which = await say(office, '/code 石公安');
  const chosen = await tap(office, which, '住建局');
  const near = await say(office, '/code 石公案');
  const offered = await tap(office, near, '公安局');
  const nobody = await say(office, '/code 欧阳某某');
  const empty = await say(office, '/code');

  expect(which.actions.map(({ label }) => label)).toEqual(['石公安（公安局）', '石公安（住建局）']);
  expect(plainText(chosen)).toContain('石公安（住建局，联络员）');
  expect([near.kind, nobody.kind, empty.kind]).toEqual(['not-found', 'not-found', 'clarify']);
  expect(codesIn(offered)).toHaveLength(1);
  expect([which, near, nobody, empty].flatMap(codesIn)).toEqual([]);
});

test('nobody but the office gets one, and none is given in a group', async () => {
  const { say, store, clock } = await anEnrollingDesk();

  const others = [
    await say('石公安', '/code 叶卫健'),
    await say('方县长', '给石公安发登记码'),
    await say('汤财政', '我要绑定 Telegram'),
  ];
  await store.groups.met('telegram:-1', '工作群', clock.now());
  await store.groups.bind('telegram:-1', 'all');
  const inGroup = await say(office, '/code 石公安', { group: { id: 'telegram:-1', title: '工作群' } });

  for (const reply of others) {
    expect(reply.kind).toBe('denied');
    expect(plainText(reply)).toBe('登记码由办公室发放，没有办理。请与岳主任（教育局）联系。');
  }
  expect(plainText(inGroup)).toBe('登记码不在群里发，没有办理。请私下对我说，例如“/code 张三”。');
  expect(await store.database.selectFrom('enrolment_codes').selectAll().execute()).toEqual([]);
});
