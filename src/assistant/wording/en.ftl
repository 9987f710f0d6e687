# Everything the desk says to people, in English. One name a message, the same names as in zh-CN.ftl.

## General
closing = { $total ->
    [0] As of { $when }.
    [1] 1 { $of ->
        [units] unit
        [people] person
        [entries] entry
       *[items] item
      }; as of { $when }.
   *[other] { $total } { $of ->
        [units] units
        [people] people
        [entries] entries
       *[items] items
      }, all listed; as of { $when }.
  }
closing-page = { $from }–{ $to } of { $lines } { $of ->
    [units] units
    [people] people
    [entries] entries
   *[items] items
  }; as of { $when }.
action-next-page = Next page
no-more = That was all: { $total } in all.
pick-none = There are only { $total } items above{ $at ->
    [0] {""}
   *[other] , none is number { $at }
  }. Which one do you mean?
part = Question { $number }: { $words }
parts-as-of = All of this is as of { $when }.
part-action = { $label } (question { $number })
parts-left = At most { $most } questions are answered at once; { $left } more are left, please send them again.
without = Apart from the { $total } named: { $answer }
nothing-before = There is nothing before this to go on from. Please say what you ask about, for example “who leads …”.
basis-none = The plan does not say what it rests on.
plan-words = The plan's own words on { $title }:
lead-besides = Apart from { $units }, { $what ->
    [lead] the leads
   *[participants] the participants
  } of { $title }: { $total ->
    [0] no others
   *[other] { $others } ({ $total })
  }.
among = Of the { $total } above: { $answer }
withdrawn = No longer in the plan as re-issued: { $titles }{ $more ->
    [yes] {" "}({ $total } in all)
   *[no] {""}
  }. The rows are kept; the office decides whether the work goes on.
office = the office
value-none = none
change = { $field }: { $before } → { $after }
said = { $field }: { $value }
item-line = { $title } ({ $ref })
item-line-with = { $title } ({ $ref }): { $rest }
no-change = no change
not-found = Nothing found for “{ $mention }”: neither the plan nor the ledger has it.
not-found-nearest = The nearest: { $titles }.
clarify-which = Which item do you mean? For example: “who leads …”.
clarify-several = { $total } items are close to “{ $mention }”. Which one do you mean?
error = Something went wrong: your message was not acted on and no record was changed. Please try again later; if it persists, give the office the number { $id }.
in-hand = This message is being dealt with, please wait.
too-long = This message is too long (over { $limit } characters). Please send it in parts, or only the main points.
empty = Type a question or a progress report; “help” shows examples.
out-of-scope = Sorry, I cannot help with that. Ask who leads, what is due or how far work is, or report, in Chinese or English.
out-of-scope-no-words = I could not make that out. Please say in a sentence what you ask or report, for example “who leads …” or “… is 60% done”.
out-of-scope-language = Sorry, please write in Chinese or English, for example “what is due this month”.

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
field-milestones = milestones
field-extension = extension asked for
field-accepted = accepted
value-accepted = by { $by } on { $on }
value-extension = until { $until }
value-milestone = { $title } (by { $due })
line-blocker = problem: { $blocker }
line-expected = expected by { $day }

