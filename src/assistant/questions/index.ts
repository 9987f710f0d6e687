import { z } from 'zod';
import { counts } from './counts.ts';
import { draftPaperQuestion } from './draft-paper.ts';
import { evidence } from './evidence.ts';
import { exportLedger } from './export-ledger.ts';
import { extensions } from './extensions.ts';
import { figures } from './figures.ts';
import { hasReported } from './has-reported.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { howFar } from './how-far.ts';
import { keptDigest } from './kept-digest.ts';
import { measureSets } from './measure-sets.ts';
import { openFindings } from './open-findings.ts';
import { milestones } from './milestones.ts';
import { modelTraces } from './model-traces.ts';
import { organisation } from './organisation.ts';
import { participantCounts } from './participant-counts.ts';
import { personalData } from './personal-data.ts';
import { planWords } from './plan-words.ts';
import { rankings } from './rankings.ts';
import { smallTalk } from './small-talk.ts';
import { targets } from './targets.ts';
import { unitDuties } from './unit-duties.ts';
import { unitsWithoutLiaison } from './units-without-liaison.ts';
import { urgings } from './urgings.ts';
import { whatChanged } from './what-changed.ts';
import { whatIsAccepted } from './what-is-accepted.ts';
import { whatIsDue } from './what-is-due.ts';
import { whatPlanSays } from './what-plan-says.ts';
import { whatWasReported } from './what-was-reported.ts';
import { whenDue } from './when-due.ts';
import { whichGroups } from './which-groups.ts';
import { whoAmI } from './who-am-i.ts';
import { whoIs } from './who-is.ts';
import { whoIsLiaison } from './who-is-liaison.ts';
import { whoIsSilent } from './who-is-silent.ts';
import { whoLeads } from './who-leads.ts';
import { whoSubscribes } from './who-subscribes.ts';

/** Every kind of question. Of two that fit a message alike, the earlier is taken. */
export const questions = [
  help,
  smallTalk,
  draftPaperQuestion,
  exportLedger,
  keptDigest,
  whoAmI,
  personalData,
  openFindings,
  whichGroups,
  modelTraces,
  urgings,
  whoSubscribes,
  whatChanged,
  extensions,
  milestones,
  measureSets,
  participantCounts,
  rankings,
  counts,
  figures,
  hasReported,
  whatWasReported,
  whoIsSilent,
  unitsWithoutLiaison,
  whoIsLiaison,
  whoIs,
  whoLeads,
  evidence,
  history,
  planWords,
  whenDue,
  whatIsDue,
  whatIsAccepted,
  unitDuties,
  howFar,
  targets,
  organisation,
  whatPlanSays,
] as const;

/** A message as what is asked: the union of all questions' requests. */
export const request = z.union(questions.map((question) => question.request));
