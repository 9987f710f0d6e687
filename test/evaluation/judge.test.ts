import { describe, expect, it } from 'vitest';
import type { MeasureFact, Reply } from '../../src/domain/reply.ts';
import type { Expectation } from '../../src/evaluation/expectation.ts';
import { faultsOf, verdictOf } from '../../src/evaluation/judge.ts';

const dike: MeasureFact = {
  id: '1',
  ref: '二(一)1',
  title: '加固堤坝',
  text: '1.加固堤坝。对险段逐一除险。（县水务局牵头，县财政局、县应急局参与）',
  lead: ['县水务局'],
  participants: ['县财政局', '县应急局'],
  due: null,
  status: null,
  percent: null,
  asOf: null,
};
const gauge: MeasureFact = {
  ...dike,
  id: '2',
  ref: '二(一)2',
  title: '增设水尺',
  text: '2.增设水尺。',
  participants: [],
};

const aReply = (over: Partial<Reply> = {}): Reply => ({
  kind: 'lead',
  blocks: [{ type: 'text', text: '「加固堤坝」由县水务局牵头，共 1 项。' }],
  facts: { measures: [dike] },
  citations: [{ source: 'plan', document: '方案', ref: '二(一)1', quote: '（县水务局牵头，县财政局、县应急局参与）' }],
  total: 1,
  complete: true,
  asOf: '2026-07-08T10:00:00+08:00',
  actions: [],
  ...over,
});

const several = aReply({ kind: 'duties', facts: { measures: [dike, gauge] }, total: 2 });
const draft = aReply({
  kind: 'draft',
  facts: {
    measures: [dike],
    update: {
      measure: '加固堤坝',
      ref: '二(一)1',
      status: 'blocked',
      percent: 60,
      expected: '2026-09-30',
      blocker: '缺两名石工',
      note: null,
      evidence: [],
    },
  },
});
const counted = aReply({ kind: 'count', facts: { counts: [{ label: '县水务局', value: 4 }] } });

describe('a reply as expected has no fault', () => {
  it.each<[string, Expectation, Reply]>([
    ['its kind is one of those named', { kind: ['due', 'lead'] }, aReply()],
    ['its units are those named, in any order', { lead: ['县水务局'], participants: ['县应急局', '县财政局'] }, aReply()],
    ['units of several measures count together', { lead: ['县水务局'] }, several],
    ['its measures are those meant by their words', { m: ['险段', '增设水尺'] }, several],
    ['or by their numbers and titles', { refs: ['二(一)1', '增设水尺'] }, several],
    ['no measure is expected and none came', { m: [], lead: [] }, aReply({ facts: {} })],
    ['words are found whatever their width, blanks and characters', { must: ['１项', '縣水務局牽頭'] }, aReply()],
    ['any one of several wordings does', { must_any: ['没有牵头', '水务局'] }, aReply()],
    ['what must not be said is not said', { no: ['县气象局'] }, aReply()],
    ['the words are cited', { cite: ['县水务局牵头'] }, aReply()],
    ['the numbers are right', { total: 1, counts: { 县水务局: 4 } }, counted],
    ['the draft has what was reported', { update: { measure: '加固堤坝', percent: 60, blocker: '石工' } }, draft],
    ['the draft is known by words of its measure', { update: { measure: '险段', status: 'blocked', expected: '2026-09-30' } }, draft],
  ])('where %s', (_, expected, reply) => {
    expect(faultsOf(expected, reply)).toEqual([]);
  }); // prettier-ignore
});

describe('a reply that is not as expected', () => {
  it.each<[string, Expectation, Reply, object]>([
    ['of another kind', { kind: ['due', 'status'] }, aReply(), { field: 'kind', missing: ['due', 'status'], surplus: ['lead'] }],
    ['with a unit missing', { lead: ['县水务局', '县林业局'] }, aReply(), { field: 'lead', missing: ['县林业局'], surplus: [] }],
    ['with a unit too many', { participants: ['县财政局'] }, aReply(), { field: 'participants', missing: [], surplus: ['县应急局'] }],
    ['with a measure missing', { m: ['险段', '清淤'] }, aReply(), { field: 'm', missing: ['清淤'], surplus: [] }],
    ['with a measure too many', { m: ['险段'] }, several, { field: 'm', missing: [], surplus: ['二(一)2 增设水尺'] }],
    ['with a number in part', { refs: ['二(一)'] }, aReply(), { field: 'refs', missing: ['二(一)'], surplus: ['二(一)1 加固堤坝'] }],
    ['without the words', { must: ['县水务局', '没有'] }, aReply(), { field: 'must', missing: ['没有'], surplus: [] }],
    ['with none of the wordings', { must_any: ['甲', '乙'] }, aReply(), { field: 'must_any', missing: ['甲', '乙'], surplus: [] }],
    ['with words it must not have', { no: ['牵头'] }, aReply(), { field: 'no', missing: [], surplus: ['牵头'] }],
    ['without the citation', { cite: ['长期坚持'] }, aReply(), { field: 'cite', missing: ['长期坚持'], surplus: [] }],
    ['with another total', { total: 3 }, aReply(), { field: 'total', missing: ['3'], surplus: ['1'] }],
    ['with another number', { counts: { 县水务局: 5 } }, counted, { field: 'counts', missing: ['县水务局 5'], surplus: ['县水务局 4'] }],
    ['without the number', { counts: { 县林业局: 5 } }, counted, { field: 'counts', missing: ['县林业局 5'], surplus: [] }],
    ['without a draft', { update: { measure: '加固堤坝' } }, aReply(), { field: 'update', missing: ['加固堤坝'], surplus: [] }],
    ['with another draft', { update: { measure: '加固堤坝', percent: 80 } }, draft, { field: 'update', missing: ['percent 80'], surplus: ['percent 60'] }],
  ])('%s is told what it lacks and what it has too much', (_, expected, reply, fault) => {
    expect(faultsOf(expected, reply)).toEqual([fault]);
  }); // prettier-ignore

  it('has a fault for each expectation that it does not meet', () => {
    const faults = faultsOf({ kind: ['due'], lead: ['县林业局'], must: ['牵头'] }, aReply());

    expect(faults.map(({ field }) => field)).toEqual(['kind', 'lead']);
  });
});

describe('what became of a question', () => {
  const notFound = aReply({ kind: 'not-found', facts: {}, total: 0 });
  const asksBack = aReply({ kind: 'clarify', facts: {}, total: 0 });

  it.each<[string, Expectation, Reply, string]>([
    ['an answer as expected', { kind: ['lead'] }, aReply(), 'right'],
    ['an answer of another kind', { kind: ['due'] }, aReply(), 'wrong'],
    ['a refusal that was expected', { kind: ['not-found'] }, notFound, 'refused'],
    ['a question back that was expected', { kind: ['clarify'] }, asksBack, 'refused'],
    ['a refusal where any kind will do', { m: [] }, notFound, 'refused'],
    ['an answer where a refusal was expected', { kind: ['not-found'] }, aReply(), 'wrong'],
    ['another refusal than was expected', { kind: ['denied'] }, notFound, 'wrong'],
    ['a refusal where an answer was expected', { kind: ['lead'] }, notFound, 'wronglyRefused'],
    ['a question back where an answer was expected', { lead: ['县水务局'] }, asksBack, 'wronglyRefused'],
    ['an error', { kind: ['lead'] }, aReply({ kind: 'error' }), 'wrong'],
  ])('%s', (_, expected, reply, verdict) => {
    expect(verdictOf(expected, reply, faultsOf(expected, reply))).toBe(verdict);
  });
});
