import { expect, test } from 'vitest';
import { FileRefusedError } from '../../../src/assistant/file-errors.ts';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { readingJob } from '../../../src/jobs/read-evidence.ts';
import { passagesOf } from '../../../src/knowledge/evidence/text-of.ts';
import { aDesk } from '../../support/desk.ts';
import { aFile, aFileFolder, aPhoto, aProgram, aWordFile } from '../../support/evidence.ts';
import { aPng } from '../../support/png.ts';

const school = '秦教育';
const police = '石公安';

async function aDeskWithFiles(limit?: number) {
  const { folder, intake } = aFileFolder(limit);
  const desk = await aDesk({ files: intake });
  const names = async (title: string) => {
    const files = await desk.store.evidence.of(null, localOperator);
    return files.filter((file) => file.title.includes(title)).map(({ name }) => name);
  };
  return { ...desk, folder, intake, names };
}

const evidenceIn = ({ facts }: Reply) => facts.update?.evidence ?? [];

test('a photo with a caption that reports is drafted with it, and recorded and undone with it', async () => {
  const { say, store, folder, names } = await aDeskWithFiles();

  const draft = await say(school, '硬质隔离设施完成60%', { files: [aPhoto('../现场\u202E照片.png')] });
  const before = await names('硬质隔离');
  const recorded = await say(school, '确认');
  const kept = await names('硬质隔离');
  const history = await say(school, '硬质隔离设施的历史记录');
  const entries = await store.journal.entries(localOperator);
  const undone = await say(school, '撤销');

  expect(plainText(draft)).toContain('附件：1 张照片（现场照片.png）');
  expect([evidenceIn(draft), before]).toEqual([['现场照片.png'], []]);
  expect([evidenceIn(recorded), kept]).toEqual([['现场照片.png'], ['现场照片.png']]);
  expect(plainText(history)).toContain('无 → 60%；附件：1 张照片（现场照片.png）');
  expect(entries.map(({ action }) => action.replace(/\d+/u, 'N'))).toEqual(['report', 'evidence N']);
  expect(entries[1]?.after).toContain((await folder.hashes())[0]);
  expect(plainText(undone)).toContain('这些记录的附件（1 张照片）一并撤下');
  expect(await names('硬质隔离')).toEqual([]);
});

test('what is sent after a draft joins it, also with a word that would confirm, and what is cancelled is dropped', async () => {
  const { say, names, store } = await aDeskWithFiles();
  await say(school, '硬质隔离设施完成60%');

  const joined = await say(school, '', { files: [aPhoto('一.png', 1)] });
  const asked = await say(school, '确认', { files: [aPhoto('二.png', 2)] });
  const corrected = await say(school, '改成65%', { files: [aPhoto('三.png', 3)] });
  const cancelled = await say(school, '取消');
  const nothing = await say(school, '确认');

  expect(plainText(joined)).toContain('附件已加入，请重新核对：');
  expect([joined.kind, asked.kind, corrected.kind]).toEqual(['draft', 'draft', 'draft']);
  expect(corrected.facts.update).toMatchObject({ percent: 65, evidence: ['一.png', '二.png', '三.png'] });
  expect(plainText(cancelled)).toBe('已取消，台账没有改动，附件没有保留。');
  expect([nothing.kind, await names('')]).toEqual(['not-found', []]);
  expect(await store.fileTexts.referred('2026-07-08T10:00:00+08:00')).toEqual(new Set());
});

test('each file goes with the item that it was sent for, follows a correction and leaves with what is taken out', async () => {
  const { say, names } = await aDeskWithFiles();
  await say(school, '硬质隔离设施完成60%', { files: [aPhoto('隔离.png', 1)] });
  const two = await say(school, '明厨亮灶完成30%', { files: [aPhoto('厨房.png', 2)] });
  const dropped = await say(school, '去掉明厨亮灶');
  const moved = await say(school, '不对，是心理辅导室');
  await say(school, '确认');

  expect(two.facts.updates?.map(({ evidence }) => evidence)).toEqual([['隔离.png'], ['厨房.png']]);
  expect(plainText(dropped)).toContain('1 个附件没有保留');
  expect(evidenceIn(moved)).toEqual(['隔离.png']);
  expect([await names('心理辅导室'), await names('硬质隔离'), await names('明厨')]).toEqual([['隔离.png'], [], []]);
});

