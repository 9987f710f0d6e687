import { expect, test } from 'vitest';
import { TooManyRowsError, writeLedger } from '../../src/exports/index.ts';
import { docx } from '../../src/knowledge/readers/docx.ts';
import { partsOf } from '../knowledge/support/workbooks.ts';
import { anItem, tableOf } from './support.ts';

test('it has title, day and one table, on its side, with a head that every page repeats', async () => {
  const late = anItem({ due: '2026-07-01', status: 'in-progress', percent: 60, note: '已装8处\n其余待料' });

  const { bytes } = await writeLedger(tableOf([late, anItem({ id: '2', title: '组织护学岗' })]), 'docx');

  const { text } = await docx.read(bytes, '台账.docx');
  expect(text).toContain('清河县2026年平安校园建设工作方案工作台账');
  expect(text).toContain('（截至2026年7月8日，共2项）');
  expect(text).toMatch(/1\t加固校门硬质隔离设施\t教育局\t公安局\t2026年7月1日\t推进中\t60%\t已装8处/u);
  expect(text).not.toContain('行标识');
  const xml = documentOf(bytes);
  expect(xml).toMatch(/w:orient="landscape"/u);
  expect(xml).toMatch(/<w:tblHeader\/>/u);
  expect(xml).toContain('w:fill="F4B6B0"');
});

test('more rows than a document is good for are refused', async () => {
  const many = tableOf(Array.from({ length: 1001 }, (_, i) => anItem({ id: String(i + 1) })));

  await expect(writeLedger(many, 'docx')).rejects.toThrow(TooManyRowsError);
});

const documentOf = (bytes: Uint8Array): string =>
  new TextDecoder().decode(partsOf(bytes).find(([name]) => name === 'word/document.xml')?.[1]);
