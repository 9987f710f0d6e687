import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadPlan } from '../../../src/domain/plan/plan.ts';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';
import { aPlanText } from '../../support/plans.ts';

const PIECES = [
  ...[
    '一、任务',
    '二、要求\n',
    '（一）加强防汛。',
    '1.修好堤坝，',
    '(2)',
    '1.1 范围',
    '第一章 总则',
    '附件1',
    '# Title',
    '**Within 30 days:**',
    '①',
  ],
  ...[
    '修好堤坝，加固坝体。',
    '到2022年覆盖率达到90%以上，',
    '9月底前完成',
    '各镇',
    '县水务局',
    '县水利局',
    '情报信自科',
    '情报信息科',
    '、',
    '，',
    '。',
    '；',
  ],
  ...[
    '（县水务局牵头，',
    '县财政局参与）',
    '(牵头单位:县水务局;配合单位:各镇;完成时限:长期)',
    '责任单位：',
    '由县水务局牵头，会同',
    '负责',
    '等部门',
    '列第一位者为牵头单位',
  ],
  ...[
    '领导小组，由县长张三担任组长，',
    '县水务局、县财政局、情报信息科等单位负责人为成员。',
    '下设办公室（简称“防汛办”）',
    '联络员',
  ],
  ...[
    '序号\t任务\t牵头单位\n',
    '1\t防汛\t县水务局\n',
    '\t',
    '| Action | Lead |',
    '|---|---|',
    'WRO, working with FIN, will act. ',
  ],
  ...['\n', '\r\n', '\n\n', '　　', ' ', '(', '）', '《', '”', '\u0000', '😀', '2021年2月30日', '二〇二一年三月一日'],
];

const anyPlan = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...PIECES), weight: 9 }, fc.string()), { maxLength: 60 })
  .map((pieces) => aPlanText(pieces.join('')));

const read = (text: string): ReadPlan => readPlan({ file: 'plan.txt', text });

describe('any text whatever', () => {
  it('is quoted verbatim, and spans are where the words are', () => {
    fc.assert(
      fc.property(anyPlan, (text) => {
        const { clauses, measures, organisation, targets, findings } = read(text);

        for (const { start, end, text: words } of [...clauses, ...measures, ...targets])
          expect(text.slice(start, end)).toBe(words);
        for (const { start, end, quote } of organisation) expect(text.slice(start, end)).toBe(quote);
        for (const quote of [
          ...measures.map(({ assignment }) => assignment ?? ''),
          ...measures.map(({ dueText }) => dueText ?? ''),
          ...findings.map(({ quote: q }) => q),
        ]) {
          expect(text).toContain(quote);
        }
      }),
    );
  });

  it('has references that are unique, and the same when it is read again', () => {
    fc.assert(
      fc.property(anyPlan, (text) => {
        const once = read(text);

        for (const refs of [once.clauses.map(({ ref }) => ref), once.measures.map(({ ref }) => ref)])
          expect(new Set(refs).size).toBe(refs.length);
        expect(read(text)).toEqual(once);
      }),
    );
  });

  it('never has a unit lead and take part at once, or a finding about a measure that is not there', () => {
    fc.assert(
      fc.property(anyPlan, (text) => {
        const { measures, findings } = read(text);

        for (const { lead, participants } of measures)
          expect(participants.filter((name) => lead.includes(name))).toEqual([]);
        for (const { ref } of findings)
          if (ref !== undefined) expect(measures.map((measure) => measure.ref)).toContain(ref);
      }),
    );
  });
});

describe('a paragraph with an assignment', () => {
  it('is never dropped', () => {
    const paragraph = fc.tuple(
      fc.constantFrom('修好堤坝，加固坝体。', '备足沙袋，分发到村。', '疏通河道。'),
      fc.constantFrom('（县水务局牵头，各镇参与）', '（责任单位：县应急局、县财政局）', '（县林业局负责）'),
    );

    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const { measures } = read(
          aPlanText('一、任务', ...paragraphs.map(([work, assignment]) => `${work}${assignment}`)),
        );

        expect(measures.map(({ assignment }) => assignment)).toEqual(paragraphs.map(([, assignment]) => assignment));
      }),
    );
  });
});
