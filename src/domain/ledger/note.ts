import { saysNothing } from './sheet-cells.ts';

/** The words of a row about how the work goes, and what comes next. */
export interface NoteParts {
  readonly progress: string | null;
  readonly nextStep: string | null;
}

const NEXT = '下一步：';

/** Both columns of a ledger as the one note that an item keeps; `''` where both are empty. */
export function noteOf({ progress, nextStep }: NoteParts): string {
  const words = [progress, nextStep === null ? null : `${NEXT}${nextStep}`];
  return words.filter((each) => each !== null).join('；');
}

/** The columns that a note was made of. A note that they would not make again is progress as a whole. */
export function noteParts(note: string | null): NoteParts {
  if (note === null) return { progress: null, nextStep: null };
  const [, progress = '', nextStep = ''] = /^(?:(.*)；)?下一步：(.+)$/su.exec(note) ?? [];
  const parts = { progress: progress === '' ? null : progress, nextStep };
  const isWhole =
    nextStep !== '' && noteOf(parts) === note && standsAlone(nextStep) && (progress === '' || standsAlone(progress));
  return isWhole ? parts : { progress: note, nextStep: null };
}

/** Cells are read without the blanks around them, and a dash or 无 for the next step says that there is none. */
const standsAlone = (cell: string): boolean => cell === cell.trim() && !saysNothing(cell);