## Deadlines
due-none = neither the plan nor the ledger gives a deadline
due-words = { $words }
due-with-words = { $day } (in the plan's words “{ $words }”)
due-plan-none = none given
due-plan-day = { $day }
due-differs = { $day } (ledger; the plan: { $plan })
due-label = Deadline: { $due }.
due-label-none = Deadline: { $due }.
due-of = The deadline of { $title }: { $due }.
due-of-none = { $title }: { $due }.
due-item = { $title }: due { $due }, { $lead }, { $status }
due-of-unit-any = {""}, { $unit }
due-of-unit-lead = {""}, led by { $unit }
due-of-unit-participant = {""}, with { $unit } taking part
due-period = Due { $when }{ $whose }: { $total ->
    [one] 1 item
   *[other] { $total } items
  }
due-period-none = Nothing is due { $when }{ $whose }.
due-overdue = Overdue and not done{ $whose }: { $total ->
    [one] 1 item
   *[other] { $total } items
  }
due-overdue-none = Nothing is overdue{ $whose }.
due-open = Not done and with a deadline{ $whose }, the earliest first: { $total ->
    [one] 1 item
   *[other] { $total } items
  }
due-open-none = Nothing that is open has a deadline{ $whose }.
due-next = Due next{ $whose }: { $total ->
    [one] 1 item
   *[other] { $total } items
  }
due-next-none = Nothing is due from today on{ $whose }.
small-talk-greeting = Hello, this is the liaison desk. Just ask, for example “what are my duties?”, or report your progress.
small-talk-thanks = You are welcome.
small-talk-farewell = All right. Ask me whenever you need to.
due-also-targets = What the plan aims at in that time:
due-also-said = The plan also says:
recurrence-long-term = long-term, without a last day
recurrence-every-week = every week
recurrence-every-month = every month
recurrence-every-quarter = every quarter
recurrence-every-half-year = every half-year
recurrence-every-year = every year

## Leads and participants
lead-one = led by { $lead }
lead-joint = led jointly by { $lead }
lead-one-not-told-apart = the responsibility of { $lead }
lead-not-told-apart = the responsibility of { $lead } (the plan does not say who leads)
lead-none = the plan names no lead
lead-of = { $title } is { $lead }.
lead-of-none = { $title }: { $lead }.
lead-was-given = { $lead } (set by the office; the plan says { $plan })
lead-differs = { $lead } (ledger: { $ledger })
lead-none-short = no lead named
lead-under-heading = Under “{ $heading }” there are { $total } measures:
lead-of-several = { $total } measures:
participants-of = Participants of { $title }: { $units }{ $total ->
    [1] {""}
   *[other] {" "}({ $total })
  }.
participants-of-none = { $title }: the plan lists no participants.
participants = Participants: { $units }{ $total ->
    [1] {""}
   *[other] {" "}({ $total })
  }.
participants-none = The plan lists no participants.
lead-and-participants = { $title } ({ $ref }): { $lead }; { $participants ->
    [0] no participants listed
   *[other] with { $units }
  }
yes-leads = Yes, { $unit } leads it.
yes-responsible = Yes, { $total ->
    [1] { $unit } is responsible for it
   *[other] { $unit } is one of those responsible for it
  }.
named-not-as-lead = The plan does not say who leads: { $total ->
    [1] it only makes { $units } responsible
   *[other] it names { $units } together as responsible
  }.
yes-takes-part = Yes, { $unit } takes part in it.
no-leads = { $unit } does not take part: it leads.
no-takes-part = No, { $unit } takes part in it.
no-part = No, { $unit } neither takes part in it nor leads it.
no-neither = No, { $unit } neither leads it nor takes part.
set-no-lead = { $total ->
    [one] 1 measure has no lead:
   *[other] { $total } measures have no lead:
  }
set-no-lead-none = Every measure has a lead.
set-several-leads = { $total ->
    [one] 1 measure has several leads:
   *[other] { $total } measures have several leads:
  }
set-several-leads-none = No measure has several leads.
set-no-due = { $total ->
    [one] 1 measure has no deadline:
   *[other] { $total } measures have no deadline:
  }
set-no-due-none = Every measure has a deadline.
set-all = The ledger has { $total ->
    [one] 1 item:
   *[other] { $total } items:
  }
set-under = Under “{ $heading }” there { $total ->
    [one] is 1 measure:
   *[other] are { $total } measures:
  }
set-all-none = The ledger is empty: the office should load a plan first.

## Duties
duties-any = { $unit } has { $total ->
    [one] 1 item
   *[other] { $total } items
  }: it leads { $lead } and takes part in { $participant }.
duties-lead = { $unit } leads { $total ->
    [one] 1 item
   *[other] { $total } items
  }:
duties-participant = { $unit } takes part in { $total ->
    [one] 1 item
   *[other] { $total } items
  }:
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
duties-shared = { $total ->
    [one] 1 item where { $units }:
   *[other] { $total } items where { $units }:
  }
duties-shared-none = There is no item where { $units }.
duties-shared-otherwise = Leading or taking part, these units share { $total ->
    [one] 1 item
   *[other] { $total } items
  }: { $titles }{ $more ->
    [yes] {" and more"}
   *[no] {""}
  }.
side-any = { $units } { $count ->
    [1] leads or takes part
   *[other] lead or take part
  }
side-lead = { $units } { $count ->
    [1] leads
   *[other] lead jointly
  }
side-participant = { $units } { $count ->
    [1] takes part
   *[other] take part
  }
side-not-any = { $units } { $count ->
    [1] has no part
   *[other] have no part
  }
side-not-lead = { $units } { $count ->
    [1] does not lead
   *[other] do not lead
  }
side-not-participant = { $units } { $count ->
    [1] does not take part
   *[other] do not take part
  }
side-and = {" and "}
side-or = {" or "}
unit-unknown = Neither the plan nor the roster has a unit called “{ $unit }”.
unit-nearest = Did you mean { $units }?
no-unit-of-yours = The roster gives no unit for you: please name the unit.

## Progress
status-of = { $title }: { $status }.
status-of-unreported = { $title }: not reported; there is no record of progress.
status-item = { $title }: { $status }
status-set = { $state ->
    [blocked] Blocked
    [troubled] Blocked or with a problem reported
    [done] Done
    [in-progress] In progress
    [open] Not done
   *[any] All
  }{ $whose }: { $total ->
    [one] 1 item
   *[other] { $total } items
  }
status-set-none = { $state ->
    [blocked] Nothing is blocked
    [troubled] Nothing is blocked, and no problem is reported
    [done] Nothing is done
    [in-progress] Nothing is in progress
    [open] Nothing is left to do
   *[any] There are no items
  }{ $whose }.
status-these = {""} of these
status-troubles-unseen = Problems that other units reported are shown to those units, the office and leaders only; of theirs, only what is marked as blocked is listed.
figures-under = {""}, under “{ $heading }”
figures-bound = { $is ->
    [lt] under
    [le] at most
    [eq] at
    [ge] at least
   *[gt] over
  } { $percent }%
figures-and = {" and "}
figures-beyond = Progress { $range }{ $whose }: { $total }
figures-beyond-none = No item with progress { $range }{ $whose }.
figures-none = No figure has been reported{ $whose }.
figures-least = The least far{ $whose }, at { $percent }%: { $total }
figures-most = The furthest{ $whose }, at { $percent }%: { $total }
figures-least-several = The { $count } least far{ $whose }, and any equal to the last:
figures-most-several = The { $count } furthest{ $whose }, and any equal to the last:
figures-without = { $without } more have no reported figure and are not among them.
figures-average = Average progress{ $whose }: { $percent }%.
figures-average-of = That is the plain average of the { $total } with a reported figure, each counting alike{ $without ->
    [0] {""}
   *[other] ; { $without } more have none and are left out
  }:
figures-average-label = average progress
figures-line = { $title }: { $lead }, { $status }
overall = All{ $whose }: { $total } in number; done { $done }, in progress { $moving }, blocked { $blocked }, not started { $waiting }, not reported { $silent }.
reported-at = Last update: { $when }.
reported-by = Last update: { $when }, { $who }.
history = { $title } has { $total ->
    [1] 1 record:
   *[other] { $total } records, newest first:
  }
history-none = { $title } has never been reported on.
history-closed = The reports on { $title } can be read by its own units, the office and leadership; you may ask how far it is.
history-line = { $when } { $who } { $kind ->
    [change] changed
    [request] asked
    [import] {""}
    [undo] undid
   *[report] reported
  }: { $what }

## Issues of the plan
changes-one-issue = { $total ->
    [0] No plan has been loaded yet, so there are no two issues to compare.
    [1] There is one issue of the plan only ({ $documents }), and no earlier one to compare it with.
   *[other] There is one issue only of each plan ({ $documents }), and no earlier ones to compare them with.
  }
changes-issue-same = 《{ $title }》{ $after ->
    [none] {""}
   *[other] {" "}({ $after })
  } against the issue before it{ $before ->
    [none] {""}
   *[other] {" "}({ $before })
  }
changes-issue-other = 《{ $title }》{ $after ->
    [none] {""}
   *[other] {" "}({ $after })
  } against 《{ $old }》{ $before ->
    [none] {""}
   *[other] {" "}({ $before })
  }
changes-earlier = { $title } (earlier issue)
changes-whose-unit = Of what { $unit } does:{" "}
changes-whose-heading = Under “{ $heading }”:{" "}
changes-all = { $whose }{ $added } added, { $withdrawn } withdrawn, { $changed } changed, { $same } as before.
changes-all-none = { $whose }No measure has changed.
changes-added = { $whose }Added { $total }:
changes-added-none = { $whose }No measure was added.
changes-withdrawn = { $whose }No longer listed { $total }:
changes-withdrawn-none = { $whose }No measure was withdrawn.
changes-lead = { $whose }The lead has changed in { $total }:
changes-lead-none = { $whose }No lead has changed.
changes-participants = { $whose }The participants have changed in { $total }:
changes-participants-none = { $whose }No participants have changed.
changes-due = { $whose }The deadline has changed in { $total }:
changes-due-none = { $whose }No deadline has changed.
changes-ledger = The ledger has another deadline than the plan for { $total }:
changes-of = { $total } in both issues:
changes-basis = This is { $issues }.
changes-heading-added = Added:
changes-heading-withdrawn = No longer listed:
changes-heading-changed = Changed:
changes-scope = This compares the measures; for other changes of the text, such as organisation and targets, please see both issues.
change-line-new = { $title } ({ $ref }): new, not in the earlier issue; { $lead }
change-line-gone = { $title } (earlier { $ref }): no longer listed; in the earlier issue { $lead }
change-line-same = { $aspect ->
    [lead] the lead has not changed: { $lead } in both
    [participants] the participants have not changed
    [due] the deadline has not changed
    [added] not new, the earlier issue had it
    [withdrawn] still listed
   *[all] no change
  }
change-wording = the wording has changed (both are cited)
field-lead = lead
field-participants = participants
field-wording = wording

## Not reported
silent = { $units ->
    [one] 1 unit has
   *[other] { $units } units have
  } not reported on { $items ->
    [one] 1 item:
   *[other] { $items } items:
  }
silent-unit = { $unit }: { $total }, { $titles }
silent-no-lead = { $total ->
    [one] 1 more item has no lead and no report
   *[other] { $total } more items have no lead and no report
  }: { $titles }.
silent-led-all = Everything that has a lead was reported on.
silent-since = { $when }: { $units ->
    [one] 1 unit has
   *[other] { $units } units have
  } not reported on { $items ->
    [one] 1 item
   *[other] { $items } items
  } ({ $days }):
silent-since-nobody = { $when }: every unit has reported ({ $days }).
silent-since-item = { $title } ({ $last })
silent-since-no-lead = { $total ->
    [one] 1 more item has no lead and no report in that time
   *[other] { $total } more items have no lead and no report in that time
  }: { $titles }.
silent-never = never reported
silent-last = last report { $day }
closing-silent-since = { $total } units in all, all listed; what is done is left out, and “no change” is a report. As of { $when }.
days-since = since { $from }
days-between = { $from } to { $to }
reported-who = { $when }{ $whose }: { $total ->
    [one] 1 unit
   *[other] { $total } units
  } reported on { $items ->
    [one] 1 item
   *[other] { $items } items
  } ({ $days }):
reported-who-none = { $when }{ $whose }: no unit has reported ({ $days }).
reported-what = { $when }{ $whose }: { $total ->
    [one] 1 report or change
   *[other] { $total } reports and changes
  } ({ $days }), newest first:
reported-what-none = { $when }{ $whose }: nothing was reported or changed ({ $days }).
reported-done = { $when }{ $whose }: reported as done { $total } ({ $days }):
reported-done-none = { $when }{ $whose }: nothing was reported as done ({ $days }).
reported-line = { $when } { $who } { $kind ->
    [change] changed
    [request] asked
    [import] {""}
   *[report] reported
  } { $title }: { $what }
silent-has-reported = { $who }: reported{ $dated ->
    [no] {""}
   *[yes] {" "}{ $when }
  }.
silent-has-not = { $who }: { $silent } of { $total } not reported{ $dated ->
    [no] {""}
   *[yes] {" "}{ $when }
  }.
silent-item-has-reported = { $who }: reported{ $dated ->
    [no] {""}
   *[yes] {" "}{ $when }
  }.
silent-item-has-not = { $who }: not reported{ $dated ->
    [no] {" "}yet
   *[yes] {" "}{ $when }
  }.
silent-nothing-to-report = { $who } leads nothing, so it has nothing to report.
reported-on = reported { $when }, { $status }
silent-nobody = Every unit has reported.
closing-silent = { $total } units in all, all listed; “not reported” means never, and “no change” is a report. As of { $when }.

## Liaisons and organisation
liaison = The liaison of { $unit } is { $names }.
liaison-head = { $unit } has no liaison on the roster; its head is { $names }.
liaison-none = The roster has no liaison for { $unit }: please ask the office.
liaison-nobody = The roster has no liaisons yet: the office should load it first.
liaison-all = { $total ->
    [one] There is 1 liaison on the roster:
   *[other] There are { $total } liaisons on the roster:
  }
liaison-line = { $unit }: { $names }
you-are = You are { $name }: { $unit } { $post }, { $role } (roster).
you-are-operator = You work on this machine itself, are not on the roster and have an administrator’s rights.
your-unit = { $unit } has { $total ->
    [one] 1 item
   *[other] { $total } items
  }: it leads { $lead } and takes part in { $participant }.
may-liaison = You can ask about the plan, duties, deadlines and every unit’s progress, report the progress of your unit and undo your own reports.
may-head = You can ask about the plan, duties, deadlines and every unit’s progress, and see and report that of your unit.
may-leader = You can ask about the plan, duties, deadlines and the whole progress of every unit.
may-office = You can see and report the whole progress of every unit, change deadlines and undo records.
may-administrator = You can see and report the whole progress of every unit, change deadlines and undo records.
may-member = You may ask about the plan, who does what, deadlines and progress; your unit’s progress is reported by its liaison.
personal-data = The roster keeps no telephone numbers, identity cards, addresses or the like: names, units and posts only.
personal-data-whose = To get in touch with somebody, please name the unit, for example “who is the liaison of …”.
liaison-lacking = { $total ->
    [one] 1 unit has no liaison on the roster:
   *[other] { $total } units have no liaison on the roster:
  }
liaison-lacking-none = Every unit has a liaison on the roster.
organisation-none = The plan does not say.
post-chair = Head of the leading group
post-executive-deputy = Executive deputy head
post-deputy = Deputy head
post-member = Member
post-office-head = Head of the office
post-office-deputy = Deputy head of the office
post = { $role }: { $who }
post-office = Office: { $who }, at { $place }
post-office-nowhere = Office: { $who } (the plan does not say at which unit)
yes-member = Yes, { $unit } is a member unit.
no-member = No, { $unit } is not among the member units that the plan lists.
role-liaison = liaison
role-head = head of the unit
role-leader = leadership
role-office = staff of the office
role-administrator = administrator
role-member = staff of a unit
person = { $name }: { $unit } { $post }, { $role } (roster)
members = Members: { $names } ({ $total }).

## Targets, counts, passages
targets = Targets: { $total }
targets-besides = Besides these words of the plan, { $total } more:
targets-none = The plan gives no targets for this period.
count-all = The ledger has { $total ->
    [one] 1 item
   *[other] { $total } items
  }:
count-any = { $unit } has { $total ->
    [one] 1 item
   *[other] { $total } items
  }: it leads { $lead } and takes part in { $participant }.
count-lead = { $unit } leads { $total ->
    [one] 1 item
   *[other] { $total } items
  }:
count-participant = { $unit } takes part in { $total ->
    [one] 1 item
   *[other] { $total } items
  }:
count-most-lead = { $units } leads the most, { $count }. By unit:
count-least-lead = Of the units that lead something, { $units } leads the fewest, { $count }. By unit:
count-most-participant = { $units } takes part in the most, { $count }. By unit:
count-least-participant = Of the units that take part in something, { $units } takes part in the fewest, { $count }. By unit:
count-most-any = { $units } has the most, { $count }. By unit, leading or taking part:
count-least-any = { $units } has the fewest, { $count }. By unit, leading or taking part:
count-each-any = { $units } have, each:
count-each-lead = { $units } lead, each:
count-each-participant = { $units } take part in, each:
count-some-any = { $total ->
    [one] 1 unit has something to do:
   *[other] { $total } units have something to do:
  }
count-none-any = { $total ->
    [one] 1 unit has nothing to do:
   *[other] { $total } units have nothing to do:
  }
ranking-empty-some-any = The plan gives no unit anything to do.
ranking-empty-none-any = Every unit has something to do.
count-some-lead = { $total ->
    [one] 1 unit leads something:
   *[other] { $total } units lead something:
  }
count-some-participant = { $total ->
    [one] 1 unit takes part in something:
   *[other] { $total } units take part in something:
  }
count-none-lead = { $total ->
    [one] 1 unit leads nothing:
   *[other] { $total } units lead nothing:
  }
count-none-participant = { $total ->
    [one] 1 unit takes part in nothing:
   *[other] { $total } units take part in nothing:
  }
ranking-empty-some-lead = The plan gives no unit anything to lead.
ranking-empty-some-participant = The plan gives no unit anything to take part in.
ranking-empty-none-lead = Every unit leads something.
ranking-empty-none-participant = Every unit takes part in something.
participants-most = The most participants, { $count }, are those of { $total }:
participants-least = The fewest participants, { $count }, are those of { $total }:
participants-so-many = { $kind ->
    [at-least] Items with { $count } or more participating units: { $total }
    [at-most] Items with { $count } participating units or fewer: { $total }
   *[exactly] Items with { $count } participating units: { $total }
  }
participants-so-many-none = { $kind ->
    [at-least] No item has { $count } or more participating units.
    [at-most] No item has { $count } participating units or fewer.
   *[exactly] { $count ->
        [0] Every item has participating units.
       *[other] No item has just { $count } participating units.
      }
  }
count-line = { $unit }: { $count }
passage = “{ $words }” — { $document }, { $ref }
passage-section = Under “{ $heading }” ({ $document }):
passage-part = “{ $words }” ({ $ref })
passage-closing = { $how ->
    [whole] { $total } paragraphs, all of them quoted.
    [each] { $total } paragraphs; this is how each begins. Ask by one of their headings or words for more.
   *[beginnings] { $total } paragraphs; these are the beginnings of the first { $shown }. Ask by one of their headings or words for more.
  }

## Reports
draft-report = Please check; it is recorded only when you confirm:
draft-change = Please check; the ledger is changed only when you confirm:
draft-request = Please check; it goes to the office for a decision only when you confirm:
draft-how-report = Reply “confirm” or “cancel”, or correct it, for example “make it 65%”. Valid for 24 hours.
draft-how-change = Reply “confirm” or “cancel”, or correct it, for example “change to 15 November” or “no, it is the … bureau”. Valid for 24 hours.
draft-how-request = Reply “confirm” or “cancel”, or correct it, for example “change to 15 November”. Valid for 24 hours.
draft-note = In your words: { $note }
draft-participant = Your unit takes part: this is kept beside the lead's report and does not change its figure.
draft-no-change = The same as the ledger has; only the report itself is recorded.
draft-falls = Please note: the progress falls from { $before }% to { $after }%.
draft-reopens = Please note: this item is done in the ledger; confirming opens it again.
draft-joined = Joined with your earlier unconfirmed report, { $total } items:
draft-dropped = Taken out; { $total ->
    [one] 1 item is left:
   *[other] { $total } items are left:
  }
draft-moved-on = The ledger changed after you looked at it. Please confirm again as it stands now:
draft-some-gone = Some of it is no longer in the ledger and was left out.
draft-gone = There is no such draft: please report again.
draft-none = There is nothing to confirm.
draft-not-yours = This draft is not yours: only its author can confirm or cancel it.
draft-already-recorded = This draft is in the ledger already; it was not recorded twice.
draft-already-cancelled = This draft was cancelled; nothing was recorded.
draft-replaced = A later draft took the place of this one: please confirm the newest.
draft-replaces = This takes the place of what you had not confirmed yet, which was not recorded; please say that again afterwards.
draft-expired = This draft is over 24 hours old; nothing was recorded. Please report again.
draft-no-right = You may no longer report on this item; nothing was recorded.
draft-item-gone = This item is no longer in the ledger; nothing was recorded.
draft-cancelled = Cancelled; the ledger is unchanged.
note-joint = {"; "}
note-corrected = { $note } (corrected: { $words })
change-joint = {"; "}
recorded = Recorded in the ledger.
recorded-line = { $title }: { $what }
recorded-beside = kept beside the lead's report
recorded-how-to-undo = Reply “undo” within 24 hours to take it back.
report-which = Which item is this about?
report-which-of = No item is quite “{ $mention }”. Which one is this about?
report-no-item = There is no item on which you report: please name it, or ask the office.
report-name-it = Please name the item, for example “school gates 60% done”.
report-no-such-item = There is no item “{ $mention }”; nothing was recorded. Please use its name in the plan.
report-denied = { $titles } is reported by { $units }; you cannot report on it, and nothing was recorded. Please ask their liaison or the office.
report-denied-nobody = { $titles } has no unit assigned; the office reports on it, and nothing was recorded. Please ask the office.
report-leader = Progress is reported by the units' liaisons, not by leaders; nothing was recorded.
report-leader-of = Progress of { $titles } is reported by the liaisons of { $total ->
    [0] its units
   *[other] { $units }
  }, not by leaders; nothing was recorded.
report-unclear-percent = { $title }: how many percent is “{ $words }”? Reply with a figure, for example “65%”.
report-unclear-over = { $title }: how many percent is done now? “{ $words }” cannot be recorded as progress; please reply with 0% to 100%.
report-unclear-day = { $title }: there is no day “{ $words }”, or it is past. Please check.
report-unclear-base = { $title } has no figure yet to which { $words } points could be added. Please say how far it is, for example “40% done”.
report-unclear-sum = { $title } is at { $before }%; that would make it { $words }%, which is not between 0% and 100%. Please check.
correction-not-understood = I did not understand what to correct; the draft is unchanged. Say for example “make it 65%”, and of several items name which:
undone = Undone: { $titles }, recorded { $when } (the record stays, with an entry that takes it back):
undo-nothing = There is nothing to undo: only your own records of the last 24 hours can be.
undo-moved-on = The item was changed after your record, which cannot simply be undone: please report how it stands.
undo-already = This record was undone before; nothing was done twice.
undo-not-yours = This record is not yours: only its author or the office can undo it.
undo-no-right = You may no longer report on this item and cannot undo it. Please ask the office.

## What the office arranges
arrange-denied = { $what ->
    [due] Deadlines are
    [units] Lead and participating units are
   *[acceptance] Acceptance is
  } for the office{ $some ->
    [yes] {" "}({ $office })
   *[no] {""}
  } to settle; nothing was recorded.
arrange-instead = { $what ->
    [due] { $role ->
        [leader] Please tell the office what should change.
       *[unit] If work of your unit needs more time, say “request an extension of … to the end of November, because …”, and the office decides.
      }
    [units] { $role ->
        [leader] Please tell the office what should change.
       *[unit] If you see it otherwise, please turn to the office.
      }
   *[acceptance] { $role ->
        [leader] Please tell the office what should be accepted.
       *[unit] If the work is finished, report “… is done”; the office accepts it.
      }
  }
arrange-unit-unknown = Neither the plan nor the roster has a unit called “{ $unit }”; the ledger is unchanged.
arrange-unit-nearest = Called nearly so: { $units }. Tap one, or write the full name.
arrange-person = { $name } belongs to { $unit } in the roster; this is about { $unit }.
arrange-already = { $title }: the { $role ->
    [lead] lead
   *[participants] participants
  } already: { $some ->
    [no] none
   *[yes] { $now }
  }. Nothing to change.
arrange-among-already = { $title }: { $units } is among the { $role ->
    [lead] leads
   *[participants] participants
  } already. Nothing to change.
arrange-not-among = { $title }: { $units } is not among the { $role ->
    [lead] leads
   *[participants] participants
  } ({ $now }). Nothing to change.
arrange-from-differs = Please note: the { $role ->
    [lead] lead
   *[participants] participants
  } of { $title } is now { $now }, not { $from }.
arrange-due-already = { $title } is due on { $day } already. Nothing to change.
arrange-due-none = { $title } has no deadline. Nothing to clear.
arrange-no-day = I did not understand which day “{ $words }” is, or there is no such day. Please name the day, for example “31 October”.
arrange-past = { $title } cannot be due on { $day }, which is past. Please name a day to come.
arrange-no-base = { $title } has no deadline to count “{ $words }” from. Please name the day, for example “31 October”.
arrange-accepted-already = { $title } was accepted by { $by } on { $on } already.
arrange-not-done = { $title } is not reported as done (now: { $status }) and cannot be accepted.
arrange-accept-anyway = If it is finished all the same, record it as done and accepted together; else its unit should report first.
arrange-done-and-accept = done and accepted
action-done-and-accept = Record as done and accepted
arrange-not-done-to-reject = { $title } is not reported as done (now: { $status }); there is nothing to send back.
arrange-goes-back = { $title } goes back to work; progress { $known ->
    [yes] returns to the { $percent }% reported before
   *[no] is put at { $percent }% for now
  }. Correct it if need be, for example “make it 80%”.
arrange-which = Which item is to be changed?
arrange-which-none = Please name the item that is to be changed, for example “make … the lead of …”.
arrange-all = Change all { $total }
arrange-joined = Joined with your earlier unconfirmed change, { $total } items:
arrange-apart = Please report progress and change units or deadlines in two messages; nothing was recorded.
draft-leadless = Please note: after this the item has no lead unit.
draft-before-expected = Please note: the new deadline is before the day by which its unit expects to be done ({ $expected }).
acceptance-accepted = Accepted{ $whose }: { $total }
acceptance-accepted-none = Nothing has been accepted yet{ $whose }.
acceptance-awaited = Done and waiting to be accepted{ $whose }: { $total }
acceptance-awaited-none = Nothing done is waiting to be accepted{ $whose }.
acceptance-line-waits = { $lead }, { $status }, not accepted yet
acceptance-given = { $title } was accepted by { $by } on { $on }.
acceptance-waits = { $title } is reported as done and not accepted yet.
acceptance-not-done = { $title } is neither reported as done nor accepted (now: { $status }).
ask-acceptance = has { $title } been accepted?
line-accepted = accepted on { $on }
due-cleared = no deadline in the ledger (the plan: { $plan })

## Help
help = This is the Liaison Desk. Ask like this, or just report:
help-lead = Leads: “who leads …”, “what does unit … take part in”
help-mine = Your own: “what does my unit lead”
help-due = Deadlines: “what is due this month”, “what is overdue”
help-status = Progress: “status of …”
help-silent = Reports: “which units have not reported”
help-report = Report: “… 60% done, missing a technician, expected by the end of October”
help-arrange = Changing units and deadlines: “make … the lead of …”, “add … as a participant of …”, “postpone … by two weeks”
help-accept = Accepting: “mark … as accepted”, “reject … because …”, “which items are accepted?”
help-extension = More time: “request an extension for … until 30 November because …”; the office asks “which extension requests are pending?”
help-milestones = Milestones: the office says “set milestones for …: bidding 20 working days, installation 15 working days”; ask “which work is behind schedule?”
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
ask-duties = duties of { $unit }
ask-words = the original words of { $title }
ask-history = history of { $title }

## Daily digest
digest-nothing = The ledger is empty: the office should load a plan first.

## Personal data
personal-hidden = Blotted out: { $what } (no personal data is kept).
personal-part = { $count ->
    [1] 1 { $kind ->
        [identity] identity number
        [mobile] mobile number
        [landline] telephone number
        [bank-card] bank card number
        [plate] vehicle plate
       *[passport] passport number
      }
   *[other] { $count } { $kind ->
        [identity] identity numbers
        [mobile] mobile numbers
        [landline] telephone numbers
        [bank-card] bank card numbers
        [plate] vehicle plates
       *[passport] passport numbers
      }
  }

## Doubts about a report
draft-how-reason = Please first say why the progress falls (it is recorded too), for example “two sites were dropped on review”; if it corrects an earlier mistake, reply “It is a correction”. Or reply “cancel”. Valid for 24 hours.
draft-reason-first = The progress falls, and why has not been said yet; nothing was recorded.
reason-mistake = corrects an earlier mistake
note-reason = { $note } (why the progress falls: { $reason })
action-mistake = It is a correction
report-reopens = { $title } is done in the ledger{ $when ->
    [0] {""}
   *[other] {" "}({ $when })
  }. You report “{ $words }”: should the item be opened again?
action-reopen = Open it again
action-leave = Leave it
left-as-is = Very well, the ledger was not changed.
report-past-year = “{ $time }” is not this year, and the ledger says how things are now, so nothing was drafted. Is it so with { $title } now? You can also report how it is now, for example “now 60% done”.
action-now = It is so now
action-not-recorded = Do not record

## Messages that were edited or have no words
edited-draft = Made anew of your edited message; the earlier draft is void.
edited-recorded = The report that you edited was recorded before. Correct the record to what it says now?
edited-same = The edited message says what the ledger says; there is nothing to correct.
edited-stays = The report that you edited was recorded before and stays as it was; to take it back, reply “undo”.
edited-confirmation = The message that you edited had its effect: it was recorded. To take that back, press “Undo”.
wordless = { $what ->
    [sticker] A sticker was received.
    [voice] A voice message was received; it cannot be listened to yet.
    [video] A video was received; it cannot be watched yet.
    [location] A location was received; it is not kept.
    [contact] A contact was received; it is not kept.
   *[other] This message has no words; nothing was done.
  } Please write what you ask or report, for example “who leads X”, “X is 60% done, one technician missing”.

## What the office does: a draft first, done once confirmed, and it can be taken back
deed-how = Reply “confirm” or “cancel”; say what is wrong, or cancel and say it anew. Good for 24 hours.
deed-how-to-undo = To take this back, reply “undo”.
deed-undone = { $what } of { $when } has been taken back:
deed-denied = { $total ->
    [0] Only the office does this; nothing was recorded. Please turn to the office.
   *[other] Only the office does this; nothing was recorded. Please turn to { $names }.
  }
deed-office-person = { $name } ({ $unit })

# Splitting an item
deed-split-item = The split into tasks
split-draft = Please check; once confirmed, { $title } ({ $ref }) is split into { $total } tasks:
split-task = { $title }: { $due }, led by { $lead }{ $total ->
    [0] {""}
   *[other] , with { $participants }
  }
split-task-undated = no deadline yet
split-count = Note: you announced { $announced } tasks, { $total } were read. Please check.
split-late = Note: { $titles } would be due after the item itself ({ $due }).
split-undated = { $titles } has no deadline; it can be set afterwards.
split-no-lead = Note: the item has no lead unit, and so neither has a task for which no unit is named.
split-of-done = Note: the item is done by the ledger.
split-more = The item has { $total } tasks already; these come on top.
split-done = { $title } has been split into { $total } tasks, each reported on by itself; the progress of the item remains what its lead unit reports.
split-recorded = { $ref } { $task }
split-of-task = { $title } is a task itself and is not split further.
split-same-name = There are two tasks called “{ $title }”. Please choose another name and send it again.
split-unclear-day = { $title }: “{ $words }” is no day, or is past. Please name the day and send it again.
split-unclear-unit = { $title }: “{ $words }” is no unit or person of the plan and the roster. Please name it and send it again.
split-undo-touched = { $titles } has been reported on or changed since; the split cannot be taken back.
tasks-of = { $total ->
    [1] 1 task, { $done } done:
   *[other] { $total } tasks, { $done } done:
  }
task-line = { $title } ({ $ref }): { $due }, { $lead }, { $status }
task-under = A task under { $title }.

# A change of persons
deed-hand-over = The hand-over
hand-over-draft = Please check; once confirmed, this is handed over:
hand-over-done = Handed over:
hand-over-line = { $name } ({ $unit }): { $before } → { $after }
hand-over-moves = { $name }: { $before } of { $from } → { $after } of { $unit }
hand-over-same = { $name } ({ $unit }): { $role } already, unchanged
hand-over-back = { $name } ({ $unit }): { $role } again
hand-over-removed = { $name } ({ $unit }): no longer entered
hand-over-inactive = not active
hand-over-new = newly entered
hand-over-items = { $total ->
    [0] { $unit } has no open work.
   *[other] { $taken ->
        [no] { $total } open items stay with { $unit }
       *[other] { $total } open items of { $unit } are reported by { $name } from now on
      }{ $soon ->
        [0] .
       *[other] ; due within { $days } days or overdue: { $soon }: { $titles }.
      }
  }
hand-over-due = { $title } ({ $due })
hand-over-drafts = { $name } has { $total } unconfirmed drafts, which lapse; whoever takes over may report anew.
hand-over-nobody = Note: { $unit } has no liaison any more. Once it is settled, tell me who it is.
hand-over-others = Other liaisons of { $unit }: { $names }.
hand-over-from = Note: { $name } was the liaison of { $unit }, which needs another one now.
hand-over-account = { $name } has no account yet: enter one on the roster and load it again, and they can report.
hand-over-which = There are { $total } who fit { $name }. Which one is meant?
hand-over-unknown = Nobody on the roster is called “{ $name }”; nothing was done. Please check the name.
hand-over-by-roster = Leadership, office and administrators are changed by the roster file; nothing was done.
hand-over-same-person = { $name } cannot take over from themselves; nothing was done. Please say who takes over.
hand-over-who = After { $name }, { $unit } has no liaison. Who takes over?
hand-over-nobody-yet = Nobody yet
hand-over-elsewhere = { $name } is on the roster under { $units }. Is it this person who moves to { $unit }, or another of that name in { $unit }?
hand-over-moving = { $name } of { $from } moves
hand-over-another = Another { $name } in { $unit }
hand-over-undo-moved-on = { $name } has changed on the roster since; this cannot be taken back. Please settle it as things stand now.

# Findings
deed-settle-finding = The decision on a finding
findings-open = { $total } findings are to be looked at:
findings-none = There is nothing to be looked at.
findings-denied = The office looks at the findings of plans and ledgers; please turn to the office.
findings-left = { $total ->
    [0] All findings are settled.
    [1] 1 finding is left.
   *[other] { $total } findings are left.
  }
findings-first = One by one
findings-next = Next
findings-next-say = check finding
finding-line = Finding { $id }: { $message } ({ $document })
finding-quote = Quoted: “{ $quote }”
finding-advice = Advice: { $suggestion }
finding-how = Press a button, or reply such as “finding 12 checked”.
finding-say = finding { $id } { $verdict }
finding-verdict-plan = by the plan
finding-verdict-ledger = by the ledger
finding-verdict-same = same unit
finding-verdict-different = different units
finding-verdict-checked = checked
finding-draft = Please check; once confirmed, this is decided:
finding-decided = Decision: { $verdict }.
finding-same = From now on “{ $written }” is “{ $units }”, in plan and ledger alike.
finding-different = { $total ->
    [0] From now on “{ $written }” is a unit of its own.
   *[other] From now on “{ $written }” and “{ $units }” are different units.
  }
finding-stays = { $field } remains { $value }
finding-done = Finding { $id } is settled.
finding-gone = There is no such finding: it may be settled, or its document was loaded anew. Ask for the open findings.
finding-unfit = This finding cannot be settled so; please choose:
finding-no-row = The ledger has no row that this finding speaks of; it can only be marked as checked:
finding-refused = “{ $name }” contradicts an earlier decision; nothing was done. Please take the earlier decision back first.

## The ledger as a file
export-name = ledger
export-ready = { $narrowed ->
    [yes] The ledger is ready ({ $scope }), { $total } in all: { $name }
   *[no] The ledger is ready, { $total } in all: { $name }
}
export-own = Your own unit's items are there in full, those of other units with their units, deadlines and status only.
export-none = { $narrowed ->
    [yes] Nothing in the ledger fits ({ $scope }), so there is nothing to export.
   *[no] The ledger holds no items yet, so there is nothing to export.
}
action-export-xlsx = Export to Excel
action-export-docx = Export to Word
action-export-csv = Export to CSV

## Attachments and evidence
files-count-photo = { $total ->
    [one] 1 photo
   *[other] { $total } photos
  }
files-count-video = { $total ->
    [one] 1 video
   *[other] { $total } videos
  }
files-count-document = { $total ->
    [one] 1 document
   *[other] { $total } documents
  }
files-count-joint = {", "}
files-line = Attached: { $count } ({ $names }{ $more ->
    [yes] {" and more"}
   *[no] {""}
  })
files-received = Received { $count }; nothing is recorded yet.
files-added = The attachment was added; please check again:
files-which = Which item is this about? Choose one, or report on it in a sentence and the files go with it. They wait for 24 hours.
files-name-it = Please say which item this is about, for example “… is 60% done”, and the files go with it. They wait for 24 hours.
files-to-recent = Do they belong to { $titles }, which you just reported on? If not, please say which item.
files-wait = The files wait until you have said so, and go with it.
files-need-words = { $title } has never been reported on, and files alone do not say how far it is. Please report in a sentence, for example “started” or “60% done”: { $count } will go with it. They wait for 24 hours.
files-supplement = further evidence
files-not-kept = The files were not kept. To add evidence, send it together with a report.
files-none = No files are waiting: they were recorded, dropped or are over 24 hours old.
files-dropped = Dropped { $count }; nothing was recorded.
files-attached = Attached to the record of { $titles }:
files-record-gone = That record was undone or is over 24 hours old; the files were not recorded. Report on the item again and they go with it.
files-full = A report takes at most { $limit } files; nothing was recorded. Choose “No files” and report in several steps.
files-too-many = { $over ->
    [one] 1 file was
   *[other] { $over } files were
  } not taken: a report takes at most { $limit }. Please send the others with another report after confirming.
files-left-draft = { $total ->
    [one] 1 file
   *[other] { $total } files
  } of what was taken out went with it.
action-files-attach = Attach to “{ $title }”
action-files-all = Attach to all of them
action-files-drop = No files
draft-only-files = State and progress stay; these files are added.
draft-cancelled-with-files = Cancelled; the ledger is unchanged and the files were not kept.
undone-files = With it { $count } went out of sight.
file-refused-empty = { $names } was not taken: the file is empty. Please check it and send it again.
file-refused-too-large = { $names } was not taken: a file may have at most { $limit } MB. Please make it smaller or send it in parts.
file-refused-damaged = { $names } was not taken: the file is damaged or did not arrive whole. Please take or export it again.
file-refused-program = { $names } was not taken: it is a program, whatever it is called.
file-refused-web-page = { $names } was not taken: web pages and SVG drawings are no evidence here. Please send a screenshot or a PDF.
file-refused-script = { $names } was not taken: scripts and what machines run are no evidence. Please save it as PDF or plain text (.txt).
file-refused-archive = { $names } was not taken: what is in an archive cannot be checked. Please unpack it and send the files in it.
file-refused-macros = { $names } was not taken: it holds macros or a program. Please save it as .docx, .xlsx, .pptx without macros, or as PDF.
file-refused-locked = { $names } was not taken: it has a password. Please remove it and send the file again.
file-refused-unknown = { $names } was not taken: files of this kind are not. Photos, short videos (MP4, MOV), PDF, OFD, Word, Excel, PowerPoint, TXT and CSV are.
file-refused-unreadable = { $names } was not taken: its content could not be read. Please choose it again.
file-refused-disk-full = { $names } was not taken: the server's disk is full. Please tell the administrator and send it again afterwards.
file-refused-disk-closed = { $names } was not taken: the server's folder for files cannot be written. Please tell the administrator.
file-refused-nowhere = { $names } was not taken: no files are taken here. Please say it in words.
history-files = { $line }; { $files }
evidence = { $title } has { $total ->
    [one] 1 piece
   *[other] { $total } pieces
  } of evidence:
evidence-all = { $total ->
    [one] 1 piece
   *[other] { $total } pieces
  } of evidence that you may read:
evidence-none = { $title } has no evidence yet.
evidence-none-at-all = There is no evidence that you may read.
evidence-closed = The evidence of { $title } can be read by its own units, the office and leadership.
evidence-line = { $name } ({ $who }, { $when }{ $caption })
evidence-line-of = { $name } ({ $title }, { $who }, { $when }{ $caption })
evidence-caption = , “{ $caption }”
evidence-passage = “{ $words }” — { $document }, attached to { $title }
ask-evidence = the evidence of { $title }
help-files = Evidence: send photos and files with your report, or after the draft or the record.

## Extensions and milestones
draft-report-asks = Please check; when you confirm, it is recorded and the request for an extension goes to the office:
draft-withdrawal = Please check; the request for an extension is taken back only when you confirm:
draft-how-plain = Reply “confirm” or “cancel”. Valid for 24 hours.
draft-how-milestones = Reply “confirm” or “cancel”, or correct it, for example “change bidding to 20 September”. Valid for 24 hours.
draft-reason = Reason: { $reason }
draft-milestones-late = Note: { $total ->
    [one] one milestone lies
   *[other] { $total } milestones lie
  } after the new deadline and should be counted back anew.
draft-milestones-stay = Note: { $total ->
    [one] one open milestone keeps its day
   *[other] { $total } open milestones keep their days
  } and may be counted back anew.
recorded-request = Sent to the office for a decision. Until then the present deadline holds.
value-extension-why = until { $until } (reason: { $reason })
value-milestone-done = { $title } (by { $due }, reached)
action-recount = Count milestones back anew
action-grant = Grant: { $title }
action-refuse = Refuse: { $title }
extension-again = An extension was asked for { $title } before; this request takes its place.
extension-no-due = { $title } has no deadline, so that no extension is needed. To have one set, please turn to the office.
extension-not-later = { $title } is due on { $due }, and { $until } is not later. Please name a later day, for example “extend by one month”.
extension-ask-day = { $title } is due on { $due }. Until which day is the extension to be? Reply with a day or a length, for example “30 November” or “two weeks”.
extension-no-day = “{ $when }” is no day that I understand, or it is past. { $title } is due on { $due }; please name the day, for example “30 November” or “two weeks”.
extension-two-weeks = Two weeks more
extension-one-month = One month more
extension-two-months = Two months more
extension-ask-reason = An extension of { $title } until { $until }: please give the reason, for example “the equipment has not arrived”. Then you can check and confirm.
extension-nothing-led = Your unit leads no open work. An extension is asked for by the liaison or head of the lead unit.
extension-which = For which item is the extension?
extension-denied = An extension of { $title } is asked for by the liaison or head of { $units }, which leads it; nothing was recorded. Please turn to the lead or the office.
extension-denied-nobody = { $title } has no lead; its deadline is set by the office, and nothing was recorded. Please turn to the office.
extension-none-to-withdraw = There is no request for an extension to withdraw.
extension-which-withdrawn = Which request for an extension is to be withdrawn?
extension-withdraw-words = withdraw the extension request for { $title }
extension-decide-denied = Requests for an extension are decided by the office; nothing was recorded.
extension-settled = This request was decided or withdrawn already; nothing was changed.
extension-none-of = No extension is asked for { $titles }.
extensions-none = { $whose }No request for an extension awaits a decision.
extensions = { $whose }{ $total ->
    [one] One request for an extension awaits
   *[other] { $total } requests for an extension await
  } a decision:
extensions-which = Which request is decided?
extension-line = { $title } ({ $unit }, { $by }, { $askedOn }): due { $due }, asks for { $until }, reason: { $reason }
extension-say-why = To give a reason, reply “because …”.
extension-refusing = Refused: { $request }
extension-granting = Granted: { $request }
extension-granting-other = Granted, but until { $until }: { $request }
extension-pending = An extension until { $until } is asked for and awaits the office's decision (reason: { $reason }).
extension-refused = The extension until { $until } was refused.
extension-refused-why = The extension until { $until } was refused: { $reason }.
milestone-which = The milestone of which item?
milestone-of-item = { $item }: { $title }
milestone-denied = Milestones of { $title } are reported by { $units }, which leads it; nothing was recorded. What your unit did can be reported as always.
milestone-none-such = There is no milestone “{ $words }”. Please name the item and the milestone.
milestone-move-words = move the { $title } milestone of { $item } to { $when }
milestones-remove-words = remove the milestones of { $title }
milestones-denied = Milestones are set and changed by the office; nothing was recorded. When one is reached, the lead reports it, for example “the bidding milestone is reached”.
milestones-which = Milestones are set item by item; which one is meant: { $titles }
milestones-unread = “{ $words }” names no milestone that I understand. Please write it like “milestones of { $title }: draft by 15 August, bidding 20 working days”.
milestones-no-due = { $title } has no deadline to count back from. Please set one first.
milestones-past-due = { $title } was due on { $due }, which is past. Please set another deadline first.
milestones-twice = The milestone “{ $title }” is named twice; please give them different names.
milestones-too-many = An item has at most { $most } milestones; here are { $total }.
milestones-miscounted = You announced { $announced } milestones for { $title } and named { $total } ({ $steps }). Please send them all again.
milestones-out-of-order = The days of the milestones are not in order. Please send them again.
milestones-spread = Milestones without a length are spread evenly over the working days from { $today } to { $due }:
milestones-counted = Counted back in working days from { $due } (a week as 5, a month as 22 working days):
milestones-recounted = Counted back anew from { $due }, with as many working days between milestones as before:
milestones-missing = Note: the first milestone would have to begin on { $begins }; { $missing ->
    [one] one working day is
   *[other] { $missing } working days are
  } missing. Please shorten the steps or move the deadline.
milestones-after-due = Note: { $titles } after the deadline of { $due }.
milestones-past = Note: the day is past of { $titles }.
milestones-turned = Note: the order of milestones is now { $order }.
milestones-as-counted = The milestones of { $title } are counted back from { $due } already; nothing is to be changed.
milestones-none-open = { $title } has no open milestones to count back. Please name them, for example “milestones: bidding 20 working days, installation 15 working days”.
milestones-none-of = { $titles } has no milestones.
milestones-all-reached = All milestones of { $title } are reached. If the work as a whole is done, please report “done” as well.
pace = milestones { $reached }/{ $total }, { $state ->
    [done] all reached
    [behind] behind: { $late }
    [ahead] ahead
   *[on-time] on time
  }
pace-late = { $title } was to be reached by { $due }, { $days ->
    [one] one day
   *[other] { $days } days
  } ago
pace-next = ; next: { $title } (by { $due })
milestone-line = { $title }: by { $due }, { $state ->
    [done] reached
    [late] not reached, { $days ->
        [one] one day
       *[other] { $days } days
      } late
   *[open] to come
  }
milestones-of = { $title }: { $pace }
milestones-all = { $whose }{ $total ->
    [one] One item has
   *[other] { $total } items have
  } milestones:
milestones-all-none = { $whose }No item has milestones.
milestones-behind = { $whose }{ $total ->
    [one] One item is
   *[other] { $total } items are
  } behind:
milestones-behind-none = { $whose }Nothing is behind: no milestone is late, and no item is overdue.
milestones-ahead = { $whose }{ $total ->
    [one] One item is
   *[other] { $total } items are
  } ahead:
milestones-ahead-none = { $whose }No item is ahead of its milestones.
milestones-due = { $whose }{ $total ->
    [one] One milestone
   *[other] { $total } milestones
  } due { $when }:
milestones-due-none = { $whose }No milestone is due { $when }.
milestone-due-line = { $due } { $item }: { $title } ({ $lead }){ $state ->
    [done] , reached
    [late] , { $days ->
        [one] one day
       *[other] { $days } days
      } late
   *[open] {""}
  }
item-behind = { $title }: { $pace }
item-overdue = { $title }: due { $due }, { $days ->
    [one] one day
   *[other] { $days } days
  } overdue
ask-milestones = milestones of { $title }
whose-unit = { $unit }:{" "}
extensions-unseen = Only requests that you may read are listed here.
extension-of = { $title }:
ask-extension = extension request of { $title }
pace-label = { $pace }.
update-refused = the extension was refused
update-refused-why = the extension was refused: { $reason }

## Groups: the office binds an audience; what is asked and reported there is what it may see
audience-all = all (each by their own rights)
audience-nobody = not bound
audience-gone = the units that it was bound to are no longer in the plan
audience-some = one unit, another unit
group-bind-say = bind this group to { $units }
group-bind-all-say = bind this group to all
group-how-to-bind = This group ({ $title }) is not bound to an audience yet, so nothing is answered here. Send “{ $example }” (only these units' rows in full) or “{ $all }” (whatever each person may see).
group-unbound = This group is not bound to an audience yet, so nothing is answered here; please write to me privately. To use it here, ask the office { $total ->
    [0] {""}
   *[other] ({ $names })
  } to bind the group.
group-joined = { $adder ->
    [nobody] Liaison Desk has joined.
   *[other] { $adder } has added Liaison Desk.
  } The office binds the group with “{ $example }” or “{ $all }”; from then on questions are answered here.
group-joined-bound = { $adder ->
    [nobody] Liaison Desk has joined.
   *[other] { $adder } has added Liaison Desk.
  } This group is bound to: { $audience }. Just ask; the office changes it with “{ $example }”.
group-bind-draft = { $state ->
    [none] Once you confirm, this group ({ $title }, audience so far: { $from }) is unbound and nothing is answered in it.
   *[some] Once you confirm, the audience of the group “{ $title }” is: { $to }{ $was ->
        [none] {""}
       *[some] {""}, so far { $from }
      }. Answers there hold what the audience may see; the rest is done privately.
  }
group-bind-done = { $state ->
    [none] The group “{ $title }” is unbound; nothing is answered in it.
   *[some] The group “{ $title }” is bound; its audience: { $to }.
  }
group-bound-already = The audience of the group “{ $title }” is { $audience } already; nothing was changed.
group-which = Send this in the group itself, or name the group.
group-unknown = There is no group “{ $title }” that I am in.
group-several = Several groups have “{ $title }” in their title; give all of it, or send this in the group.
group-unit-unknown = Neither plan nor ledger has “{ $units }”; nothing was bound. Please send it again with names of units.
deed-bind-group = binding of a group
groups = Liaison Desk is in { $total } groups:
groups-none = Liaison Desk is in no group yet.
groups-denied = The office sees which groups are bound to whom.
groups-how = To change one, send “bind this group to …” in it.
group-line = { $title }: { $audience }{ $state ->
    [left] {" "}(left)
   *[open] {""}
  }
group-narrowed = Here is only what the audience of this group may see.
action-whole-privately = The whole answer, privately
action-do-privately = Do it privately
not-here-group = This is not done in a group; please do it privately. Nothing was changed.
not-here-files = Files and pictures are not taken in groups; please send them privately. Nothing was changed.
not-here-forwarded = What is passed on can be asked about or drafted, and does not confirm, cancel, undo or order anything in your name. Nothing was changed; please send it yourself.
private-sent = Sent to you privately. If nothing arrives, write to me privately first and press again.
private-where = There is no private conversation with you here; please write to me privately.
group-draft-not-yours = This draft is { $name }'s: only they can confirm or cancel it.
group-draft-of = { $name }'s draft, which only they can confirm or cancel.
forwarded-draft = This draft comes from what you passed on; please check that it is true before you confirm.

## Drafts: questions about one, and what is taken out of it
draft-not-yet = This is not in the ledger yet. Please check:
draft-drop-which = Which item should be left out? Say for example “drop the second”. The draft is unchanged:
correction-what = What is wrong? Just say what is right, for example “make it 65%”; to drop the report, reply “cancel”. The draft is unchanged:
report-hearsay = “{ $words }” is hearsay, so nothing was recorded. Once you have checked it, report it plainly, for example “X is 60% done”.
report-unclear-target = { $title }: “{ $words }” is a target, not how far the work is now; nothing was recorded. How many percent are done now?
beside-the-lead = Participating units reported besides:
beside-the-lead-line = { $when } { $who }: { $percent ->
    [none] {""}
   *[other] { $percent }%, 
  }“{ $note }”
part-said = You said: { $words }
part-asked = You asked: { $words }

## Telegram: voice, files and buttons
voice-heard = Heard: “{ $words }”
telegram-tap-unknown = This button no longer works. Please type instead.
telegram-anonymous = An anonymous post does not say who is speaking, so nothing was done. Please post as yourself, or ask in private.
telegram-file-in-private = Please get the file “{ $name }” in your private chat with the desk.
telegram-file-gone = The file “{ $name }” cannot be had right now. Please contact the office.
telegram-file-too-large = The file “{ $name }” is over { $limit } MB, more than Telegram sends. Please download it from the desk’s page, or ask the office for it.
telegram-ledger-unknown-unit = “{ $name }” was not made: the plan no longer has this unit.
telegram-ledger-nothing = “{ $name }” was not made: no item fits now.
telegram-ledger-too-many = “{ $name }” was not made: there are { $total } items, and this format holds { $limit } at most. Please narrow it down, or ask for a workbook.

## Telegram
telegram-sources = Sources ({ $count })
telegram-source = { $ref }: { $quote }
telegram-menu-start = Begin, or enrol with a code
telegram-menu-help = How to ask and how to report
telegram-menu-mine = What my unit has to do
telegram-menu-due = What is due this month
telegram-menu-report = Report progress
telegram-menu-digest = Today’s digest
telegram-menu-undo = Take back what I recorded last
telegram-menu-settings = My enrolment
telegram-menu-silent = Which units have not reported
telegram-menu-code = Make an enrolment code for somebody
telegram-menu-groups = See and bind groups
telegram-menu-export = Export the ledger

## Messages that do not arrive

unreached-group = a group ({ $conversation })
unreached-blocked = Messages to { $who } do not arrive: the bot is blocked there. Please ask them to start the bot again and to write one line to it.
unreached-gone = Messages to { $who } do not arrive: the chat no longer exists; the account may be deleted, or the group closed. Please check, and update the roster where the account has changed.
unreached-forbidden = Messages to { $who } do not arrive: the bot may not write there. A person has to write to the bot first; in a group, an administrator has to add the bot again and let it write.
unreached-too-long = A message to { $who } is too long for the platform and did not arrive. Please ask them to put their questions one by one, or to open the page.
unreached-refused = A message to { $who } could not be sent: the platform refused it, or the program failed. Please ask them to open the page, and whoever runs the program to look at the log.
unreached-once = You are not told again before messages arrive there once more.
late-messages = { $total } notices could not be sent while the service was down. Here they are:
lost-blocked = not reachable by chat: the bot is blocked
lost-gone = not reachable by chat: the account or chat no longer exists
lost-forbidden = not reachable by chat: the bot may not write there
## Enrolment, unbinding and commands
stranger = You are not enrolled yet. Please ask the plan's office for an enrolment code and send it to me as it is.
account = { $platform ->
    [telegram] Telegram (ending in { $end })
    [web] page (ending in { $end })
    [demo] demonstration page (ending in { $end })
   *[other] { $platform } (ending in { $end })
  }
office-only = { $what ->
    [code] Enrolment codes are given by the office
    [groups] Groups are looked after by the office
    [silent] This command is the office's
    [export] This command is the office's
   *[other] This command is the office's
  }; nothing was done. { $total ->
    [0] Please turn to the office.
   *[other] Please turn to { $names }.
  }
code-ask = code for { $who }
code-for-whom = For whom? For example “/code 张三”; the name of a unit gives everybody of it a code.
code-not-in-group = Codes are not given in a group; nothing was done. Please tell me in private, for example “/code 张三”.
code-nobody = Nobody on the roster is called “{ $name }”; no code was made. { $nearest ->
    [yes] Did you mean:
   *[no] Please check the name; somebody new is put on the roster first, and the roster loaded again.
  }
code-given = The code for { $name } ({ $unit }, { $role }) is ready.
code-to-tap = Pass this link on to them; opened on a phone, with “Start” pressed, it binds the account: { $code }
code-to-send = Code: { $code } (they send it to the bot as it is, and the account is bound)
codes-given = { $named ->
    [yes] { $unit }: { $total }
   *[no] { $total }
  } codes are ready. Please pass each on to its person:
codes-to-tap = The link is opened on a phone, and “Start” pressed.
codes-to-send = Each sends their code to the bot as it is.
code-line = { $name } ({ $unit }): { $code }
code-rebinds = { $name } has { $accounts } now, which will stop working once the new code is used.
code-how = Valid until { $until } ({ $days } days), once only; earlier codes of the same person that were not used are void. Pass it on to its person alone, and never in a group.
enrol-not-here = A code is sent to the bot in the chat app, such as Telegram; nothing can be bound here.
enrol-too-many = Too many wrong codes within an hour. Please try again in an hour, and check the code with the plan's office.
enrol-wrong = That code is not right; nothing was bound. Please check it and send it as it is, or ask the plan's office for a new one.
enrol-used = That code has been used; nothing was bound. Please ask the plan's office for a new one.
enrol-void = That code is void; nothing was bound. Please use the newest one, or ask the plan's office for another.
enrol-expired = That code has expired; nothing was bound. Please ask the plan's office for a new one.
enrol-in-group = A code must not be sent in a group: this one is void now, and nothing was bound. Please ask the plan's office for a new one and send it to me in private.
enrol-other = This account is enrolled as { $name } ({ $unit }); nothing was changed. To make it somebody else's, unbind it with /settings first, then send the code.
enrol-bound = Your account is bound.
enrol-rebound = Your account is bound; the earlier one no longer works.
enrol-already = This account was bound before; there is nothing to do.
welcome = Hello { $name }. You are known here as { $role }, { $unit }. I am the liaison desk; you can say:
some-item = some measure
welcome-liaison-1 = “What does my unit lead?”
welcome-liaison-2 = “What is due this month?”
welcome-liaison-3 = to report: “{ $title } is 60% done”; it is recorded once you confirm
welcome-head-1 = “What does my unit lead?”
welcome-head-2 = “What is overdue?”
welcome-head-3 = “How far is { $title }?”
welcome-leader-1 = today's digest: /digest
welcome-leader-2 = “What is overdue?”
welcome-leader-3 = “Which units have not reported?”
welcome-office-1 = “Which units have not reported?”
welcome-office-2 = to give a code: /code NAME
welcome-office-3 = “Export the ledger”
welcome-member-1 = “What does my unit lead?”
welcome-member-2 = “What is due this month?”
welcome-member-3 = “Who leads { $title }?”
welcome-how = “help” tells more. To stop, send /settings and press “Unbind”.
welcome-too = You are enrolled as { $name }. English works too; /help lists what you can ask.
account-replaced = { $name } now uses another account: { $account }. This one no longer works; if that was not you, tell the plan's office at once.
account-taken = The office has unbound this account from { $name }. To use it again, ask the plan's office for a code.
settings = What is kept of you:
settings-name = Name: { $name }
settings-unit = Unit: { $unit } { $post }
settings-no-unit = Unit: none
settings-role = Role: { $role }
settings-accounts = Accounts: { $accounts }
settings-no-account = Accounts: none
settings-language = Language: { $language ->
    [en] English
   *[zh] Chinese
  } (you are answered in the language that you write in)
settings-how = { $unbind ->
    [yes] You can unbind your account here. Name, unit and role are the roster's; tell the office what is wrong.
   *[no] Name, unit and role are the roster's; tell the office what is wrong.
  }
action-unbind = Unbind
action-unbind-now = Yes, unbind
action-unbind-not = Leave it
unbind-none = You have no chat account bound; there is nothing to unbind.
unbind-sure = Once unbound, { $accounts } can neither ask nor report until the office gives a new code. What you reported stays. Unbind?
unbind-not-yours = That is not your account; nothing was changed.
unbound = Unbound: { $accounts }. To use it again, ask the plan's office for a code.
unbind-ask = unbind { $who }
deed-unbind-account = unbinding
unbind-draft = Please check. Once you confirm, these accounts of { $name } ({ $unit }) are unbound:
unbind-then = They stay on the roster, and what they reported stays; to come back they need a new code.
unbind-done = The accounts of { $name } ({ $unit }) are unbound:
unbind-has-none = { $name } ({ $unit }) has no chat account bound; there is nothing to unbind.
unbind-restored = The accounts of { $name } ({ $unit }) are bound again:
unbind-undo-moved-on = The accounts of { $name } have changed since, so this cannot be undone. Please give a new code.
help-commands = There are commands too:
command-unknown = There is no command /{ $name }. You can use:
command-start = what I can do
command-help = how to ask
command-mine = my unit's work
command-mine-words = What does my unit lead?
command-mine-words-with = What does my unit lead { $rest }?
command-due = what is due, e.g. “/due next month”
command-due-words-with = What is due { $rest }?
command-report = report, e.g. “/report 3 80%”
command-digest = today's digest
command-undo = take the last record back
command-undo-words = undo
command-undo-words-with = undo { $rest }
command-settings = what is kept of you, unbinding
command-silent = who has not reported, e.g. “/silent this week”
command-silent-words = Which units have not reported?
command-silent-words-with = Which units have not reported { $rest }?
command-code = give a code, e.g. “/code 张三”
command-groups = groups
command-groups-words = Which groups are there?
command-groups-words-with = { $rest }
command-export = the ledger as a file, e.g. “/export csv”
command-export-words = Export the ledger
command-export-words-with = Export the ledger { $rest }
digest-elsewhere = There is no digest here; use liaison digest.
report-which-own = { $total ->
    [1] Which one? Press its button, or say it:
   *[other] Which one? { $shown ->
        [10] The first 10 are listed. {""}
       *[other] {""}
      }Press a button, or say it:
  }
report-own-line = { $title }: { $status }
report-own-how = For example “/report 1 80%”, or “some measure is 80% done”.
report-nothing-open = Your unit has nothing open; there is nothing to report.
report-no-such-number = There is no number { $number }; you have { $total }. /report lists them.
report-figure = { " " }is { $percent }% done
report-how-far = { $title }: { $status }. Say how far it is, for example “80% done, expected by the end of the month”; press “No change” where nothing moved.
report-unchanged = No change
report-done = Done
report-gone = That item is no longer in the ledger; nothing was done.

## Pictures
picture-empty = Nothing to show yet
picture-failed = The picture “{ $title }” could not be drawn; its figures are in the text and the ledger.
picture-done = Done
picture-moving = Under way
picture-blocked = Blocked
picture-waiting = Not begun
picture-silent = No report
picture-units-rest = { $count } more { $count ->
    [1] unit
   *[other] units
  }
picture-units-total = { $units } { $units ->
    [1] unit
   *[other] units
  } in all
picture-areas-rest = { $count } more { $count ->
    [1] area
   *[other] areas
  }
picture-in-time = Not behind time
picture-behind = Behind time
picture-elapsed = Time passed
picture-area = { $total } { $total ->
    [1] item
   *[other] items
  }
picture-area-elapsed = { $total } { $total ->
    [1] item
   *[other] items
  }, { $elapsed }% of the time has passed
picture-area-behind = { $total } { $total ->
    [1] item
   *[other] items
  }, { $elapsed }% of the time has passed, behind by { $points } points
picture-due-total = { $total } due in { $weeks } { $weeks ->
    [1] week
   *[other] weeks
  }, { $off } of them on days off.
picture-due-today = { " " }The thick frame is today.
picture-due-further = { " " }Of these, { $total } in the { $weeks } weeks after the picture.
picture-working = Working day
picture-off = Day off
picture-today = Today
picture-weekday = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
  }
picture-tag-off = off
picture-tag-working = on
picture-words = { $title }: { $lines }
picture-words-between = { "; " }
picture-words-area = { $name } { $percent }% done ({ $total } { $total ->
    [1] item
   *[other] items
  }{ $elapsed ->
    [none] {""}
   *[other] , { $elapsed }% of the time has passed
  })
picture-words-day = { $day }{ $working ->
    [true] {""}
   *[other] {" "}(day off)
  }: { $due } due
picture-words-unit = { $name }: { $done } done, { $moving } under way, { $blocked } blocked, { $waiting } not begun, { $silent } without a report
## Official papers
paper-name-bulletin = 工作通报（草稿）
paper-name-unreported = 未报送单位名单（草稿）
paper-name-ledger = 工作台账（公文格式）
paper-ready-bulletin = The bulletin of { $days } is drafted, on { $total } items of { $units } lead units: { $name }
paper-ready-unreported = The list of units that have not reported is made, { $units } units and { $total } items: { $name }
paper-ready-ledger = The ledger is set as an official paper: { $name }
paper-draft = The paper is in Chinese, as official papers are. Figures and units are those of the ledger now, for the office to edit; please check it and issue it in the usual way. It is never sent by itself. { $signed ->
    [no] No unit was found that signs it: please fill it in.
   *[yes] {""}
  }
paper-as-of-today = The overall figures and the problems are those of today’s ledger; the progress is what was reported in that week.
paper-shortened = { $total ->
    [one] One text named somebody of the roster; those words were left out.
   *[other] { $total } texts named somebody of the roster; those words were left out.
  }
paper-nothing = There is nothing in the ledger yet, so there is nothing to draft. Please load a plan first.
paper-none-unreported = { $ever ->
    [yes] Every unit has reported, so no list was made.
   *[no] Every unit reported in those days, so no list was made.
  }
paper-ahead = Those days are yet to come, so there is nothing to draft. Please say “this week”, “last week” or a week that has begun.
paper-not-a-week = A bulletin is about one week, so none was drafted. Please say “this week”, “last week” or a day of the week.
paper-office-only = Official papers are drafted by the office, so nothing was made. You can ask about your own unit’s work, or export the ledger. { $total ->
    [0] For a paper, please ask the office.
   *[other] For a paper, please ask { $names }.
  }
action-paper-bulletin = draft this week's bulletin
action-paper-unreported = make the unreported list
action-paper-ledger = export the ledger as an official paper
action-paper-instead = export the ledger
help-papers = Draft papers: “draft this week's bulletin”, “make the unreported list”, “export the ledger as an official paper”
telegram-paper-not-office = “{ $name }” was not made: official papers are drafted by the office.
telegram-paper-nothing = “{ $name }” was not made: there is nothing in the ledger now.
telegram-paper-none-unreported = “{ $name }” was not made: no unit owes a report now.
telegram-paper-ahead = “{ $name }” was not made: those days are yet to come.
telegram-paper-not-a-week = “{ $name }” was not made: a bulletin is about one week.
telegram-paper-too-many = “{ $name }” was not made: there are { $total } items, and a table of a paper holds { $limit } at most. Please ask for a workbook.
## Digests: what they say, their buttons, and those of earlier
digest-title = { $form ->
    [weekly] Weekly digest
    [monthly] Monthly digest
   *[daily] Daily digest
  } ({ $when }){ $own ->
    [yes] {" "}| { $unit }
   *[no] {""}
  }
digest-unchanged = { $title }: nothing has changed since the last one ({ $before }). { $overdue } overdue, { $soon } due within 7 days, { $blocked } blocked, not reported by { $units ->
    [1] 1 unit
   *[other] { $units } units
  }.
digest-whole = Show all of it
digest-days = { $from } to { $to }
digest-late = The program was not running at the hour: this one comes late.
digest-head = { $total } items: { $done } done, { $moving } in progress, { $blocked } blocked, { $waiting } not started, { $silent } not reported; { $overdue } overdue, { $soon } due within 7 days.
digest-asked = { $own ->
    [yes] Blocked or with problems
   *[no] For leaders to help with
  } ({ $total }{ $shown ->
    [some] , { $count } shown
    [above] , see above
   *[all] {""}
  }){ $shown ->
    [above] .
   *[other] :
  }
digest-extensions = Extensions asked for ({ $total }{ $shown ->
    [some] , { $count } shown
    [above] , see above
   *[all] {""}
  }){ $shown ->
    [above] .
   *[other] :
  }
digest-overdue = Overdue ({ $total }{ $shown ->
    [some] , { $count } shown
    [above] , see above
   *[all] {""}
  }){ $shown ->
    [above] .
   *[other] :
  }
digest-soon = Due within 7 days ({ $total }{ $shown ->
    [some] , { $count } shown
    [above] , see above
   *[all] {""}
  }){ $shown ->
    [above] .
   *[other] :
  }
digest-finished = Done { $form ->
    [weekly] last week
    [monthly] last month
   *[daily] since the last digest
  } ({ $total }{ $shown ->
    [some] , { $count } shown
    [above] , see above
   *[all] {""}
  }){ $shown ->
    [above] .
   *[other] :
  }
digest-moved = Other changes ({ $total }{ $shown ->
    [some] , { $count } shown
    [above] , see above
   *[all] {""}
  }){ $shown ->
    [above] .
   *[other] :
  }
digest-quiet = Nothing changed { $form ->
    [weekly] last week
    [monthly] last month
   *[daily] since the last digest
  }.
digest-line = { $title } ({ $lead }){ $any ->
    [yes] : { $said }
   *[no] {""}
  }
digest-extension = asks for time until { $until }
digest-was-due = was due { $due }
digest-late-by = { $days ->
    [1] 1 day late
   *[other] { $days } days late
  }
digest-due = due { $due }{ $days ->
    [0] {" "}(today)
    [1] {" "}(tomorrow)
   *[other] {" "}(in { $days } days)
  }
digest-first = first report: { $status }
digest-silent = Not reported ({ $units ->
    [1] 1 unit
   *[other] { $units } units
  }, { $items ->
    [1] 1 item
   *[other] { $items } items
  }): { $list }{ $more ->
    [yes] , and others
   *[no] {""}
  }{ $joint ->
    [yes] {" "}(joint ones count for each lead)
   *[no] {""}
  }.
digest-silent-own = Not reported ({ $items }): { $led } of them led by your unit.
digest-silent-unit = { $unit } { $total }
digest-quarter = Q{ $quarter } { $year }: { $due } due, { $done } of them done{ $steps ->
    [yes] ; { $total } milestones, { $reached } reached
   *[no] {""}
  }{ $shown ->
    [none] .
    [some] ; { $targets } targets, { $count } shown:
   *[all] ; { $targets ->
        [1] 1 target
       *[other] { $targets } targets
      }:
  }
digest-target = { $text } (by { $due })
digest-by-area = By area ({ $total }{ $shown ->
    [some] , { $count } shown
   *[all] {""}
  }):
digest-by-unit = By lead unit ({ $total }{ $shown ->
    [some] , { $count } shown
   *[all] {""}
  }):
digest-standing = { $name }: { $total ->
    [1] 1 item
   *[other] { $total } items
  }, { $done } done, { $moving } in progress, { $blocked } blocked, { $waiting } not started, { $silent } not reported, { $overdue } overdue
digest-area = { $name }: { $total ->
    [1] 1 item
   *[other] { $total } items
  }, { $done } done, { $silent } not reported, { $overdue } overdue, progress { $percent }%{ $timed ->
    [yes] , time { $elapsed }%
   *[no] {""}
  }
digest-no-heading = Outside the plan
digest-closing = As of { $when }.
digest-chart-areas = Progress and time by area{ $cut ->
    [yes] {" "}({ $shown } of { $total })
   *[no] {""}
  }
digest-chart-due = What is due in these { $weeks } weeks
digest-chart-units = Status by unit{ $cut ->
    [yes] {" "}({ $shown } of { $total })
   *[no] {""}
  }
digest-file = ledger{ $unit }-{ $day }
digest-all-asked = All { $total } to help with
digest-all-asked-words = Which items{ $own ->
    [yes] {" "}of { $unit }
   *[no] {""}
  } are blocked or have problems?
digest-all-extensions = All { $total } extensions
digest-all-extensions-words = Which extensions are asked for?
digest-all-overdue = All { $total } overdue
digest-all-overdue-words = Which items{ $own ->
    [yes] {" "}of { $unit }
   *[no] {""}
  } are overdue?
digest-all-soon = All { $total } due soon
digest-all-soon-words = What{ $own ->
    [yes] {" "}of { $unit }
   *[no] {""}
  } is due in the next 7 days?
digest-all-silent = { $total } not reported
digest-all-silent-words = Which units have not reported?
digest-urge = Urge { $unit }
digest-open = Open: { $title }
digest-ask = Ask about this
digest-ask-how = Just ask, such as “who leads the first one” or “which of them are overdue”. We are talking about the { $total } items of the digest:
digest-ask-gone = The items of that digest are no longer in the ledger.
digest-kept-none = No digest that was sent { $when } was found{ $whose ->
    [other] {" "}({ $name })
   *[own] {""}
  }. For the one of now, send /digest.
digest-kept-ever = before
digest-kept-denied = You may see your own digests only; the office sees those of others.
command-digest-words-with = the digest of { $rest }
# Reminders of what is due, and their buttons.
remind-late = The service was interrupted, so today’s reminder comes late. Our apologies.
remind-liaison = { $are ->
    [all] Hello. { $total ->
        [1] 1 item that your unit leads is past its deadline.
       *[other] { $total } items that your unit leads are past their deadlines.
      } Please tell us how it stands:
    [some] Hello. Please look at { $total } items that your unit leads, { $overdue } of them past the deadline:
   *[none] Hello. { $total ->
        [1] 1 item that your unit leads is
       *[other] { $total } items that your unit leads are
      } soon due:
  }
remind-head-of-unit = Hello. { $total ->
    [1] 1 item that your unit leads is
   *[other] { $total } items that your unit leads are
  } more than a week overdue; please look into it:
remind-office-overdue = { $total ->
    [1] 1 item is
   *[other] { $total } items are
  } more than two weeks overdue; please follow up:
remind-office-unheard = { $total ->
    [1] 1 item has
   *[other] { $total } items have
  } a lead without a liaison who can be written to. Please pass this on, or enrol one:
remind-office-leadless = { $total ->
    [1] 1 item has no lead; please settle who leads it:
   *[other] { $total } items have no lead; please settle who leads them:
  }
remind-office-line = { $units }: { $line }
remind-line = { $title }, due { $due } ({ $when ->
    [overdue] { $days ->
        [1] 1 day
       *[other] { $days } days
      } overdue
    [today] today
   *[ahead] { $days ->
        [1] 1 day
       *[other] { $days } days
      } left
  }), { $status }
remind-how = { $total ->
    [1] One sentence will do, e.g. “80% done”; press “No change” where nothing moved.
   *[other] One sentence will do, e.g. “some measure is 80% done”; press “No change in any” where nothing moved.
  }
remind-action-unchanged = { $total ->
    [1] No change
   *[other] No change in any
  }
remind-action-report = Report
remind-action-extend = Ask for more time
remind-action-disown = Not mine
remind-extension-words = ask for an extension
remind-which = { $deed ->
    [report] Which one do you report on?
    [extend] Which one needs more time?
   *[disown] Which one is not yours?
  }
remind-which-more = There are buttons for the first { $shown } only; name the others.
remind-not-yours = That reminder was not sent to you, or is no longer kept; nothing was done.
remind-changed = Since the reminder was sent, these have changed; nothing was done about them:
remind-since = { $title }: { $turn ->
    [handed-over] the lead is now { $lead }, and no report of yours is needed
    [withdrawn] the plan as re-issued no longer lists it
    [done] { $status }
    [due] the deadline is now { $due }; { $status }
    [asked] an extension was asked for, and the office has yet to answer
   *[reported] reported on { $when }: { $status }
  }
remind-disowned = The office was told that { $title } is not your unit’s. The ledger is unchanged; while the office looks into it, you are not reminded of this one.
remind-disowned-before = The office was already told of { $title } and is looking into it.
remind-disowned-nobody = Nobody of the office can be written to now, so that { $title } was not passed on. Please turn to the office directly.
remind-disowned-notice = { $who } says that { $title } is not their unit’s. By the ledger: { $lead }
remind-disowned-todo = Please check who leads. To change it, say “{ $title }改由某某局牵头”; where it is right, please tell them so. The ledger is unchanged.
## Urging
deed-urge = urging
command-urge = urge a unit, as “/urge X Bureau: please report by Friday”
command-urge-words = urge { $rest }
telegram-menu-urge = Urge a unit or an item
help-urge = Urge: “urge the X Bureau”, “urge the Y measure: please report by Friday”, “urge all units that have not reported”; “what became of my urging” tells what arrived and what was answered
urge-words = { $hasWords ->
    [no] urge { $target }
   *[other] urge { $target }: { $words }
  }
urge-again-words = again { $words }
urge-which = Which unit or which item shall be urged? Say for example “urge the X Bureau”, or “urge the Y measure: please report by Friday”.
urge-unit-gone = This unit is no longer in the plan; nothing was done.
urge-nobody = There is nothing to urge: no open item fits.
urge-all-done = { $titles } is done; there is nothing to urge.
urge-leads-nothing = { $unit } leads no open item; there is nothing to urge.
urge-no-lead = { $titles } has no lead unit, so nobody can be urged. Say first who leads it, for example “the Y measure is now led by the X Bureau”.
urge-not-lead = { $titles } is led by { $lead } and not by { $unit }. Only lead units are urged, for example “urge { $lead }”.
urge-unreachable = Nobody of { $unit } can be written to. Please turn to { $people } directly.
urge-unreachable-nobody = Nobody of { $unit } can be written to, and the roster names nobody to turn to.
urge-leadless = { $total ->
    [1] 1 more item has no lead, so there is nobody to urge: { $titles }.
   *[other] { $total } more items have no lead, so there is nobody to urge: { $titles }.
  }
urge-unreachable-how = Nothing was sent. Whoever binds an account by a code can be reached; the office makes one by “/code NAME”.
urge-denied = { $total ->
    [0] Urging is for the office and leaders; nothing was done. To reach a unit, ask “who is the liaison of X”.
   *[other] Urging is for the office and leaders; nothing was done. Ask { $names } for it; to reach a unit, ask “who is the liaison of X”.
  }
urge-lately = Urged already within 24 hours:
urge-lately-line = { $unit }: { $title }, by { $who }, { $when }
action-urge-again = Urge again
action-urge-not = Do not urge
urge-draft = { $total ->
    [one] Please check; once you confirm, one unit is urged:
   *[other] Please check; once you confirm, { $total } units are urged:
  }
urge-whom = { $unit } ({ $role ->
    [head] head
   *[liaison] liaison
  } { $name }): {""}
urge-item = { $title }: { $dated ->
    [yes] due { $due }
   *[no] no deadline
  }; { $status }
urge-no-words = Without words of your own. To add some, say “再说：…” with your words.
urge-own-words = Your words: “{ $words }”
urge-waits = It is quiet now; once you confirm, it is sent { $when }.
urge-done = { $total ->
    [one] One unit was urged:
   *[other] { $total } units were urged:
  }
urge-done-waits = { $total ->
    [one] One unit is urged, to be sent { $when }:
   *[other] { $total } units are urged, to be sent { $when }:
  }
urge-then = You are told when they answer, or when it cannot be delivered; after two working days without an answer the head of the unit is told.
urge-message = { $total ->
    [one] { $asker } asks you to report on this item:
   *[other] { $asker } asks you to report on these { $total } items:
  }
urge-message-head = { $total ->
    [one] { $asker } urged { $name } about this item on { $when } and has had no answer. Please see to it:
   *[other] { $asker } urged { $name } about these { $total } items on { $when } and has had no answer. Please see to it:
  }
urge-message-how = { $total ->
    [1] Simply answer how far it is, for example “80% done, one technician is missing”.
   *[other] Report by the buttons, or say “the Y measure is 80% done”; “no change to the Y measure”, or “extension for the Y measure until the end of November”.
  }
action-report = Report progress
action-report-on = Report: { $title }
action-extend = Ask for an extension
urge-extend-words = request an extension for “{ $title }”
urge-undone-unsent = { $unit } ({ $name }): not sent yet, and will not be
urge-undone-sent = { $unit } ({ $name }): it was sent; they were told that no answer is needed
urge-undo-over = This urging was answered or is over; there is nothing to take back.
urge-withdrawn-notice = { $asker } took the urging back; no answer is needed: { $titles }
urge-answered = { $unit } answered your urging:
urge-over = Of your urging of { $unit }, this is over:
urge-answered-line = { $title }{ $hasStatus ->
    [no] {""}
   *[other] : { $status }
  } ({ $by }, { $when })
urge-over-line = { $title }{ $hasStatus ->
    [no] {" "}is no longer in the plan
   *[other] : { $status }
  }; no answer is awaited
urge-answer-rest = { $total ->
    [one] One item is still unanswered: { $titles }
   *[other] { $total } items are still unanswered: { $titles }
  }
urge-undelivered = Your urging of { $unit } ({ $name }) was not delivered: { $why ->
    [blocked] they stopped or blocked the bot
    [forbidden] writing to them is not allowed
   *[other] their account no longer receives messages
  }. It is about { $titles }; please turn to them directly.
urge-ask-contact = who is the liaison of { $unit }
urge-escalated = { $unit } ({ $name }) did not answer the urging of { $when }; its head { $head } was told. It is about { $titles }.
urge-escalated-nobody = { $unit } ({ $name }) did not answer the urging of { $when }, and nobody else who heads it can be written to. Please turn to them directly. It is about { $titles }.
urgings-say = what became of my urging
urgings-denied = Only the office and leaders see what was urged.
urgings-none = Nobody { $hasUnit ->
    [no] {""}
   *[other] of { $unit }{" "}
  }was urged in the last { $days } days.
urgings = Urged { $total } times in the last { $days } days, { $waiting } still without an answer:
urgings-more = The last { $shown } of { $total }.
urging-line = { $unit } ({ $name }) { $titles }, by { $who }, { $when }: { $delivered }{ $answered }{ $escalated }
urging-waiting = to be sent { $at }
urging-on-its-way = being sent
urging-delivered = delivered
urging-undelivered = not delivered
urging-withdrawn = taken back
urging-answered = , answered by { $by }, { $at }
urging-over = , the items are over
urging-unanswered = , not answered yet
urging-partly = , answered in part by { $by }, { $total } still open: { $titles }
urging-escalated = , its head { $head } was told
## Subscriptions and settings
deed-change-settings = change of settings
help-subscription = Digests: “send me the digest at 8:30”, “digest every week”, “also the monthly digest”, “stop the digest”, “restore defaults”
help-settings = Settings: “leaders' digest at 7:30”, “at most 2 reminders a week”, “13 July is a day off”; “who gets the digest” shows them all
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
  }