test('without words it asks: to what was recorded a moment ago, else of which item, and the files wait', async () => {
  const { say, tap, names, clock, store } = await aDeskWithFiles();
  const first = await say(school, '', { files: [aPhoto('早.png', 1)] });
  const needsWords = await tap(school, first, '硬质隔离');
  const report = await say(school, '完成60%');
  await say(school, '确认');
  const asked = await say(school, '现场照片', { files: [aPhoto('补.png', 2)] });
  const attached = await tap(school, asked, '附到');
  const twice = await tap(school, asked, '附到');
  clock.set('2026-07-08T11:00:00+08:00');
  const later = await say(school, '', { files: [aPhoto('晚.png', 3)] });
  const draft = await tap(school, later, '硬质隔离');
  await say(school, '确认');

  expect(plainText(first)).toContain('已收到 1 张照片，尚未记入台账。\n这是哪一项工作的？');
  expect(plainText(needsWords)).toContain('还没有报送过进展，只凭附件不能判断进度');
  expect(report.facts.update).toMatchObject({ percent: 60, evidence: ['早.png'] });
  expect(plainText(asked)).toContain('要附到刚才记入的「加固校门硬质隔离设施」吗？');
  expect([attached.kind, twice.kind, later.kind, draft.kind]).toEqual(['recorded', 'not-found', 'clarify', 'draft']);
  expect(plainText(draft)).toContain('进度与状态不变，补充以下附件。');
  expect(await names('硬质隔离')).toEqual(['晚.png', '早.png', '补.png']);
  expect((await store.ledger.items({}, localOperator))[0]).toMatchObject({ status: 'in-progress', percent: 60 });
});

test('an answer to a question keeps no file, and neither does a refusal', async () => {
  const { say, names, folder, store } = await aDeskWithFiles();

  const what = await say(school, '护学岗谁牵头？', { files: [aPhoto('a.png')] });
  const foreign = await say(police, '心理辅导室完成50%', { files: [aPhoto('b.png')] });
  const leader = await say('方县长', '', { files: [aPhoto('c.png')] });
  const stranger = await say('路人', '护学岗完成60%', { files: [aPhoto('d.png', 9)] });

  expect([what.kind, foreign.kind, leader.kind, stranger.kind]).toEqual(['lead', 'denied', 'denied', 'denied']);
  for (const reply of [what, foreign, leader]) expect(plainText(reply)).toContain('附件没有保存');
  expect(await store.fileTexts.referred('2026-07-08T10:00:00+08:00')).toEqual(new Set());
  // Nobody's file is opened who is not on the roster.
  expect([(await folder.hashes()).length, await names('')]).toEqual([1, []]);
});

test('thirty photos at once, in one message or each in its own, are one draft, up to the limit that is said', async () => {
  const { say, names, folder } = await aDeskWithFiles();
  const album = (from: number) => Array.from({ length: 30 }, (_, i) => aPhoto(`${String(from + i)}.png`, from + i));
  const one = await say(school, '硬质隔离设施完成60%', { files: album(0) });
  const replies = await Promise.all(album(100).map((photo) => say(school, '', { files: [photo] })));
  const last = replies.at(-1);
  await say(school, '确认');

  expect(plainText(one)).toContain('附件：30 张照片（0.png、1.png、2.png 等）');
  const drafts = replies.filter(({ kind }) => kind === 'draft');
  expect(drafts.map((draft) => evidenceIn(draft).length)).toEqual(Array.from({ length: 20 }, (_, i) => 31 + i));
  expect(last && plainText(last)).toContain('有 1 个附件没有收下：一次报送最多附 50 个');
  expect([(await names('硬质隔离')).length, (await folder.hashes()).length]).toEqual([50, 60]);
});

test('what is no evidence is refused by its content with the reason, and the words count all the same', async () => {
  const { say, errors } = await aDeskWithFiles(1024 * 1024);

  const program = await say(school, '', { files: [aFile('现场.jpg', aProgram())] });
  const empty = await say(school, '现场', { files: [aFile('空.jpg', new Uint8Array())] });
  const mixed = await say(school, '硬质隔离设施完成60%', {
    files: [
      aFile('大.png', Buffer.alloc(1024 * 1024 + 1, 1)),
      aFile('坏.png', aPng().subarray(0, 40)),
      { name: '没了.png', size: 10, read: () => Promise.reject(new Error('gone')) },
      aPhoto('好.png'),
    ],
  });

  expect(plainText(program)).toBe('「现场.jpg」没有收下：内容是程序，无论叫什么名字都不能作为附件。');
  expect(plainText(empty)).toContain('文件是空的');
  expect(plainText(mixed)).toMatch(
    /「大.png」没有收下：每个附件不超过 1 MB[\s\S]+「坏.png」没有收下：文件已损坏[\s\S]+「没了.png」没有收下：读取不到/u,
  );
  expect(evidenceIn(mixed)).toEqual(['好.png']);
  expect(errors).toEqual([]);
});

