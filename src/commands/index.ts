import type { AddCommand } from '../command.ts';
import { addAsk } from './ask.ts';
import { addAudit } from './audit.ts';
import { addChat } from './chat.ts';
import { addDigest } from './digest.ts';
import { addDoctor } from './doctor.ts';
import { addEvalLive } from './eval-live.ts';
import { addEval } from './eval.ts';
import { addExport } from './export.ts';
import { addExtract } from './extract.ts';
import { addLoad } from './load.ts';
import { addPaper } from './paper.ts';
import { addSearch } from './search.ts';
import { addStart } from './start.ts';
import { addUnits } from './units.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly AddCommand[] = [
  addStart,
  addLoad,
  addExtract,
  addAsk,
  addChat,
  addSearch,
  addDigest,
  addExport,
  addPaper,
  addEval,
  addEvalLive,
  addUnits,
  addAudit,
  addDoctor,
];