subscription = { $forms }, at { $at }
subscription-none = no digest
subscription-daily = { $hasDays ->
    [no] the daily digest every working day
   *[other] the daily digest on working { $days }
  }
subscription-weekly = the weekly digest on the first working day of the week
subscription-monthly = the monthly digest on the first working day of the month
subscription-now = { $isDefault ->
    [yes] The default holds again: { $now }.
   *[no] Done: { $now }. Say “restore defaults” to go back.
  }
subscription-same = { $isDefault ->
    [yes] That is how it is: { $now } (the default).
   *[no] That is how it is: { $now }. Say “restore defaults” to go back.
  }
subscription-operator = The operator is not on the roster and gets no digest. Speak as somebody of the roster.
subscription-member = Your place on the roster gets no digest. Tell the office if that is wrong.
subscription-default-say = restore defaults
subscription-none-say = stop the digest
subscription-daily-say = send me the digest every day at { $at }
subscription-weekly-say = send me the digest every week
action-subscription-default = Restore defaults
action-subscription-none = No digest
settings-digest = Digest: { $now } ({ $chosen ->
    [yes] chosen by you
   *[no] default
  })
bad-time = “{ $words }” is no time of day. Say one between 0:00 and 24:00, for example “8:30”, “3 pm”.
bad-day = “{ $words }” is no day of the week. Say Monday to Sunday, for example “every Monday”.
bad-per-week = “{ $words }” does not do: 1 to 50 reminders a person a week, for example “at most 2 reminders a week”. To have none, say “turn reminders off”.
subscribers-denied = Only the office sees who gets the digest. Send /settings for your own.
subscribers = { $total ->
    [one] One person gets a digest:
   *[other] { $total } people get a digest:
  }
