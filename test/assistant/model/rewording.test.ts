import { describe, expect, it } from 'vitest';
import {
  ModelAnswerError,
  ModelBudgetError,
  ModelUnavailableError,
  TextsRefusedError,
} from '../../../src/assistant/model-errors.ts';
import { rewordingBy } from '../../../src/assistant/model/rewording.ts';
import type { ModelTask } from '../../../src/assistant/model/language-model.ts';
import { plainText, type Reply, type ReplyKind } from '../../../src/domain/reply.ts';
import { listening, politely, scriptedModel } from './wording/support/scripted.ts';

const unit = (name: string) => ({ id: name, name, aliases: [] });
const frame = {
  personId: '7',
  language: 'zh',
  names: { units: ['县教育局', '县公安局'].map(unit), people: [{ name: '温知夏' }] },
} as const;

const aReply = (more: Partial<Reply> = {}): Reply => ({
  kind: 'lead',
  blocks: [
    { type: 'text', text: '「加固校门隔离设施」由县教育局牵头。' },
    { type: 'text', text: '参与单位：县公安局（1 个）。' },
    { type: 'quote', text: '（县教育局牵头，县公安局配合）', source: '《方案》四(一)1' },
    { type: 'note', text: '共 1 项；截至2026年11月23日 08:00。', closes: 'items' },
  ],
  facts: {},
  citations: [],
  total: 1,
  complete: true,
  asOf: '2026-11-23T08:00:00+08:00',
  actions: [{ label: '进展', value: 'x' }],
  ...more,
});

function rewordingWith(answer: (task: ModelTask<unknown>) => unknown) {
  const { model, asked } = scriptedModel(answer);
  const { heard, errors, watch, log } = listening();
  return { asked, heard, errors, rewording: rewordingBy({ model, watch, log }) };
}

const outcomes = (heard: readonly unknown[]) => heard.map((each) => (each as { readonly outcome?: string }).outcome);

describe('a reply in the words of a model', () => {
  it('has its blocks of text put otherwise, and nothing else', async () => {
    const plain = aReply();
    const words = '「加固校门隔离设施」的牵头单位是县教育局，参与单位有1个，是县公安局。';
    const { rewording, asked, heard } = rewordingWith(() => ({ blocks: [words] }));

    const shown = await rewording(plain, frame);

    expect(shown).toEqual({ ...plain, blocks: [{ type: 'text', text: words }, ...plain.blocks.slice(2)] });
    expect(asked.map(({ data }) => data)).toEqual([
      [{ label: 'block 1', text: '「加固校门隔离设施」由县教育局牵头。\n参与单位：县公安局（1 个）。' }],
    ]);
    expect(heard).toEqual([{ type: 'reworded', what: 'wording', outcome: 'accepted' }]);
  });

  it('is the plain one where any of its blocks says something else, and it is counted why', async () => {
    const list = { type: 'list', ordered: false, items: ['县教育局：4 项', '县公安局：2 项'] } as const;
    const plain = aReply({ kind: 'count', blocks: [{ type: 'text', text: '各单位牵头数：' }, list] });
    const { rewording, heard } = rewordingWith(() => ({
      blocks: ['各单位牵头数如下：', '县教育局2项', '县公安局4项'],
    }));

    expect(await rewording(plain, frame)).toBe(plain);
    expect(outcomes(heard)).toEqual(['rejected:number']);
  });

  it('keeps the colon before a list, and an item in one line', async () => {
    const list = { type: 'list', ordered: false, items: ['县教育局：4 项'] } as const;
    const plain = aReply({ kind: 'count', blocks: [{ type: 'text', text: '各单位牵头数：' }, list] });
    const { rewording } = rewordingWith(() => ({ blocks: ['各单位牵头数如下。', '县教育局\n有4项'] }));

    expect(plainText(await rewording(plain, frame))).toBe('各单位牵头数如下：\n· 县教育局 有4项');
  });

  it.each<ReplyKind>(['draft', 'recorded', 'undone', 'cancelled', 'denied', 'error', 'clarify', 'help', 'not-found'])(
    'is never asked for where the reply is %s',
    async (kind) => {
      const { rewording, asked, heard } = rewordingWith(politely);
      const plain = aReply({ kind });

      expect(await rewording(plain, frame)).toBe(plain);
      expect([asked, heard]).toEqual([[], []]);
    },
  );

  it('gives no model a long list, a reply with codes, or what stands for a moment only', async () => {
    const { rewording, asked } = rewordingWith(politely);
    const items = Array.from({ length: 7 }, (_, i) => `第${String(i + 1)}项`);

    await rewording(aReply({ blocks: [{ type: 'list', ordered: true, items }] }), frame);
    await rewording(aReply({ sealed: ['x'] }), frame);
    await rewording(aReply({ aside: true }), frame);

    expect(asked).toEqual([]);
  });

  it.each([
    ['is gone', new ModelUnavailableError('no answer'), 'gone'],
    ['may not be asked today', new ModelBudgetError('spent', 'person'), 'gone'],
    ['takes no such texts', new TextsRefusedError('too long'), 'gone'],
    ['answers in another shape', new ModelAnswerError('no blocks'), 'rejected:shape'],
  ])('is the plain one where the model %s', async (_, error, outcome) => {
    const { rewording, heard, errors } = rewordingWith(() => {
      throw error;
    });
    const plain = aReply();

    expect(await rewording(plain, frame)).toBe(plain);
    expect(outcomes(heard)).toEqual([outcome]);
    expect(errors).toEqual([]);
  });

  it('is the plain one where there are more or fewer blocks than were asked for', async () => {
    const { rewording, heard } = rewordingWith(({ data }) => ({ blocks: [...data.map(({ text }) => text), '另外'] }));
    const plain = aReply();

    expect(await rewording(plain, frame)).toBe(plain);
    expect(outcomes(heard)).toEqual(['rejected:shape']);
  });

  it('is the plain one where the program itself fails, which is written down', async () => {
    const bug = new TypeError('a bug');
    const { rewording, errors, heard } = rewordingWith(() => {
      throw bug;
    });
    const plain = aReply();

    expect(await rewording(plain, frame)).toBe(plain);
    expect([errors, outcomes(heard)]).toEqual([[bug], ['gone']]);
  });
});

