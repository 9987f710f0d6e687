import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/domain/plan/read-plan.ts';

const factsOf = (...lines: readonly string[]) => readPlan({ file: 'a.txt', text: lines.join('\n') }).facts;

describe('what a plan says of itself', () => {
  it('takes the plan’s own title and date, not the notice’s or the page’s', () => {
    expect(
      factsOf(
        '关于印发《清河县防汛实施方案》的通知',
        '来源：清河县水务局 发布时间：2021-05-09 浏览次数：3',
        '清水〔2021〕8号',
        '各镇：',
        '现印发给你们。',
        '2021年3月15日',
        '清河县防汛实施方案',
        '一、目标',
      ),
    ).toEqual({
      title: '清河县防汛实施方案',
      number: '清水〔2021〕8号',
      issuer: '清河县水务局',
      issuedOn: '2021-03-15',
    });
  });

  it('joins a title of two lines, and reads a signature in Chinese numerals', () => {
    expect(
      factsOf(
        '清河县人民政府关于进一步加强防汛工作的',
        '若干意见',
        '一、目标',
        '保安全。',
        '清河县人民政府',
        '二〇二一年三月十五日',
      ),
    ).toEqual({
      title: '清河县人民政府关于进一步加强防汛工作的若干意见',
      number: null,
      issuer: '清河县人民政府',
      issuedOn: '2021-03-15',
    });
  });

  it('reads a text that has lost its line breaks', () => {
    expect(
      factsOf(
        '清河县人民政府关于加强防汛的意见清府〔2021〕9号各镇：现提出意见。一、任务修堤。清河县人民政府2021年3月15日（此件公开发布）',
      ),
    ).toEqual({
      title: '清河县人民政府关于加强防汛的意见',
      number: '清府〔2021〕9号',
      issuer: '清河县人民政府',
      issuedOn: '2021-03-15',
    });
  });

  it('reads the head of a Markdown file', () => {
    expect(factsOf('# 清河县防汛方案', '', '清府〔2021〕9号', '', '## 一、工作要求', '按时报送。')).toMatchObject({
      title: '清河县防汛方案',
      number: '清府〔2021〕9号',
    });
  });

  it('takes no number that belongs to another paper, and no day that does not exist', () => {
    expect(factsOf('防汛方案', '根据《通知》（省水〔2020〕1号）制定。', '2021年2月30日')).toMatchObject({
      number: null,
      issuedOn: null,
    });
  });

  it('takes the file’s name where the text has no title', () => {
    expect(
      factsOf(
        '为做好防汛工作，根据上级部署，结合我县实际，提出以下意见，请各有关单位认真贯彻执行，不得有误，一抓到底。',
      ).title,
    ).toBe('a');
  });
});