subscriber = { $name } ({ $unit }): { $now }{ $chosen ->
    [yes] , by their own choice
   *[no] {""}
  }
subscribers-defaults = Who has not chosen, by role:
subscribers-default = { $role }: { $now }
reminders-set = Reminders and working days:
subscribers-how = Say what shall change, for example “leaders' digest at 7:30”, “set reminders to light”, “13 July is a day off”.
setting-line = { $field }: { $value }
setting-digest = default digest, { $role }
setting-preset = reminders
setting-at = hour of reminders
setting-quiet = quiet hours
setting-perWeek = number of reminders
setting-item = reminders of { $title }
preset-standard = standard (7, 3 and 1 day before, on the day, and once overdue)
preset-light = light (3 days before, and once overdue)
preset-off = off
preset-none = as for all
quiet = { $from } to { $to }
per-week = { $total } a person a week at most
own-day = { $day } { $working ->
    [yes] working day
   *[no] day off
  }{ $hasName ->
    [no] {""}
   *[other] {" "}({ $name })
  }
own-day-none = as the State Council arranges
setting-draft = Please check; it holds once you confirm:
setting-done = Changed:
setting-same = That is how it is; nothing was changed. { $line }
preset-which = Whose reminders? Say for example “关闭某某工作的提醒” with the name of the item.
preset-words = { $preset ->
    [off] 关闭{ $title }的提醒
    [light] { $title }的提醒改为精简
    [standard] { $title }的提醒改为标准
   *[none] 恢复{ $title }的提醒
  }
