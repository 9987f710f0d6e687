import type { Draft } from './drafts/draft.ts';
import { readDrafts } from './drafts/drafts.ts';
import { underRules } from './drafts/under-rules.ts';
import type { Anchor } from './due.ts';
import { anchorOf } from './due.ts';
import { readFacts } from './head/facts.ts';
import { readFindings } from './findings/findings.ts';
import { linesOf } from './outline/lines.ts';
import { settleMeasure } from './measures.ts';
import { unitOfPost } from './organisation/holders.ts';
import { memberUnits, readOrganisation, withoutPostLists } from './organisation/organisation.ts';
import type { OutlineClause } from './outline/outline.ts';
import { readOutline } from './outline/outline.ts';
import { ownPlace } from './units/official-names.ts';
import type { Clause, PlanFacts, Post, ReadPlan, SourceText } from './plan.ts';
import { refGiver } from './outline/refs.ts';
import { isSettled, NOTHING_SETTLED, type SettledUnits } from './units/settled.ts';
import { readTables } from './tables/tables.ts';
import { readTargets } from './targets.ts';
import { unassignedBeside } from './drafts/unassigned.ts';
import type { KnownUnits } from './units/units.ts';
import { learnUnits, readShortForms } from './units/units.ts';

/**
 * Reads a plan: its outline, what it assigns to whom by when, and everything that a person should look at. What the office has settled about
 * units holds, and is no finding any more.
 */
export function readPlan(source: SourceText, decided: SettledUnits = NOTHING_SETTLED): ReadPlan {
  const { text } = source;
  const lines = linesOf(source);
  const { facts, titles } = readFacts(lines, source.file);
  const clauses = readOutline({ text, lines, tables: readTables(text, lines), titles });
  const organisation = readOrganisation(clauses);
  const drafts = draftsOf(text, withoutPostLists(clauses, organisation));
  const members = memberUnits(organisation);
  const units = unitsOf({ text, facts, drafts, organisation, members, decided });
  const anchor: Anchor = anchorOf(facts, source);
  const measures = drafts.map((draft) => settleMeasure(draft, { text, units, anchor }));
  return {
    source,
    facts,
    clauses: clauses.map(clauseOf),
    measures: measures.map(({ measure }) => measure),
    units: units.units,
    organisation,
    targets: readTargets(text, clauses, anchor),
    findings: readFindings({
      text,
      title: facts.title,
      issuedOn: facts.issuedOn,
      measures,
      units,
      members,
      organisation: organisation.filter(({ post }) => !isSettled(unitOfPost(post ?? '') ?? '', decided)),
    }),
  };
}

function draftsOf(text: string, clauses: readonly OutlineClause[]): readonly Draft[] {
  const assigned = underRules(text, readDrafts(text, clauses));
  const forgotten = unassignedBeside(clauses, assigned).map(unassignedDraft);
  const ownRef = refGiver();
  return [...assigned, ...forgotten]
    .toSorted((a, b) => a.start - b.start)
    .map((draft) => ({ ...draft, ref: ownRef(draft.ref) }));
}

const unassignedDraft = (clause: OutlineClause): Draft => ({
  start: clause.start,
  end: clause.end,
  ref: clause.itemRef,
  heading: clause.heading,
  titleWords: clause.text,
  assignment: null,
  assigned: { lead: [], participants: [], leadIsExplicit: false, dueWords: null },
  clause,
});

interface UnitSources {
  readonly text: string;
  readonly facts: PlanFacts;
  readonly drafts: readonly Draft[];
  readonly organisation: readonly Post[];
  readonly members: readonly string[];
  readonly decided: SettledUnits;
}

function unitsOf({ text, facts, drafts, organisation, members, decided }: UnitSources): KnownUnits {
  return learnUnits({
    assigned: drafts.flatMap(({ assigned }) => [...assigned.lead, ...assigned.participants]),
    members,
    ofPosts: organisation.flatMap(({ role, post }) =>
      role === '成员' || post === undefined ? [] : (unitOfPost(post) ?? []),
    ),
    others: [
      ...organisation.flatMap(({ role, unit, name }) =>
        role === '办公室' || role === '牵头单位' ? [unit ?? [], name ?? []].flat() : [],
      ),
      ...(facts.issuer === null ? [] : [facts.issuer]),
    ],
    place: ownPlace(facts.issuer ?? facts.title),
    shortForms: readShortForms(text),
    decided,
  });
}

const clauseOf = ({ ref, kind, level, heading, text, start, end }: OutlineClause): Clause => ({
  ref,
  kind,
  level,
  heading,
  text,
  start,
  end,
});
