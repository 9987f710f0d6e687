# Everything the desk says to people, in English. One name a message, the same names as in zh-CN.ftl.

## General
closing = { $total ->
    [one] 1 in all
   *[other] { $total } in all
  }, all listed; as of { $when }.
office = the office
value-none = none
change = { $field }: { $before } → { $after }
item-line = { $title } ({ $ref })
item-line-with = { $title } ({ $ref }): { $rest }
no-change = no change
not-found = Nothing found for “{ $mention }”: neither the plan nor the ledger has it.
not-found-nearest = The nearest: { $titles }.
clarify-which = Which item do you mean? For example: “who leads …”.
clarify-several = { $total } items are close to “{ $mention }”. Which one do you mean?
error = Something went wrong: your message was not acted on and no record was changed. Please try again later; if it persists, give the office the number { $id }.
in-hand = This message is being dealt with, please wait.
stranger = You are not enrolled yet. Please ask the head of your unit or the plan's office to enrol you.
too-long = This message is too long (over { $limit } characters). Please send it in parts, or only the main points.
empty = Type a question or a progress report; “help” shows examples.
out-of-scope = That is outside my job. I can look up leads, duties, deadlines and progress of the plan, and record the progress you report.

## Status
status-unreported = not reported
status-not-started = not started
status-in-progress = in progress
status-blocked = blocked
status-done = done
field-status = status
field-percent = progress
field-due = deadline
field-expected = expected
field-blocker = problem
line-blocker = problem: { $blocker }
line-expected = expected by { $day }

