import type { Happening, Watch } from '../assistant/happening.ts';

/** Writes a line with fields. */
export type WriteLine = (fields: object, message: string) => void;

/** Writes a line for each message that came in and each that went out. Failures have lines of their own, with their id. */
export function logLines(debug: WriteLine): Watch {
  return (happening: Happening) => {
    const { type, ...fields } = happening;
    if (type !== 'failed') debug(fields, type);
  };
}
