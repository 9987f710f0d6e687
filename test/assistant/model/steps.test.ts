import { afterEach, describe, expect, test, vi } from 'vitest';
import { localOperator } from '../../../src/domain/people.ts';
import { plainText, type Reply } from '../../../src/domain/reply.ts';
import { aDesk } from '../../support/desk.ts';
import { saidBy } from '../../support/model-server.ts';
import {
  answers,
  aStepModel,
  both,
  calls,
  inTurns,
  leadBy,
  participantsOf,
  silentIn,
} from '../../support/step-model.ts';

const question = '教育局牵头的工作里，哪些参与单位上月没报送？';
const june = silentIn('2026-06-01', '2026-06-30', '上月');

/** The plan of steps that answers it. */
const rightly = inTurns(
  calls(leadBy('教育局'), june),
  calls(participantsOf('s1')),
  calls(both('s3', 's2')),
  calls(answers('s4')),
);

const units = ({ facts }: Reply): readonly string[] => (facts.units ?? []).map(({ name }) => name);

describe('a question of several steps', () => {
  test('is planned by the model and answered by the record, with how it was found', async () => {
    const model = await aStepModel(rightly);
    const { say, errors } = await aDesk({ services: model.services });

    const reply = await say('demo:office', question);

    expect(model.errors).toEqual([]);
    expect(errors).toEqual([]);
    expect(model.server.faults).toEqual([]);
    expect(reply).toMatchObject({ kind: 'silent', total: 1, complete: true });
    expect(units(reply)).toEqual(['公安局']);
    expect(plainText(reply)).toMatchInlineSnapshot(`
      "符合的单位有 1 个：
      · 公安局（涉及「加固校门硬质隔离设施」「组织上学放学时段护学岗」）
      共 1 个单位；截至2026年7月8日 10:00。
      查法：
      · 第 1 步：教育局牵头 2 项
      · 第 2 步：上月没有报送的有 4 个单位、4 项工作（2026年6月1日至2026年6月30日）
      · 第 3 步：第 1 步各项工作的参与单位：3 个单位
      · 第 4 步：第 3 步和第 2 步都有的单位：1 个单位"
    `);
  });
});