## Notices of extensions
extension-notice = A unit asks for an extension; the office decides:
extension-notice-decided = The office ({ $who }) decided on what was asked for:
extension-notice-granted = granted: { $title } is now due { $due }
extension-notice-refused = refused: { $title } is still due { $due }
extension-notice-why = {" "}(because: { $reason })

## Language model
model-lost = { $why ->
    [budget] Today's use of the language model is spent; this is how the rules understand you.
   *[gone] The language model is unavailable at the moment; this is how the rules understand you.
  }
model-read = A language model understood your words; if this is not what you asked, please put it another way.
which-reading = This can be understood in two ways. Which one do you mean?
# The words of a model

passages-summed-up = In short (the text below is what counts; the number tells the quote): { $words }

## Questions of several steps
steps-lost = { $why ->
    [budget] Today’s use of the language model is spent, so this was not looked up in steps; the above is understood by rules.
    [spent] This takes too many steps and was not finished; the above is understood by rules. Please ask it as several questions.
    [late] Looking this up in steps took too long and was not finished; the above is understood by rules. Please ask it as several questions.
    [tools] The language model in use cannot look things up in steps; the above is understood by rules.
   *[gone] The language model cannot be used just now, so this was not looked up in steps; the above is understood by rules.
  }
steps-found = { $of ->
    [units] { $total ->
        [one] { $total } unit fits:
       *[other] { $total } units fit:
      }
    [people] { $total ->
        [one] { $total } person fits:
       *[other] { $total } people fit:
      }
   *[measures] { $total ->
        [one] { $total } measure fits:
       *[other] { $total } measures fit:
      }
  }
