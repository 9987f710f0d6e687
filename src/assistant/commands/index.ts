import { findPeriods } from '../../domain/calendar/period.ts';
import { answered, type Obey, type Obeyed, type Obeying } from '../commands.ts';
import { giveCodes } from '../enrolment/issue.ts';
import { settings } from '../enrolment/settings.ts';
import { welcome } from '../enrolment/welcome.ts';
import { wholeDigest } from '../whole-digest.ts';
import type { CommandName } from './names.ts';
import { beginReport } from './report.ts';

/** What each command does. */
export const commands: Readonly<Record<CommandName, Obey>> = {
  async start(_, { context: { speaker, stores, now, language } }) {
    return answered(await welcome(speaker, { stores, now, language, lead: [], kind: 'help' }));
  },
  help: (_, { context: { say } }) => ({ words: say('action-help') }),
  mine: inWords('mine'),
  due,
  report: beginReport,
  digest,
  undo: inWords('undo'),
  settings: async (_, { context }) => answered(await settings(context)),
  silent: inWords('silent'),
  urge: (rest, { context: { say } }) => ({
    words: rest === '' ? say('urgings-say') : say('command-urge-words', { rest }),
  }),
  code,
  groups: inWords('groups'),
  export: inWords('export'),
};

/** A command that is another way of saying something. */
function inWords(name: string): Obey {
  return (rest, { context: { say } }) => ({
    words: rest === '' ? say(`command-${name}-words`) : say(`command-${name}-words-with`, { rest }),
  });
}

/** What is due in a period, or when an item is. */
function due(rest: string, { context: { say, today } }: Obeying): Obeyed {
  if (rest === '') return { words: say('action-due') };
  const [period] = findPeriods(rest, today);
  const isPeriod =
    period !== undefined &&
    rest
      .replace(period.text, '')
      .replace(/[的内里]/gu, '')
      .trim() === '';
  return { words: say(isPeriod ? 'command-due-words-with' : 'ask-due', { rest, title: rest }) };
}

/** The digest of now, of whatever form; of another day it is one that was sent. */
async function digest(rest: string, { context, services }: Obeying): Promise<Obeyed> {
  const { say } = context;
  const form = rest === '' ? 'daily' : digestForms.find(([, words]) => words.test(rest))?.[0];
  if (form === undefined) return { words: say('command-digest-words-with', { rest }) };
  return wholeDigest({ context, services }, form);
}

const digestForms = [
  ['daily', /^(?:每日|日|今[天日]|today|daily)$/iu],
  ['weekly', /^(?:每周|周|weekly)$/iu],
  ['monthly', /^(?:每月|月|monthly)$/iu],
] as const;

async function code(rest: string, { context, services, settling, inGroup }: Obeying): Promise<Obeyed> {
  return answered(await giveCodes(rest, { context, services, messageId: settling.messageId, inGroup }));
}
