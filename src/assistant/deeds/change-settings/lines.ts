import { isDeepStrictEqual } from 'node:util';
import type { OwnDay, Preset } from '../../../domain/settings.ts';
import { dayIn, quoted } from '../../answer.ts';
import type { Context } from '../../question.ts';
import { ownDayLine, reminderFields, reminderValue } from '../../settings-lines.ts';
import { subscriptionLine } from '../../subscriptions/lines.ts';
import type { SettingChange } from './content.ts';

interface Line {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Old → new, a line for each thing that changes; with `after` how it stands alone. */
export function changeLines(
  what: SettingChange,
  context: Context,
  which: 'both' | 'after' = 'both',
): readonly string[] {
  const { say } = context;
  return linesOf(what, context, which === 'after').map(({ field, before, after }) =>
    which === 'after' ? say('setting-line', { field, value: after }) : say('change', { field, before, after }),
  );
}

function linesOf(what: SettingChange, context: Context, all: boolean): readonly Line[] {
  const { say, language } = context;
  switch (what.kind) {
    case 'digest': {
      const field = say('setting-digest', { role: say(`role-${what.role}`) });
      return [{ field, before: subscriptionLine(what.before, context), after: subscriptionLine(what.after, context) }];
    }
    case 'reminders':
      return reminderFields
        .filter((field) => all || !isDeepStrictEqual(what.before[field], what.after[field]))
        .map((field) => ({
          field: say(`setting-${field}`),
          before: reminderValue(field, what.before, context),
          after: reminderValue(field, what.after, context),
        }));
    case 'days': {
      const shown = (own: OwnDay | null) => (own === null ? say('own-day-none') : ownDayLine(own, context, 'alone'));
      return what.days.map(({ day, before, after }) => ({
        field: dayIn(language, day),
        before: shown(before),
        after: shown(after),
      }));
    }
    case 'preset': {
      const shown = (preset: Preset | null) => say(preset === null ? 'preset-none' : `preset-${preset}`);
      const field = say('setting-item', { title: quoted(what.title) });
      return [{ field, before: shown(what.before), after: shown(what.after) }];
    }
  }
}