test('a full disk is said, logged for the operator, and nothing of the file is recorded', async () => {
  const { intake } = aFileFolder();
  const full = { ...intake, keep: () => Promise.reject(new FileRefusedError('disk-full')) };
  const { say, errors, store } = await aDesk({ files: full });

  const draft = await say(school, '硬质隔离设施完成60%', { files: [aPhoto('a.png')] });

  expect(plainText(draft)).toContain('服务器存储空间已满');
  expect(evidenceIn(draft)).toEqual([]);
  expect([errors.length, (await store.fileTexts.referred('2026-07-08T10:00:00+08:00')).size]).toEqual([1, 0]);
});

test('a message that is delivered again has its files once', async () => {
  const { handle, message, say, names, folder } = await aDeskWithFiles();
  const once = message(school, '硬质隔离设施完成60%', { files: [aPhoto('a.png')] });

  const replies = [await handle(once), await handle(once)];
  await say(school, '确认');

  expect(replies[1]).toEqual(replies[0]);
  expect([await names(''), (await folder.hashes()).length]).toEqual([['a.png'], 1]);
});

test('the words of a document are found and quoted for those who read the row, and by nobody else', async () => {
  const { say, store, folder, names } = await aDeskWithFiles();
  const words = '珊瑚色消防水带已采购三百米，存放在城南仓库。';
  const file = aFile('采购说明.docx', await aWordFile('一、采购情况', words));
  await say(police, '护学岗完成60%', { files: [file] });
  await say(police, '确认');
  const job = readingJob({
    texts: store.fileTexts,
    read: (sha256) => folder.read(sha256),
    passagesOf: (bytes, { type }) => passagesOf(bytes, type),
    notice: () => undefined,
  });
  job.request();
  await job.settle();

  for (const who of [police, school, '岳主任', '方县长', null]) {
    const reply = await say(who, '珊瑚色消防水带采购情况');
    const person = who === null ? localOperator : await store.people.byAccountOrName(who);
    expect
      .soft(plainText(reply), String(who))
      .toContain(`“${words}”——「组织上学放学时段护学岗」的附件《采购说明.docx》`);
    expect
      .soft(reply.citations, String(who))
      .toMatchObject([{ source: 'ledger', document: '采购说明.docx', quote: words }]);
    expect.soft(person && (await store.evidence.search('消防水带', 5, person)), String(who)).toHaveLength(1);
  }
  const id = (await store.evidence.of(null, localOperator))[0]?.id ?? '';
  for (const who of ['叶卫健', '郝应急', '汤财政', '路人']) {
    const person = await store.people.byAccountOrName(who);
    const replies = [
      await say(who, '珊瑚色消防水带采购情况'),
      await say(who, '护学岗有哪些佐证材料'),
      await say(who, '有哪些佐证材料'),
      await say(who, '护学岗的历史记录'),
    ];
    expect
      .soft(JSON.stringify(replies.map(({ blocks, citations, attachments }) => [blocks, citations, attachments])), who)
      .not.toMatch(/三百米|仓库|采购说明/u);
    if (person === null) continue;
    expect.soft(await store.evidence.search('消防水带', 5, person), who).toEqual([]);
    expect.soft(await store.evidence.of(null, person), who).toEqual([]);
    expect.soft(await store.evidence.file(id, person), who).toBeNull();
  }
  await say(police, '撤销');
  expect(await store.evidence.search('消防水带', 5, localOperator)).toEqual([]);
  expect([await names(''), await store.evidence.file(id, localOperator)]).toEqual([[], null]);
});

test('a file that waits is its author’s alone, and another cannot attach it', async () => {
  const { say, tap, store } = await aDeskWithFiles();
  const asked = await say(police, '', { files: [aPhoto('a.png')], conversation: 'test:group' });
  const draft = await say(police, '护学岗完成60%', { conversation: 'test:group' });
  const id = draft.attachments?.[0]?.id ?? '';
  const readers = await Promise.all(
    [police, '岳主任'].map(async (name) => {
      const person = await store.people.byAccountOrName(name);
      return person === null ? null : ((await store.evidence.file(id, person))?.name ?? null);
    }),
  );

  const foreign = await tap(school, asked, '护学岗');

  expect(readers).toEqual(['a.png', null]);
  expect(foreign.kind).toBe('not-found');
});
