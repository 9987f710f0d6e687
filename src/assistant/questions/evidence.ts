import { z } from 'zod';
import { mention } from '../../domain/request.ts';
import { closing, instantIn, list, quoted, reply, text } from '../answer.ts';
import type { EvidenceFile } from '../ports.ts';
import { defineQuestion, type Context } from '../question.ts';
import { find } from '../subject.ts';
import type { Analysis } from '../understand/analysis.ts';
import { mentions } from '../understand/mention.ts';

/** What was attached to the reports of a measure, or to all that one may read: who sent it, and when. */
export const evidence = defineQuestion({
  ask: 'evidence',
  inPrivate: true,
  slots: z.object({
    about: mention,
    /** No measure was named, nor meant. */
    ofAll: z.boolean(),
  }),

  read(analysis) {
    const { asked, refersBack, directory, units, has } = analysis;
    if (!material.test(asked) || ofPlan.test(asked) || units.length > 0) return null;
    if (has('lead', 'participate', 'due', 'silent', 'liaison', 'requirement')) return null;
    const about = withoutMaterial(analysis);
    if (about !== '')
      return directory.subjectOf(about).kind === 'nothing' ? null : { score: 0.93, slots: { about, ofAll: false } };
    return { score: 0.9, slots: { about: '', ofAll: !refersBack } };
  },

  async answer({ about, ofAll }, context) {
    const { stores, speaker, say } = context;
    if (ofAll) return listed(await stores.evidence.of(null, speaker), { title: null, context });
    const found = await find(about, context, (item) => say('ask-evidence', { title: item.title }));
    if ('instead' in found) return found.instead;
    const { items } = found;
    const title = items.map((item) => quoted(item.title)).join('');
    const files = await stores.evidence.of(
      items.map(({ id }) => id),
      speaker,
    );
    const histories = await Promise.all(items.map(({ id }) => stores.ledger.history(id, speaker)));
    // Whoever may not read it is told so, and not that there is none.
    if (histories.every((history) => history === null))
      return reply(context, 'history', {
        blocks: [text(say('evidence-closed', { title }))],
        measures: items,
        total: 0,
      });
    return { ...listed(files, { title, context }), ...factsOf(items, context) };
  },

  instead: (_, change) => (change.kind === 'about' ? { about: change.about, ofAll: false } : null),
});

const material =
  /佐证(?:材料|资料|照片|图片|文件)?|证明材料|(?:有|传|发|报|附)(?:了|过)?(?:哪些|什么|几张|多少张?)(?:照片|图片|附件)|附件(?!\s*[一二三四五六七八九十\d])|(?:现场)?(?:照片|影像资料)(?:有(?:哪些|吗|没有)|呢)|(?:哪些|什么|有没有|查看|看看|看一下)(?:现场)?(?:照片|图片|附件)|的(?:现场)?(?:照片|图片)\s*[?]?$|\b(?:evidence|attachments?|attached|photos?)\b/u;

/** The annexes of a plan are no evidence. */
const ofPlan = /(?:方案|计划|文件|通知)的?附件|附件(?:中|里)?(?:的)?(?:方案|计划|规定|要求)/u;

const withoutMaterial = ({ mention: words }: Analysis): string =>
  mentions(
    words.replace(
      /佐证|证明材料|材料|资料|附件|(?:现场)?照片|图片|影像|传了|发了|附了|报了|查看|看看|看一下|上传|\b(?:evidence|attachments?|attached|photos?|of|to|for|the)\b/gu,
      ' ',
    ),
  ).join(' ');

function factsOf(items: Parameters<typeof reply>[2]['measures'], context: Context) {
  const { facts } = reply(context, 'history', { blocks: [], measures: items ?? [] });
  return { facts };
}

function listed(
  files: readonly EvidenceFile[],
  { title, context }: { readonly title: string | null; readonly context: Context },
) {
  const { say } = context;
  const total = files.length;
  const none = title === null ? say('evidence-none-at-all') : say('evidence-none', { title });
  const first = title === null ? say('evidence-all', { total }) : say('evidence', { title, total });
  return reply(context, 'history', {
    blocks: [
      text(total === 0 ? none : first),
      ...(total === 0 ? [] : [list(files.map((file) => line(file, title === null, context)))]),
      closing(context, total, 'entries'),
    ],
    attachments: files,
    total,
  });
}

function line(file: EvidenceFile, withTitle: boolean, { say, language }: Context): string {
  return say(withTitle ? 'evidence-line-of' : 'evidence-line', {
    name: file.name,
    title: quoted(file.title),
    who: file.sentBy,
    when: instantIn(language, file.recordedAt),
    caption: file.caption === null ? '' : say('evidence-caption', { caption: file.caption }),
  });
}
