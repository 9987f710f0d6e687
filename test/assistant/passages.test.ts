import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan/read-plan.ts';
import { plainText } from '../../src/domain/reply.ts';
import { aDesk } from '../support/desk.ts';

const guide = `云溪县社区花园建设指南

一、建设条件

申请社区花园应当具备下列条件：

1.场地平整，权属清楚；

2.有三分之二以上住户同意；

3.有固定的养护人员。

二、申报材料

申报时应当提交下列材料：（1）申请表；（2）场地权属证明复印件；（3）住户同意书；（4）由社区盖章的养护承诺书，写明养护人员、养护次数、浇水施肥的办法、经费来源和出现病虫害时的处理办法；（5）效果图。材料不全的，窗口应当在五个工作日内一次性告知。逾期不补正的，视为撤回。

三、监督管理

（一）日常巡查。街道每月巡查一次，做好记录。发现枯死苗木的，十日内补种。

（二）资金使用。奖补资金专款专用；不得用于办公支出。其中，苗木费用不低于六成。

（三）移栽与更新。移栽应当避开盛夏。

四、附则

本指南由县园林中心解释。
`;

/** A desk that has a guide of this kind beside the plan. */
async function aReader() {
  const desk = await aDesk();
  const { facts, clauses, source } = readPlan({ file: 'guide.txt', text: guide });
  const origin = { kind: 'reference', file: 'guide.txt', sha256: 'g', loadedAt: desk.clock.now() } as const;
  await desk.store.transaction('load', async ({ library, passages }) => {
    await library.keepReference({ ...facts, title: '花园指南' }, clauses, source.text, origin);
    await passages.index();
  });
  return async (question: string) => {
    const reply = await desk.say(null, question, { standalone: true });
    for (const { quote } of reply.citations) expect(guide).toContain(quote);
    return `${reply.kind} ${String(reply.total)}\n${plainText(reply)}`;
  };
}

describe('an answer in the words of a document', () => {
  it('to a heading is what stands under it', async () => {
    const read = await aReader();

    expect(await read('日常巡查有什么要求')).toMatchInlineSnapshot(`
      "passage 1
      “街道每月巡查一次，做好记录。发现枯死苗木的，十日内补种。”——《花园指南》三(一)1"
    `);
    expect(await read('监督管理有什么要求')).toMatchInlineSnapshot(`
      "passage 3
      “三、监督管理”下写明（《花园指南》）：
      “街道每月巡查一次，做好记录。发现枯死苗木的，十日内补种。”（三(一)1）
      “奖补资金专款专用；不得用于办公支出。其中，苗木费用不低于六成。”（三(二)1）
      “移栽应当避开盛夏。”（三(三)1）
      共 3 段，已全部引出。"
    `);
  });

  it('is a list with all of its items, in one paragraph or in several', async () => {
    const read = await aReader();

    expect(await read('申请社区花园要具备什么条件')).toMatchInlineSnapshot(`
      "passage 4
      “申请社区花园应当具备下列条件：”——《花园指南》一1
      “1.场地平整，权属清楚；”（一1·2）
      “2.有三分之二以上住户同意；”（一2）
      “3.有固定的养护人员。”（一3）"
    `);
    expect(await read('申报时应当提交什么材料')).toMatchInlineSnapshot(`
      "passage 1
      “申报时应当提交下列材料：（1）申请表；（2）场地权属证明复印件；（3）住户同意书；（4）由社区盖章的养护承诺书，写明养护人员、养护次数、浇水施肥的办法、经费来源和出现病虫害时的处理办法；（5）效果图。”——《花园指南》二1"
    `);
  });

  it('is the sentence that answers, with the one that it speaks of', async () => {
    const read = await aReader();

    expect(await read('枯死苗木怎么办')).toMatchInlineSnapshot(`
      "passage 1
      “发现枯死苗木的，十日内补种。”——《花园指南》三(一)1"
    `);
    expect(await read('苗木费用占多少')).toMatchInlineSnapshot(`
      "passage 1
      “奖补资金专款专用；不得用于办公支出。其中，苗木费用不低于六成。”——《花园指南》三(二)1"
    `);
    expect(await read('奖补资金能不能用于办公支出')).toMatchInlineSnapshot(`
      "passage 1
      “奖补资金专款专用；不得用于办公支出。”——《花园指南》三(二)1"
    `);
    expect(await read('移栽要避开什么')).toMatchInlineSnapshot(`
      "passage 1
      “移栽应当避开盛夏。”——《花园指南》三(三)1"
    `);
  });

  it('is not made up of what only sounds near', async () => {
    const read = await aReader();

    expect(await read('花园能不能养鸽子')).toMatchInlineSnapshot(`
      "out-of-scope 0
      抱歉，这个我帮不上忙。我能查方案的牵头单位、分工、时限和进展，也能记录您报送的进展，例如“某某工作谁牵头”“某某工作完成60%”。"
    `);
  });
});
