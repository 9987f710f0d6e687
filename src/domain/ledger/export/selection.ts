import { z } from 'zod';
import { period, unitName } from '../../request.ts';

/** The formats in which a ledger goes out, by their endings. */
export const exportFormats = ['xlsx', 'csv', 'docx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which states of the work a ledger may be narrowed to; `overdue` and `open` are not done. */
export const exportStates = ['overdue', 'open', 'blocked', 'done', 'unreported'] as const;
export type ExportState = (typeof exportStates)[number];

/** Which rows of the ledger go out; every condition that is named must hold, and none names all of them. */
export const exportSelection = z.object({
  /** Led by this unit, or with its part in it; `role` narrows it to one of the two. */
  unit: unitName.min(1).optional(),
  role: z.enum(['lead', 'participant']).optional(),
  due: period.optional(),
  state: z.enum(exportStates).optional(),
});
export type ExportSelection = Readonly<z.infer<typeof exportSelection>>;