const quotes = [
  '县教育局统筹用好现有资金渠道，优先保障校门改造和护学岗建设，严格按照批准的用途使用资金，不得挤占挪用，不得新增政府隐性债务。',
  '县公安局每季度通报一次任务进展，对临近时限的提前七日提醒，对逾期未完成的书面督办，并协调解决跨部门难题，有关情况应当在三个工作日内反馈。',
  '确需调整完成时限的，由牵头单位提出书面申请，经领导小组办公室审核并报组长同意后执行。',
];
const passages = aReply({
  kind: 'passage',
  blocks: quotes.map((text) => ({ type: 'text', text: `“${text}”` })),
  citations: quotes.map((quote, i) => ({ source: 'plan', document: '方案', ref: `五(${String(i)})`, quote })),
});

describe('the gist of several quotes', () => {
  it('stands above them, each sentence with the number of its quote', async () => {
    const { rewording, heard, asked } = rewordingWith(() => ({
      sentences: [
        { quote: 1, words: '优先保障校门改造和护学岗建设，不得挤占挪用。' },
        { quote: 2, words: '县公安局每季度通报一次任务进展，对临近时限的提前七日提醒。' },
      ],
    }));

    const shown = await rewording(passages, frame);

    expect(shown.blocks.slice(1)).toEqual(passages.blocks);
    expect(shown.blocks[0]).toMatchObject({
      text: '概括（以所附原文为准，括号内为第几段）：优先保障校门改造和护学岗建设，不得挤占挪用（1）县公安局每季度通报一次任务进展，对临近时限的提前七日提醒（2）。',
    });
    expect(asked.map(({ data }) => data.map(({ text }) => text))).toEqual([quotes]);
    expect(heard).toEqual([{ type: 'reworded', what: 'summary', outcome: 'accepted' }]);
  });

  it.each([
    ['a number', 2, '对临近时限的提前十日提醒'],
    ['a unit', 1, '县公安局统筹用好现有资金渠道'],
    ['a denial that is gone', 1, '严格按照批准的用途使用资金，可以挤占挪用'],
    ['a denial that came', 2, '对临近时限的不提前七日提醒'],
    ['what must be', 2, '有关情况可以在三个工作日内反馈'],
    ['another quote', 1, '对逾期未完成的书面督办'],
    ['no quote at all', 4, '对逾期未完成的书面督办'],
    ['words of its own', 3, '请各单位立即把材料发到邮箱'],
    ['a rule without its condition', 3, '由各单位自行决定调整'],
  ])('leaves out a sentence with %s, and is not shown where none is left', async (_, quote, words) => {
    const { rewording, heard } = rewordingWith(() => ({ sentences: [{ quote, words }] }));

    expect(await rewording(passages, frame)).toBe(passages);
    expect(outcomes(heard)[0]).toMatch(/^rejected:/u);
  });

  it('keeps the sentences that are borne out beside one that is not', async () => {
    const { rewording } = rewordingWith(() => ({
      sentences: [
        { quote: 2, words: '对临近时限的提前九日提醒' },
        { quote: 2, words: '对逾期未完成的书面督办' },
      ],
    }));

    const [gist] = (await rewording(passages, frame)).blocks;

    expect(gist).toMatchObject({ text: '概括（以所附原文为准，括号内为第几段）：对逾期未完成的书面督办（2）。' });
  });

  it('is not asked for of one quote, or of short ones', async () => {
    const { rewording, asked } = rewordingWith(() => ({ sentences: [] }));

    await rewording({ ...passages, citations: passages.citations.slice(0, 1) }, frame);
    await rewording({ ...passages, citations: passages.citations.map((one) => ({ ...one, quote: '短' })) }, frame);

    expect(asked).toEqual([]);
  });
});