steps-unit = { $unit } ({ $titles }{ $more ->
    [yes] {" "}and others, { $total } in all
   *[no] {""}
  })
steps-person = { $name }, { $unit }
steps-none = No { $of ->
    [units] unit
    [people] person
   *[measures] measure
  } fits.
steps-none-from = Step { $number } already found nothing, so nothing follows from it.
steps-unclear = This takes several steps, and step { $number } is not clear:
steps-how = How it was found:
steps-step = Step { $number }: { $what }
steps-count = { $what }: { $total } { $of ->
    [units] { $total ->
        [one] unit
       *[other] units
      }
    [people] { $total ->
        [one] person
       *[other] people
      }
   *[measures] { $total ->
        [one] measure
       *[other] measures
      }
  }
steps-units-of = { $role ->
    [lead] the leads
    [participant] the participants
   *[any] the leads and participants
  } of step { $step }
steps-both = { $of ->
    [units] units
    [people] people
   *[measures] measures
  } in both step { $left } and step { $right }
steps-either = { $of ->
    [units] units
    [people] people
   *[measures] measures
  } of step { $left } and step { $right } together
steps-without = { $of ->
    [units] units
    [people] people
   *[measures] measures
  } of step { $left } that are not in step { $right }
traces-denied = What a language model looked up is for the office to see.
traces-none = No language model looked anything up in steps in the last 30 days.
traces = A language model looked something up in steps { $total ->
    [one] once
   *[other] { $total } times
  } in the last 30 days, newest first:
trace-line = { $when }, { $who }{ $where ->
    [group] {" "}(in a group)
   *[private] {""}
  }: “{ $question }”. { $calls }{ $outcome ->
    [steps] Found how
    [nothing] Found no way
    [spent] Too many steps, stopped
    [late] Too long, stopped
    [budget] The budget was spent
    [tools] The model cannot call tools
    [answer] The model’s answer was of no use
   *[gone] The model could not be used
  }; { $seconds } s, { $tokens } tokens.
trace-calls = { $calls }.{" "}
trace-call = { $tool }{ $given }: { $total }
trace-call-none = { $tool }{ $given }: refused ({ $why })
