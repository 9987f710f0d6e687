import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FileIntake } from '../../../src/assistant/ports.ts';
import { reply, text } from '../../../src/assistant/answer.ts';
import { chat, terminalConversation } from '../../../src/channels/terminal/chat.ts';
import { renderJson, renderText } from '../../../src/channels/terminal/render.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { replyLine } from '../../contracts/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { aFileFolder } from '../../support/evidence.ts';
import { aPng } from '../../support/png.ts';

/** Holds a conversation that is written down and gives the replies. */
async function conversation(
  as: string | null | { readonly speaker: string; readonly files: FileIntake },
  ...lines: readonly string[]
): Promise<readonly Reply[]> {
  const { speaker, files } = as === null || typeof as === 'string' ? { speaker: as, files: null } : as;
  const { handle, clock } = await aDesk({ files });
  const replies: Reply[] = [];
  await chat({
    desk: { handle },
    speaker,
    now: () => clock.now(),
    // eslint-disable-next-line @typescript-eslint/require-await -- a terminal's lines come one by one.
    lines: (async function* () {
      yield* lines;
    })(),
    show: (answer) => replies.push(answer),
    tell: (words) => reply({ now: clock.now() }, 'help', { blocks: [text(words)] }),
  });
  return replies;
}

test('a conversation that is written down is answered line by line, in the shape of the public interface', async () => {
  const replies = await conversation(
    '秦教育',
    '硬质隔离设施谁牵头',
    '硬质隔离设施完成60%，缺一名技术员',
    '/tap 确认',
    '完成了90%',
    '/tap 没有这个',
    '/file 照片.jpg 现场照片',
    '',
    '本月有哪些到期',
    '/tap 撤销',
  );

  expect(replies.map(({ kind }) => kind)).toEqual([
    'lead',
    'draft',
    'recorded',
    'draft',
    'help',
    'help',
    'help',
    'due',
    'undone',
  ]);
  for (const answer of replies) {
    const line = renderJson(answer);
    expect(line).not.toContain('\n');
    expect(replyLine.safeParse(JSON.parse(line)).error).toBeUndefined();
  }
});

test('a tap presses the newest button that has the words', async () => {
  const replies = await conversation('秦教育', '硬质隔离设施完成60%', '明厨亮灶完成30%', '/tap 取消', '/tap 确认');

  expect(replies.map(({ kind }) => kind)).toEqual(['draft', 'draft', 'cancelled', 'cancelled']);
});

test('what the terminal itself cannot do is said politely', async () => {
  const [noButton, noFile, noPath, folder] = await conversation(
    '秦教育',
    '/tap 确认',
    '/file a.jpg 说明',
    '/file',
    '/file src 说明',
  );

  expect(noButton && plainText(noButton)).toContain('没有“确认”按钮');
  expect(noFile && plainText(noFile)).toContain('没有这个文件：a.jpg');
  expect(noPath && plainText(noPath)).toContain('写法：/file 路径 文字');
  expect(folder && plainText(folder)).toContain('不是文件：src');
});

test('a file goes with its caption; a path with spaces stands in quotation marks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-chat-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, '现场 照片.png'), aPng());
  const { intake } = aFileFolder();

  const [draft, joined, html] = await conversation(
    { speaker: '秦教育', files: intake },
    `/file "${join(folder, '现场 照片.png')}" 硬质隔离设施完成60%`,
    `/file “${join(folder, '现场 照片.png')}”`,
    '/file package.json',
  );

  expect(draft?.facts.update).toMatchObject({ percent: 60, evidence: ['现场 照片.png'] });
  expect(joined?.facts.update?.evidence).toHaveLength(2);
  expect(html?.facts.update?.evidence).toHaveLength(3);
  expect(draft && JSON.parse(renderJson(draft))).toMatchObject({
    attachments: [{ name: '现场 照片.png', type: 'image/png' }],
  });
});

test('the plain form has the text, then the buttons', async () => {
  const [draft] = await conversation('秦教育', '硬质隔离设施完成60%');

  expect(draft && renderText(draft)).toMatch(/^请核对[\s\S]+24 小时内有效。\n\[确认\] \[取消\]$/u);
});

test('the operator and each person have a conversation of their own', () => {
  expect(terminalConversation(null)).toBe('terminal:operator');
  expect(terminalConversation('秦教育')).toBe('terminal:秦教育');
});