## Deadlines
due-none = neither the plan nor the ledger gives a deadline
due-words = { $words }
due-with-words = { $day } (in the plan's words “{ $words }”)
due-plan-none = none given
due-differs = { $day } (ledger; the plan: { $plan })
due-label = Deadline: { $due }.
due-of = The deadline of { $title }: { $due }.
due-item = { $title }: due { $due }, { $lead }, { $status }
due-period = { $unit } Due in “{ $when }”: { $total }
due-period-none = { $unit } Nothing is due in “{ $when }”.
due-overdue = { $unit } Overdue and not done: { $total }
due-overdue-none = { $unit } Nothing is overdue.
due-open = { $unit } Not done and with a deadline: { $total }, the earliest first
due-open-none = { $unit } Nothing that is open has a deadline.
recurrence-long-term = long-term, without a last day
recurrence-every-week = every week
recurrence-every-month = every month
recurrence-every-quarter = every quarter
recurrence-every-half-year = every half-year
recurrence-every-year = every year

## Leads and participants
lead-one = {" "}is led by { $lead }.
lead-joint = {" "}is led jointly by { $lead }.
lead-not-told-apart = {" "}is the responsibility of { $lead } (the plan does not say who leads).
lead-none = : the plan names no lead.
lead-none-short = no lead named
lead-under-heading = Under “{ $heading }” there are { $total } measures:
participants = Participants: { $units } ({ $total }).
participants-none = The plan lists no participants.
yes-leads = Yes, { $unit } leads it.
no-takes-part = No, { $unit } takes part in it.
no-neither = No, { $unit } neither leads it nor takes part.
set-no-lead = Measures without a lead: { $total }
set-no-lead-none = Every measure has a lead.
set-several-leads = Measures with several leads: { $total }
set-several-leads-none = No measure has several leads.
set-no-due = Measures without a deadline: { $total }
set-no-due-none = Every measure has a deadline.
set-all = All measures: { $total }
set-all-none = The ledger is empty: the office should load a plan first.

## Duties
duties-any = { $unit } has { $total }: leads { $lead }, takes part in { $participant }.
duties-lead = { $unit } leads { $total }:
duties-participant = { $unit } takes part in { $total }:
duties-none-any = The plan gives { $unit } nothing to lead or take part in.
duties-none-lead = { $unit } leads nothing{ $other ->
    [0] .
   *[other] ; it takes part in { $other }.
  }
duties-none-participant = { $unit } takes part in nothing{ $other ->
    [0] .
   *[other] ; it leads { $other }.
  }
duties-heading-lead = Leads:
duties-heading-participant = Takes part in:
duties-shared = { $units }: { $total }
duties-shared-none = Nothing with { $units }.
role-suffix-any = {" "}(either role)
role-suffix-lead = {" "}(lead)
role-suffix-participant = {" "}(participant)
unit-unknown = Neither the plan nor the roster has a unit called “{ $unit }”.
unit-nearest = Did you mean { $units }?
no-unit-of-yours = The roster gives no unit for you: please name the unit.

## Progress
status-of = { $title }: { $status }.
status-of-unreported = { $title }: not reported; there is no record of progress.
status-item = { $title }: { $status }
status-set = { $unit } { $state ->
    [blocked] Blocked
    [done] Done
    [in-progress] In progress
   *[any] All
  }: { $total }
status-set-none = { $unit } { $state ->
    [blocked] Nothing is blocked.
    [done] Nothing is done.
    [in-progress] Nothing is in progress.
   *[any] There are no items.
  }
reported-at = Last report: { $when }.
reported-by = Last report: { $when }, { $who }.
history = { $title } has { $total } records, newest first:
history-none = { $title } has never been reported on.
history-line = { $when } { $who } { $kind ->
    [change] changed
    [import] imported
    [undo] undid
   *[report] reported
  }: { $what }

## Not reported
silent = { $units } units have { $items } items without a report:
silent-unit = { $unit }: { $total }, { $titles }
silent-no-lead = { $total } more have no lead and no report: { $titles }.
silent-nobody = Every unit has reported.
closing-silent = { $total } units in all, all listed; “not reported” means never, and “no change” is a report. As of { $when }.

## Liaisons and organisation
liaison = The liaison of { $unit } is { $names }.
liaison-head = { $unit } has no liaison on the roster; its head is { $names }.
liaison-none = The roster has no liaison for { $unit }: please ask the office.
liaison-nobody = The roster has no liaisons yet: the office should load it first.
liaison-all = Liaisons on the roster: { $total }
organisation-none = The plan does not say.
post = { $role }: { $who }
members = Members: { $names } ({ $total }).

## Targets, counts, passages
targets = Targets: { $total }
targets-none = The plan gives no targets for this period.
count-all = Items in the ledger: { $total }
count-any = { $unit } has { $total }:
count-lead = { $unit } leads { $total }:
count-participant = { $unit } takes part in { $total }:
count-most-lead = { $units } leads the most, { $count }. By unit:
count-least-lead = Of the units that lead something, { $units } leads the fewest, { $count }. By unit:
count-most-participant = { $units } takes part in the most, { $count }. By unit:
count-least-participant = Of the units that take part in something, { $units } takes part in the fewest, { $count }. By unit:
count-line = { $unit }: { $count }
count-none = The ledger is empty.
passage = { $document }, { $ref }: “{ $words }”

## Reports
draft-report = Please check; it is recorded only when you confirm:
draft-change = Please check; the ledger is changed only when you confirm:
draft-undo = Please check; it is undone only when you confirm:
draft-how = Reply “confirm” or “cancel”, or correct it, for example “make it 65%”. Valid for 24 hours.
draft-note = Note: { $note }
draft-participant = Your unit takes part: this is kept beside the lead's report and does not change its figure.
draft-no-change = The same as the ledger has; only the report itself is recorded.
draft-joined = Joined with your earlier unconfirmed report, { $total } items:
draft-moved-on = The row was changed after you looked at it. Please confirm again as it stands now.
draft-gone = There is no such draft: please report again.
draft-none = There is nothing to confirm.
draft-not-yours = This draft is not yours: only its author can confirm or cancel it.
draft-already-recorded = This draft is in the ledger already; it was not recorded twice.
draft-already-cancelled = This draft was cancelled; nothing was recorded.
draft-replaced = A later draft took the place of this one: please confirm the newest.
draft-expired = This draft is over 24 hours old; nothing was recorded. Please report again.
draft-no-right = You may no longer report on this item; nothing was recorded.
draft-item-gone = This item is no longer in the ledger; nothing was recorded.
draft-cancelled = Cancelled; the ledger is unchanged.
recorded = Recorded in the ledger.
recorded-line = { $title }: { $what }
recorded-beside = kept beside the lead's report
recorded-how-to-undo = Reply “undo” within 24 hours to take it back.
report-which = Which item is this about?
report-which-of = None of your items is quite “{ $mention }”. Which one is this about?
report-no-item = There is no item on which you can report: please name it, or ask the office.
report-no-such-item = There is no item “{ $mention }”; nothing was recorded. Please use its name in the plan.
report-denied = { $title } is reported by { $units }; you cannot report on it, and nothing was recorded. Please ask their liaison or the office.
report-unclear = { $title }: how many percent is “{ $words }”? For example “{ $title } 55% done”.
report-over = The progress of { $title } cannot be { $percent }% (now { $before }%). Please check.
correction-not-understood = I did not understand what to correct; the draft is unchanged:
change-denied = Deadlines are set by the office; your change was not recorded. Please ask the office for an extension.
change-no-day = I did not understand which day “{ $words }” is, for example “to 31 October”.
undone = Undone: { $title }, recorded { $when } (the record stays, with an entry that takes it back):
undo-nothing = There is nothing of yours from the last 24 hours to undo.
undo-moved-on = The item was changed after your record and cannot simply be undone: please report how it stands.

## Help
help = This is the Liaison Desk. Ask like this, or just report:
help-lead = Leads: “who leads …”, “what does unit … take part in”
help-mine = Your own: “what does my unit lead”
help-due = Deadlines: “what is due this month”, “what is overdue”
help-status = Progress: “status of …”
help-silent = Reports: “which units have not reported”
help-report = Report: “… 60% done, missing a technician, expected by the end of October”
help-confirm = A report becomes a draft first; it is recorded when you confirm.
action-confirm = Confirm
action-cancel = Cancel
action-undo = undo
action-help = help
action-mine = What does my unit lead?
action-due = What is due this month?
action-silent = Which units have not reported?
ask-lead = who leads { $title }
ask-due = when is { $title } due
ask-status = status of { $title }
ask-liaison = liaison of { $title }
ask-history = history of { $title }
ask-change-due = { $title } deadline to { $day }

## Daily digest
digest-title = Daily digest ({ $day })
digest-head = { $total } items: { $done } done, { $moving } in progress, { $blocked } blocked, { $waiting } not started, { $silent } not reported; { $overdue } overdue, { $soon } due within 7 days.
digest-quiet = Nothing has changed since yesterday.
digest-moved = Changed since yesterday ({ $total }):
digest-overdue = Overdue ({ $total }):
digest-soon = Due within 7 days ({ $total }):
digest-blocked = Blocked ({ $total }):
digest-silent = Not reported ({ $total } units):
digest-by-unit = By lead unit:
digest-unit = { $unit }: leads { $total }, { $done } done, { $moving } in progress, { $blocked } blocked, { $silent } not reported, { $overdue } overdue
digest-moved-line = { $title }: { $what } ({ $who }, { $when })
digest-overdue-line = { $title }: was due { $due }, { $days } days ago, { $lead }, { $status }
digest-nothing = The ledger is empty: the office should load a plan first.
