import type { Chart } from '../domain/charts.ts';
import { dayIn } from './answer.ts';
import type { Language } from './language.ts';
import { wordingIn } from './wording.ts';

/** What a chart shows, for whoever cannot see it: every figure of it, in words. */
export function chartWords(chart: Chart, language: Language): string {
  const lines = linesOf(chart, language);
  const say = wordingIn(language);
  return say('picture-words', {
    title: chart.title,
    lines: lines.length === 0 ? say('picture-empty') : lines.join(say('picture-words-between')),
  });
}

function linesOf(chart: Chart, language: Language): readonly string[] {
  const say = wordingIn(language);
  switch (chart.kind) {
    case 'progress-by-area':
      return chart.areas.map(({ name, percent, elapsed, total }) =>
        say('picture-words-area', { name, percent, total, elapsed: elapsed ?? 'none' }),
      );
    case 'due-calendar':
      return chart.days
        .filter(({ due }) => due > 0)
        .map(({ day, due, working }) =>
          say('picture-words-day', { day: dayIn(language, day), due, working: String(working) }),
        );
    case 'status-by-unit':
      return chart.units.map((unit) => say('picture-words-unit', { ...unit }));
  }
}
