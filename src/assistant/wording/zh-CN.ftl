# 联络台对人说的每一句话。一句一个名字，英文在 en.ftl，两份逐条对应。

## 通用
closing = { $total ->
    [0] 截至{ $when }。
    [1] 共 1 { $of ->
        [units] 个单位
        [people] 人
        [entries] 条
       *[items] 项
      }；截至{ $when }。
   *[other] 共 { $total } { $of ->
        [units] 个单位
        [people] 人
        [entries] 条
       *[items] 项
      }，已全部列出；截至{ $when }。
  }
closing-page = 第 { $from }—{ $to } { $of ->
    [units] 个
    [people] 人
    [entries] 条
   *[items] 项
  }，共 { $lines } { $of ->
    [units] 个单位
    [people] 人
    [entries] 条
   *[items] 项
  }；截至{ $when }。
action-next-page = 下一页
no-more = 已全部列出，共 { $total } 项，没有更多了。
pick-none = 上面一共只有 { $total } 项{ $at ->
    [0] {""}
   *[other] ，没有第 { $at } 项
  }。请问是哪一项？
part = 问题 { $number }：{ $words }
parts-as-of = 以上均截至{ $when }。
part-action = { $label }（问题 { $number }）
parts-left = 一次最多回答 { $most } 个问题，还有 { $left } 个没有回答，请再发一次。
without = 除所说的 { $total } 项外，{ $answer }
nothing-before = 前面还没有可以接着说的内容。请写明要问的事，例如“某某工作谁牵头”。
basis-none = 方案没有写明制定依据。
plan-words = { $title }的方案原文：
lead-besides = 除{ $units }外，{ $title }的{ $what ->
    [lead] 牵头单位
   *[participants] 参与单位
  }{ $total ->
    [0] 没有别的单位
   *[other] 还有：{ $others }（{ $total } 个）
  }。
among = 上述 { $total } 项中，{ $answer }
withdrawn = 新印发的方案已不再列出：{ $titles }{ $more ->
    [yes] 等 { $total } 项
   *[no] {""}
  }。台账记录保留，是否继续由办公室核定。
office = 办公室
value-none = 无
change = { $field }：{ $before } → { $after }
said = { $field }：{ $value }
item-line = { $title }（{ $ref }）
item-line-with = { $title }（{ $ref }）：{ $rest }
no-change = 无变化
not-found = 没有查到“{ $mention }”：方案和台账里都没有相应内容。
not-found-nearest = 最接近的是：{ $titles }。
clarify-which = 请说明是哪一项工作，例如“某某工作谁牵头”。
clarify-several = 与“{ $mention }”相近的有 { $total } 项，请问是哪一项？
error = 系统出了差错，这条消息没有办成，也没有改动任何记录。请稍后再试；如仍不行，请把编号 { $id } 告诉办公室。
in-hand = 这条消息正在处理，请稍候。
too-long = 这条消息太长了（超过 { $limit } 字），请分几条发送，或只写要点。
empty = 请直接输入要问的问题或要报的进展；输入“帮助”查看示例。
out-of-scope = 抱歉，这个我帮不上忙。我能查方案的牵头单位、分工、时限和进展，也能记录您报送的进展，例如“某某工作谁牵头”“某某工作完成60%”。
out-of-scope-no-words = 没有看懂这一条。请用一句话写明要问的事或要报的进展，例如“某某工作谁牵头”“某某工作完成60%”。
out-of-scope-language = 抱歉，目前只能用中文或英文问答，例如“本月有哪些到期”。

## 状态
status-unreported = 未报送
status-not-started = 未启动
status-in-progress = 推进中
status-blocked = 受阻
status-done = 已完成
field-status = 状态
field-percent = 进度
field-due = 完成时限
field-expected = 预计完成
field-blocker = 问题
field-milestones = 节点
field-extension = 延期申请
field-accepted = 验收
value-accepted = { $on }由{ $by }验收
value-extension = 延至{ $until }
value-milestone = { $title }（{ $due }前）
line-blocker = 问题：{ $blocker }
line-expected = 预计{ $day }完成

## 时限
due-none = 方案和台账均未写明完成时限
due-words = { $words }
due-with-words = { $day }（原文“{ $words }”）
due-plan-none = 未写明
due-plan-day = 为{ $day }
due-differs = { $day }（台账；方案{ $plan }）
due-label = 完成时限：{ $due }。
due-label-none = { $due }。
due-of = { $title }的完成时限：{ $due }。
due-of-none = { $title }：{ $due }。
due-item = { $title }：{ $due }到期，{ $lead }，{ $status }
due-of-unit-any = { $unit }
due-of-unit-lead = { $unit }牵头的工作中，
due-of-unit-participant = { $unit }参与的工作中，
due-period = { $whose }{ $when }到期的有 { $total } 项：
due-period-none = { $whose }{ $when }没有到期的工作。
due-overdue = { $whose }已逾期、尚未完成的有 { $total } 项：
due-overdue-none = { $whose }没有逾期未完成的工作。
due-open = { $whose }尚未完成、有时限的有 { $total } 项，按到期先后：
due-open-none = { $whose }没有尚未完成且有时限的工作。
due-next = { $whose }最先到期的有 { $total } 项：
due-next-none = { $whose }今后没有到期的工作。
small-talk-greeting = 您好，我是联络台。请直接问，例如“我单位有哪些任务”；也可以直接报进展。
small-talk-thanks = 不客气。
small-talk-farewell = 好的，有需要随时问我。
due-also-targets = 方案在这一时期的目标：
due-also-said = 方案另有相关表述：
recurrence-long-term = 长期坚持，没有单独的截止日
recurrence-every-week = 每周进行
recurrence-every-month = 每月进行
recurrence-every-quarter = 每季度进行
recurrence-every-half-year = 每半年进行
recurrence-every-year = 每年进行

## 牵头与参与
lead-one = 由{ $lead }牵头
lead-joint = 由{ $lead }共同牵头
lead-one-not-told-apart = 由{ $lead }负责
lead-not-told-apart = 由{ $lead }负责（方案未区分牵头与配合）
lead-none = 方案未明确牵头单位
lead-of = { $title }{ $lead }。
lead-of-none = { $title }：{ $lead }。
lead-was-given = { $lead }（办公室已调整；方案为{ $plan }）
lead-differs = { $lead }（台账为{ $ledger }）
lead-none-short = 未明确牵头单位
lead-under-heading = “{ $heading }”下共有 { $total } 项，牵头和参与单位分别是：
lead-of-several = 相关的有 { $total } 项：
participants-of = { $title }的参与单位：{ $units }{ $total ->
    [1] {""}
   *[other] （{ $total } 个）
  }。
participants-of-none = { $title }：方案没有列出参与单位。
participants = 参与单位：{ $units }{ $total ->
    [1] {""}
   *[other] （{ $total } 个）
  }。
participants-none = 方案没有列出参与单位。
lead-and-participants = { $title }（{ $ref }）：{ $lead }；{ $participants ->
    [0] 没有列出参与单位
   *[other] 参与：{ $units }
  }
yes-leads = 是的，{ $unit }是牵头单位。
yes-responsible = 是的，{ $unit }是责任单位{ $total ->
    [1] {""}
   *[other] 之一
  }。
named-not-as-lead = 方案没有写明由谁牵头：{ $total ->
    [1] 只写明由{ $units }负责
   *[other] 将{ $units }一并列为责任单位
  }。
yes-takes-part = 是的，{ $unit }是参与单位。
no-leads = { $unit }不是参与单位，而是牵头单位。
no-takes-part = 不是，{ $unit }是参与单位。
no-neither = 不是，{ $unit }既不牵头也不参与这一项。
no-part = 没有，{ $unit }不参与这一项，也不牵头。
set-no-lead = 未明确牵头单位的有 { $total } 项：
set-no-lead-none = 每一项都明确了牵头单位。
set-several-leads = 有多个牵头单位的有 { $total } 项：
set-several-leads-none = 没有多个单位共同牵头的工作。
set-no-due = 没有写明完成时限的有 { $total } 项：
set-no-due-none = 每一项都写明了完成时限。
set-all = 台账共有 { $total } 项工作：
set-under = “{ $heading }”下共有 { $total } 项：
set-all-none = 台账里还没有工作，请办公室先导入方案。

## 单位的任务
duties-any = { $unit }共承担 { $total } 项：牵头 { $lead } 项，参与 { $participant } 项。
duties-lead = { $unit }牵头 { $total } 项：
duties-participant = { $unit }参与 { $total } 项：
duties-none-any = 方案没有给{ $unit }安排牵头或参与的工作。
duties-none-lead = { $unit }没有牵头的工作{ $other ->
    [0] 。
   *[other] ；参与 { $other } 项，问“{ $unit }参与哪些工作”可以全部列出。
  }
duties-none-participant = { $unit }没有参与的工作{ $other ->
    [0] 。
   *[other] ；牵头 { $other } 项，问“{ $unit }牵头哪些工作”可以全部列出。
  }
duties-heading-lead = 牵头：
duties-heading-participant = 参与：
duties-shared = { $units }的工作共有 { $total } 项：
duties-shared-none = 方案中没有{ $units }的工作。
duties-shared-otherwise = 按牵头或参与合计，上述单位都承担的有 { $total } 项：{ $titles }{ $more ->
    [yes] 等
   *[no] {""}
  }。
side-any = { $units }{ $count ->
    [1] 承担
   *[other] 都承担
  }
side-lead = { $units }{ $count ->
    [1] 牵头
   *[other] 共同牵头
  }
side-participant = { $units }{ $count ->
    [1] 参与
   *[other] 都参与
  }
side-not-any = { $units }{ $count ->
    [1] 不承担
   *[other] 都不承担
  }
side-not-lead = { $units }{ $count ->
    [1] 没有牵头
   *[other] 都没有牵头
  }
side-not-participant = { $units }{ $count ->
    [1] 没有参与
   *[other] 都没有参与
  }
side-and = 、
side-or = 或
unit-unknown = 方案和名册里没有“{ $unit }”这个单位。
unit-nearest = 您是不是想问：{ $units }？
no-unit-of-yours = 您的登记里没有单位，请直接写明要查的单位。

## 进展
status-of = { $title }：{ $status }。
status-of-unreported = { $title }：未报送，目前没有任何进展记录。
status-item = { $title }：{ $status }
status-set = { $whose }{ $state ->
    [blocked] 受阻的有
    [troubled] 受阻或报有问题的有
    [done] 已完成的有
    [in-progress] 推进中的有
    [open] 尚未完成的有
   *[any] 共有
  } { $total } 项：
status-set-none = { $whose }{ $state ->
    [blocked] 没有受阻的工作。
    [troubled] 没有受阻或报有问题的工作。
    [done] 没有已完成的工作。
    [in-progress] 没有推进中的工作。
    [open] 没有尚未完成的工作。
   *[any] 没有工作。
  }
status-troubles-unseen = 其他单位报送的具体问题只有该单位、办公室和领导可以查看，未标为受阻的不在其中。
figures-under = “{ $heading }”下，
figures-bound = { $is ->
    [lt] 低于
    [le] 不超过
    [eq] 为
    [ge] 不低于
   *[gt] 超过
  } { $percent }%
figures-and = 、
figures-beyond = { $whose }进度{ $range } 的有 { $total } 项：
figures-beyond-none = { $whose }没有进度{ $range } 的工作。
figures-none = { $whose }还没有报过进度的工作。
figures-least = { $whose }进度最低的有 { $total } 项，为 { $percent }%：
figures-most = { $whose }进度最高的有 { $total } 项，为 { $percent }%：
figures-least-several = { $whose }进度最低的 { $count } 项（并列的一并列出），由低到高：
figures-most-several = { $whose }进度最高的 { $count } 项（并列的一并列出），由高到低：
figures-without = 另有 { $without } 项没有报过进度，不在其中。
figures-average = { $whose }平均完成率为 { $percent }%。
figures-average-of = 这是报过进度的 { $total } 项的简单平均，各项同等计算{ $without ->
    [0] {""}
   *[other] ；另有 { $without } 项没有报过进度，不计入
  }：
figures-average-label = 平均完成率
figures-line = { $title }：{ $lead }，{ $status }
status-these = 上述事项
overall = { $whose }共有 { $total } 项：已完成 { $done } 项，推进中 { $moving } 项，受阻 { $blocked } 项，未启动 { $waiting } 项，未报送 { $silent } 项。
reported-at = 最近更新：{ $when }。
reported-by = 最近更新：{ $when }，{ $who }。
history = { $title }{ $total ->
    [1] 有 1 条记录：
   *[other] 共有 { $total } 条记录，最近的在前：
  }
history-none = { $title }还没有报送记录（未报送）。
history-closed = { $title }的报送记录只有本单位、办公室和领导可以查看；您可以问它的进展。
history-line = { $when } { $who }{ $kind ->
    [change] 调整
    [request] 申请
    [import] {""}
    [undo] 撤销
   *[report] 报送
  }：{ $what }

## 方案的修订
changes-one-issue = { $total ->
    [0] 还没有导入方案，没有可以比较的前后两版。
    [1] 目前只有一版方案（{ $documents }），没有更早的版本可以比较。
   *[other] 现有方案（{ $documents }）都只有一版，没有更早的版本可以比较。
  }
changes-issue-same = 《{ $title }》{ $after ->
    [none] {""}
   *[other] （{ $after }印发）
  }与前一版{ $before ->
    [none] {""}
   *[other] （{ $before }印发）
  }相比
changes-issue-other = 《{ $title }》{ $after ->
    [none] {""}
   *[other] （{ $after }印发）
  }与《{ $old }》{ $before ->
    [none] {""}
   *[other] （{ $before }印发）
  }相比
changes-earlier = { $title }（前一版）
changes-whose-unit = { $unit }承担的工作中，
changes-whose-heading = “{ $heading }”下，
changes-all = { $whose }新增 { $added } 项，取消 { $withdrawn } 项，调整 { $changed } 项，其余 { $same } 项没有变化。
changes-all-none = { $whose }各项措施都没有变化。
changes-added = { $whose }新增的有 { $total } 项：
changes-added-none = { $whose }没有新增的措施。
changes-withdrawn = { $whose }不再列出的有 { $total } 项：
changes-withdrawn-none = { $whose }没有取消的措施。
changes-lead = { $whose }牵头单位有调整的有 { $total } 项：
changes-lead-none = { $whose }牵头单位都没有调整。
changes-participants = { $whose }参与单位有调整的有 { $total } 项：
changes-participants-none = { $whose }参与单位都没有调整。
changes-due = { $whose }完成时限有调整的有 { $total } 项：
changes-due-none = { $whose }完成时限都没有调整。
changes-ledger = 台账中的时限与方案不同的有 { $total } 项：
changes-of = 前后两版对照，共 { $total } 项：
changes-basis = 以上是{ $issues }的结果。
changes-heading-added = 新增：
changes-heading-withdrawn = 不再列出：
changes-heading-changed = 调整：
changes-scope = 这里比较的是各项措施；组织机构、工作目标等其他文字的改动，请查阅两版原文。
change-line-new = { $title }（{ $ref }）：前一版没有，本版新增，{ $lead }
change-line-gone = { $title }（前一版{ $ref }）：本版不再列出，前一版{ $lead }
change-line-same = { $aspect ->
    [lead] 牵头单位没有变化，前后都{ $lead }
    [participants] 参与单位没有变化
    [due] 完成时限没有变化
    [added] 不是新增，前一版已有
    [withdrawn] 没有取消，本版仍然列出
   *[all] 没有变化
  }
change-wording = 内容有修改（两版原文见引文）
field-lead = 牵头单位
field-participants = 参与单位
field-wording = 内容

## 未报送
silent = { $units } 个单位有 { $items } 项工作未报送：
silent-unit = { $unit }：{ $total } 项，{ $titles }
silent-no-lead = 另有 { $total } 项未明确牵头单位，也未报送：{ $titles }。
silent-led-all = 明确了牵头单位的工作都已报送。
silent-since = { $when }没有报送的有 { $units } 个单位、{ $items } 项工作（{ $days }）：
silent-since-nobody = { $when }各单位都报送过（{ $days }），没有漏报的工作。
silent-since-item = { $title }（{ $last }）
silent-since-no-lead = 另有 { $total } 项未明确牵头单位，期间也没有报送：{ $titles }。
silent-never = 从未报送
silent-last = 上次报送{ $day }
closing-silent-since = 共 { $total } 个单位，已全部列出；已完成的不再统计，期间报过“无变化”的不在内。截至{ $when }。
days-since = { $from }以来
days-between = { $from }至{ $to }
reported-who = { $whose }{ $when }报送的有 { $total } 个单位、{ $items } 项工作（{ $days }）：
reported-who-none = { $whose }{ $when }还没有单位报送（{ $days }）。
reported-what = { $whose }{ $when }有 { $total } 条报送和调整（{ $days }），最近的在前：
reported-what-none = { $whose }{ $when }没有报送和调整（{ $days }）。
reported-done = { $whose }{ $when }报送完成的有 { $total } 项（{ $days }）：
reported-done-none = { $whose }{ $when }没有报送完成的工作（{ $days }）。
reported-line = { $when } { $who }{ $kind ->
    [change] 调整
    [request] 申请
    [import] {""}
   *[report] 报送
  }{ $title }：{ $what }
silent-has-reported = { $who }{ $when }已报送：
silent-has-not = { $who }牵头的 { $total } 项中，有 { $silent } 项{ $when }未报送：
silent-item-has-reported = { $who }{ $when }已有报送：
silent-item-has-not = { $who }{ $when }还没有报送：
silent-nothing-to-report = { $who }没有需要报送的牵头工作。
reported-on = { $when }报送，{ $status }
silent-nobody = 各单位均已报送，没有未报送的工作。
closing-silent = 共 { $total } 个单位，已全部列出；“未报送”指从未报过，报过“无变化”的不在内。截至{ $when }。

## 联络员与组织
liaison = { $unit }的联络员是{ $names }。
liaison-head = { $unit }没有登记联络员，负责人是{ $names }。
liaison-none = 名册里没有登记{ $unit }的联络员，请向办公室核实。
liaison-nobody = 名册里还没有联络员，请办公室先导入联络员名册。
liaison-all = 名册中共有 { $total } 名联络员：
liaison-line = { $unit }：{ $names }
you-are = 您是{ $name }：{ $unit }{ $post }，{ $role }（名册）。
you-are-operator = 您在本机直接使用，不在名册中，按管理员办理。
your-unit = { $unit }共承担 { $total } 项：牵头 { $lead } 项，参与 { $participant } 项。
may-liaison = 您可以查询方案、分工、时限和各单位进展，报送本单位的进展，撤销自己报送的记录。
may-head = 您可以查询方案、分工、时限和各单位进展，查看和报送本单位的进展。
may-leader = 您可以查询方案、分工、时限和各单位的全部进展。
may-office = 您可以查询和报送各单位的全部进展，调整完成时限，撤销记录。
may-administrator = 您可以查询和报送各单位的全部进展，调整完成时限，撤销记录。
may-member = 您可以查询方案、分工、时限和各单位进展；本单位的进展由联络员报送。
personal-data = 名册不登记电话、身份证、住址等个人信息，只有姓名、单位和职务。
personal-data-whose = 如需联系，请写明单位，例如“某单位的联络员是谁”。
liaison-lacking = 名册里没有联络员的有 { $total } 个单位：
liaison-lacking-none = 各单位都登记了联络员。
organisation-none = 方案没有写明。
post-chair = 组长
post-executive-deputy = 常务副组长
post-deputy = 副组长
post-member = 成员
post-office-head = 办公室主任
post-office-deputy = 办公室副主任
post = { $role }：{ $who }
post-office = 办公室：{ $who }，设在{ $place }
post-office-nowhere = 办公室：{ $who }（方案没有写明设在哪个单位）
yes-member = 是的，{ $unit }是成员单位。
no-member = 不是，方案列出的成员单位里没有{ $unit }。
role-liaison = 联络员
role-head = 单位负责人
role-leader = 领导
role-office = 办公室工作人员
role-administrator = 管理员
role-member = 工作人员
person = { $name }：{ $unit }{ $post }，{ $role }（名册）
members = 成员：{ $names }（{ $total } 个）。

## 目标、数量、原文
targets = 目标共 { $total } 条：
targets-besides = 除上述原文所列外，另有 { $total } 条：
targets-none = 方案没有写明这一时期的目标。
count-all = 台账共有 { $total } 项工作：
count-any = { $unit }共承担 { $total } 项：牵头 { $lead } 项，参与 { $participant } 项。
count-lead = { $unit }牵头 { $total } 项：
count-participant = { $unit }参与 { $total } 项：
count-most-lead = 牵头最多的是{ $units }，{ $total ->
    [1] {""}
   *[other] 各{" "}
  }{ $count } 项。各单位牵头数：
count-least-lead = 有牵头任务的单位中，牵头最少的是{ $units }，{ $total ->
    [1] {""}
   *[other] 各{" "}
  }{ $count } 项。各单位牵头数：
count-most-participant = 参与最多的是{ $units }，{ $total ->
    [1] {""}
   *[other] 各{" "}
  }{ $count } 项。各单位参与数：
count-least-participant = 有参与任务的单位中，参与最少的是{ $units }，{ $total ->
    [1] {""}
   *[other] 各{" "}
  }{ $count } 项。各单位参与数：
count-most-any = 任务最多的是{ $units }，{ $total ->
    [1] {""}
   *[other] 各{" "}
  }{ $count } 项。各单位任务数（含牵头和参与）：
count-least-any = 任务最少的是{ $units }，{ $total ->
    [1] {""}
   *[other] 各{" "}
  }{ $count } 项。各单位任务数（含牵头和参与）：
count-each-any = { $units }分别承担：
count-each-lead = { $units }分别牵头：
count-each-participant = { $units }分别参与：
count-some-any = 承担任务的单位共 { $total } 个：
count-none-any = 没有任务的单位共 { $total } 个：
ranking-empty-some-any = 方案没有给任何单位安排任务。
ranking-empty-none-any = 每个单位都有任务。
count-some-lead = 有牵头任务的单位共 { $total } 个：
count-some-participant = 有参与任务的单位共 { $total } 个：
count-none-lead = 没有牵头任务的单位共 { $total } 个：
count-none-participant = 没有参与任务的单位共 { $total } 个：
ranking-empty-some-lead = 方案没有给任何单位安排牵头任务。
ranking-empty-some-participant = 方案没有给任何单位安排参与任务。
ranking-empty-none-lead = 每个单位都有牵头任务。
ranking-empty-none-participant = 每个单位都有参与任务。
participants-most = 参与单位最多的有 { $total } 项，{ $total ->
    [1] 有
   *[other] 各有
  } { $count } 个参与单位：
participants-least = 参与单位最少的有 { $total } 项，{ $total ->
    [1] 有
   *[other] 各有
  } { $count } 个参与单位：
participants-so-many = { $count ->
    [0] 没有参与单位的工作共
   *[other] { $kind ->
        [at-least] 有 { $count } 个及以上参与单位的工作共
        [at-most] 参与单位不超过 { $count } 个的工作共
       *[exactly] 有 { $count } 个参与单位的工作共
      }
  } { $total } 项：
participants-so-many-none = { $kind ->
    [at-least] 没有参与单位达到 { $count } 个的工作。
    [at-most] 没有参与单位在 { $count } 个以内的工作。
   *[exactly] { $count ->
        [0] 每一项都列出了参与单位。
       *[other] 没有参与单位恰为 { $count } 个的工作。
      }
  }
count-line = { $unit }：{ $count } 项
passage = “{ $words }”——《{ $document }》{ $ref }
passage-section = “{ $heading }”下写明（《{ $document }》）：
passage-part = “{ $words }”（{ $ref }）
passage-closing = { $how ->
    [whole] 共 { $total } 段，已全部引出。
    [each] 共 { $total } 段，这里各引开头；可按其中的小标题或字句再问。
   *[beginnings] 共 { $total } 段，这里引前 { $shown } 段的开头；可按其中的小标题或字句再问。
  }

## 报送
draft-report = 请核对，确认后记入台账：
draft-change = 请核对，确认后调整台账：
draft-request = 请核对，确认后提交办公室审定：
draft-how-report = 回复“确认”或“取消”；有误直接说，例如“改成65%”“预计改为10月底”。24 小时内有效。
draft-how-change = 回复“确认”或“取消”；有误直接说，例如“改成11月15日”“不对，是某某局”。24 小时内有效。
draft-how-request = 回复“确认”或“取消”；有误直接说，例如“改成11月15日”。24 小时内有效。
draft-note = 原话：{ $note }
draft-participant = 贵单位是参与单位：以下情况另行记录，不改变牵头单位报送的进度。
draft-no-change = 与台账现有内容一致，仅记录本次报送。
draft-falls = 请注意：进度由 { $before }% 降为 { $after }%。
draft-reopens = 请注意：这项工作台账中已办结，确认后将重新列为未办结。
draft-joined = 与您尚未确认的报送合并，共 { $total } 项：
draft-dropped = 已移出一部分，还剩 { $total } 项：
draft-moved-on = 您查看之后，台账又有变动。以下是按最新情况整理的内容，请重新确认：
draft-some-gone = 其中有的工作已不在台账中，未列入。
draft-gone = 没有找到这份草稿，请重新报送。
draft-none = 目前没有等您确认的内容。
draft-not-yours = 这份草稿不是您提交的，只有提交人本人可以确认或取消。
draft-already-recorded = 这份草稿此前已记入台账，没有重复记录。
draft-already-cancelled = 这份草稿已取消，没有记入台账。
draft-replaced = 这份草稿已有修改，请确认最新的一份。
draft-replaces = 您前一份未确认的内容已由这一份代替，没有记入台账；仍需办理的，请稍后重报。
draft-expired = 这份草稿已超过 24 小时，没有记入台账，请重新报送。
draft-no-right = 您现在没有这项工作的报送权限，没有记入台账。
draft-item-gone = 这项工作已不在台账中，没有记录。
draft-cancelled = 已取消，台账没有改动。
note-joint = ；
note-corrected = { $note }（更正：{ $words }）
change-joint = ；
recorded = 已记入台账。
recorded-line = { $title }：{ $what }
recorded-beside = 已作为参与单位情况另行记录
recorded-how-to-undo = 如需撤回，请在 24 小时内回复“撤销”。
report-which = 请问报的是哪一项？
report-which-of = 没有与“{ $mention }”完全对应的工作，请问报的是哪一项？
report-no-item = 没有由您报送的工作。请写明是哪一项，或与办公室联系。
report-name-it = 请写明报的是哪一项，例如“某某工作完成60%”。
report-no-such-item = 没有查到“{ $mention }”，未作记录。请按方案中的名称再报一次。
report-denied = { $titles }由{ $units }报送，您不能代报，没有记录。请与上述单位的联络员或办公室联系。
report-denied-nobody = { $titles }未明确责任单位，由办公室报送，没有记录。请与办公室联系。
report-leader = 进展由各责任单位的联络员报送，领导无需填报，没有记录。
report-leader-of = { $titles }的进展由{ $total ->
    [0] 责任单位
   *[other] { $units }
  }的联络员报送，领导无需填报，没有记录。
report-unclear-percent = { $title }“{ $words }”具体是百分之几？请回复一个数，例如“65%”。
report-unclear-over = { $title }现在的进度是百分之几？“{ $words }”不能记作进度，请回复 0% 至 100% 之间的数。
report-unclear-day = { $title }“{ $words }”这一天不存在或已经过去，请核对后再报。
report-unclear-base = { $title }此前没有报过进度，不知道是在多少的基础上增减 { $words } 个百分点。请直接报现在的进度，例如“完成40%”。
report-unclear-sum = { $title }目前是 { $before }%，这样算下来是 { $words }%，不在 0% 至 100% 之间，请核对后再报。
correction-not-understood = 没有看懂要改什么，以下内容保持不变。可以说“改成65%”“预计改为10月底”；有几项的，请写明是哪一项：
undone = 已撤销{ $when }对{ $titles }的记录（原记录保留，另记一笔更正）：
undo-nothing = 没有可以撤销的记录。只能撤销本人 24 小时内的记录。
undo-moved-on = 此后这项工作又有新的记录，不能直接撤销，请重新报送现在的情况。
undo-already = 这条记录此前已撤销，没有重复办理。
undo-not-yours = 这条记录不是您报送的，只有本人或办公室可以撤销。
undo-no-right = 您现在没有这项工作的报送权限，不能撤销。请与办公室联系。

## 办公室的调整
arrange-denied = { $what ->
    [due] 完成时限
    [units] 牵头和参与单位
   *[acceptance] 验收销号
  }由办公室{ $some ->
    [yes] （{ $office }）
   *[no] {""}
  }办理，没有记录。
arrange-instead = { $what ->
    [due] { $role ->
        [leader] 需要调整的，请交办公室办理。
       *[unit] 本单位的工作需要延期的，可以说“某某工作申请延期到11月底，因为……”，由办公室审定。
      }
    [units] { $role ->
        [leader] 需要调整的，请交办公室办理。
       *[unit] 对分工有意见的，请向办公室提出。
      }
   *[acceptance] { $role ->
        [leader] 需要办理的，请交办公室办理。
       *[unit] 已经完成的，请报送“某某工作已完成”，由办公室验收。
      }
  }
arrange-unit-unknown = 方案和名册里没有“{ $unit }”这个单位，台账没有改动。
arrange-unit-nearest = 名称相近的有{ $units }，请点选或写明单位全称。
arrange-person = { $name }在名册中属于{ $unit }，以下按{ $unit }办理。
arrange-already = { $title }的{ $role ->
    [lead] 牵头单位
   *[participants] 参与单位
  }{ $some ->
    [no] 现在为空
   *[yes] 现在就是{ $now }
  }，不用调整。
arrange-among-already = { $title }的{ $role ->
    [lead] 牵头单位
   *[participants] 参与单位
  }里已有{ $units }，不用再加。
arrange-not-among = { $title }的{ $role ->
    [lead] 牵头单位
   *[participants] 参与单位
  }里没有{ $units }，现在是{ $now }，不用调整。
arrange-from-differs = 请注意：{ $title }现在的{ $role ->
    [lead] 牵头单位
   *[participants] 参与单位
  }是{ $now }，不是{ $from }。
arrange-due-already = { $title }的完成时限就是{ $day }，不用调整。
arrange-due-none = { $title }现在没有完成时限，不用取消。
arrange-no-day = 没有看懂“{ $words }”是哪一天，或没有这一天。请写明日期，例如“改为10月31日”。
arrange-past = { $title }的完成时限不能定在{ $day }，这一天已经过去。请写明今天以后的日期。
arrange-no-base = { $title }现在没有完成时限，“{ $words }”不知道从哪天算起。请直接写明日期，例如“改为10月31日”。
arrange-accepted-already = { $title }已由{ $by }于{ $on }验收，不用重复办理。
arrange-not-done = { $title }还没有报送办结（目前：{ $status }），不能验收。
arrange-accept-anyway = 确已完成的，可以一并记为办结并验收；否则请先由承担单位报送。
arrange-done-and-accept = 已办结并验收通过
action-done-and-accept = 记为办结并验收
arrange-not-done-to-reject = { $title }没有报送办结（目前：{ $status }），不用退回。
arrange-goes-back = { $title }退回继续办理，进度{ $known ->
    [yes] 恢复为报送办结前的 { $percent }%
   *[no] 暂记 { $percent }%
  }；不妥可以直接说，例如“改成80%”。
arrange-which = 请问调整的是哪一项？
arrange-which-none = 请写明调整的是哪一项，例如“某某工作改由某某局牵头”。
arrange-all = 以上 { $total } 项都调整
arrange-joined = 与您尚未确认的调整合并，共 { $total } 项：
arrange-apart = 报进展和调整分工、时限请分两次说，没有记录。
draft-leadless = 请注意：确认后这项工作没有牵头单位。
draft-before-expected = 请注意：新时限早于承担单位预计的完成日期（{ $expected }）。
acceptance-accepted = { $whose }已验收的有 { $total } 项：
acceptance-accepted-none = { $whose }还没有已验收的工作。
acceptance-awaited = { $whose }已办结、待验收的有 { $total } 项：
acceptance-awaited-none = { $whose }没有已办结而待验收的工作。
acceptance-line-waits = { $lead }，{ $status }，待验收
acceptance-given = { $title }已由{ $by }于{ $on }验收。
acceptance-waits = { $title }已报送办结，还没有验收。
acceptance-not-done = { $title }还没有报送办结，也没有验收（目前：{ $status }）。
ask-acceptance = { $title }验收了吗
line-accepted = { $on }已验收
due-cleared = 台账未设完成时限（方案为{ $plan }）

## 帮助
help = 我是联络台。可以这样问，也可以直接报进展：
help-lead = 问牵头：“某某工作谁牵头”“某某大队参与哪些工作”
help-mine = 问自己：“我单位有哪些任务”
help-due = 问时限：“本月有哪些到期”“哪些逾期了”
help-status = 问进展：“某某工作进展如何”
help-silent = 问报送：“哪些单位还没报送”
help-report = 报进展：“某某工作完成60%，缺一名技术员，预计10月底完成”
help-arrange = 调整分工和时限：“某某工作改由某某局牵头”“某某工作增加某某局为参与单位”“某某工作延后两周”
help-accept = 验收：“某某工作验收通过”“某某工作验收不通过，原因是……”“哪些待验收”
help-extension = 要延期：“某某工作申请延期到11月底，因为设备没到货”；办公室问“有哪些延期申请”，回“同意第一项”
help-milestones = 排节点：办公室说“某某工作倒排：招标20个工作日，安装15个工作日”；问“哪些工作滞后”；报“招标节点已完成”
help-confirm = 报送先出草稿，您回复“确认”后才记入台账。
action-confirm = 确认
action-cancel = 取消
action-undo = 撤销
action-help = 帮助
action-mine = 我单位有哪些任务
action-due = 本月有哪些到期
action-silent = 哪些单位还没报送
ask-lead = { $title }谁牵头
ask-due = { $title }什么时候到期
ask-status = { $title }进展如何
ask-liaison = { $title }的联络员是谁
ask-duties = { $unit }有哪些任务
ask-words = { $title }的方案原文
ask-history = { $title }的历史记录

## 每日摘要
digest-nothing = 台账里还没有工作，请办公室先导入方案。

## 个人信息
personal-hidden = 已隐去{ $what }（系统不留存个人信息）。
personal-part = { $count }个{ $kind ->
    [identity] 身份证号
    [mobile] 手机号
    [landline] 电话号码
    [bank-card] 银行卡号
    [plate] 车牌号
   *[passport] 护照号
  }

## 报送中的疑问
draft-how-reason = 请先回复进度下降的原因（原因一并记入），例如“复核后剔除两处”；是更正此前误报的，回复“更正此前误报”。不报了，回复“取消”。24 小时内有效。
draft-reason-first = 进度有下降，还没有说明原因，暂未记入台账。
reason-mistake = 更正此前误报
note-reason = { $note }（进度下降原因：{ $reason }）
action-mistake = 更正此前误报
report-reopens = { $title }台账中已办结{ $when ->
    [0] {""}
   *[other] （{ $when }）
  }。这次报的是“{ $words }”，要重新打开这项工作吗？
action-reopen = 重新打开
action-leave = 不改
left-as-is = 好的，台账没有改动。
report-past-year = “{ $time }”不是今年的情况，台账记的是现在的进展，所以先没有记。{ $title }现在是这样吗？也可以直接报现在的情况，例如“现在完成60%”。
action-now = 现在就是这样
action-not-recorded = 不记

## 修改过的和没有文字的消息
edited-draft = 已按您修改后的内容重新整理，原来的草稿作废。
edited-recorded = 您修改的这条报送此前已记入台账。是否按修改后的内容更正？
edited-same = 修改后的内容与台账一致，没有需要更正的。
edited-stays = 您修改的这条报送此前已记入台账，没有改动；如需撤回，请回复“撤销”。
edited-confirmation = 您修改的这条消息此前已经办理，记入了台账。如需撤回，请点“撤销”。
wordless = { $what ->
    [sticker] 收到您发的表情。
    [voice] 收到您发的语音，目前还不能听语音。
    [video] 收到您发的视频，目前还不能看视频。
    [location] 收到您发的位置，位置不会记录。
    [contact] 收到您发的名片，名片不会保存。
   *[other] 这条消息没有文字，没有办理。
  }请用文字写明要问的事或要报的进展，例如“某某工作谁牵头”“某某工作完成60%，缺一名技术员”。

## 办公室办理的事项：先出草稿，确认后办理，可以撤销
deed-how = 回复“确认”或“取消”；有误请直接说，或取消后重说。24 小时内有效。
deed-how-to-undo = 如需撤回，请回复“撤销”。
deed-undone = 已撤销{ $when }办理的{ $what }：
deed-denied = { $total ->
    [0] 这类事项由办公室办理，没有记录。请与办公室联系。
   *[other] 这类事项由办公室办理，没有记录。请与{ $names }联系。
  }
deed-office-person = { $name }（{ $unit }）

# 分解任务
deed-split-item = 任务分解
split-draft = 请核对，确认后将{ $title }（{ $ref }）分解为 { $total } 项任务：
split-task = { $title }：{ $due }，{ $lead }牵头{ $total ->
    [0] {""}
   *[other] ，{ $participants }参与
  }
split-task-undated = 未定时限
split-count = 请注意：您说的是 { $announced } 项，读出 { $total } 项，请核对。
split-late = 请注意：{ $titles }晚于该项工作的完成时限（{ $due }）。
split-undated = { $titles }没有写明时限，确认后可另行设定。
split-no-lead = 请注意：该项工作未明确牵头单位，未写明单位的任务也没有牵头单位。
split-of-done = 请注意：该项工作台账中已办结。
split-more = 该项工作此前已分解出 { $total } 项任务，以上为新增。
split-done = 已将{ $title }分解为 { $total } 项任务，分别报送；该项工作的进度仍以牵头单位报送的为准。
split-recorded = { $ref } { $task }
split-of-task = { $title }本身是分解出的任务，不再分解。
split-same-name = 任务“{ $title }”重名，请换一个名称后重新发送。
split-unclear-day = { $title }“{ $words }”这一天不存在或已经过去，请写明日期后重新发送。
split-unclear-unit = { $title }里的“{ $words }”不是方案和名册里的单位或人员，请写明后重新发送。
split-undo-touched = { $titles }已有报送或调整，不能撤销分解。
tasks-of = { $total } 项任务，{ $done } 项已完成：
task-line = { $title }（{ $ref }）：{ $due }，{ $lead }，{ $status }
task-under = 属于{ $title }分解的任务。

# 人员变动
deed-hand-over = 人员交接
hand-over-draft = 请核对，确认后办理人员交接：
hand-over-done = 已办理人员交接：
hand-over-line = { $name }（{ $unit }）：{ $before } → { $after }
hand-over-moves = { $name }：{ $from }{ $before } → { $unit }{ $after }
hand-over-same = { $name }（{ $unit }）：已是{ $role }，不变
hand-over-back = { $name }（{ $unit }）：恢复为{ $role }
hand-over-removed = { $name }（{ $unit }）：取消登记
hand-over-inactive = 停用
hand-over-new = 新登记
hand-over-items = { $total ->
    [0] { $unit }没有未办结的工作。
   *[other] { $unit }承担的 { $total } 项未办结工作{ $taken ->
        [no] 仍由该单位办理
       *[other] 今后由{ $name }报送
      }{ $soon ->
        [0] 。
       *[other] ，其中 { $days } 天内到期或已逾期的 { $soon } 项：{ $titles }。
      }
  }
hand-over-due = { $title }（{ $due }）
hand-over-drafts = { $name }未确认的草稿 { $total } 份一并作废，需要的请由接任人重新报送。
hand-over-nobody = 请注意：{ $unit }没有联络员了，确定人选后请再告诉我，例如“由某某担任{ $unit }联络员”。
hand-over-others = { $unit }另有联络员：{ $names }。
hand-over-from = 请注意：{ $name }原是{ $unit }的联络员，调动后请为该单位另定联络员。
hand-over-account = { $name }还没有可用的账号：请在名册中登记其账号后重新读入，此后即可报送。
hand-over-which = 与{ $name }相符的有 { $total } 人，请问是哪一位？
hand-over-unknown = 名册中没有“{ $name }”，没有办理。请核对姓名。
hand-over-by-roster = 领导、办公室和管理员的变动请在名册中调整后重新读入，没有办理。
hand-over-same-person = 交接的双方都是{ $name }，没有办理。请写明由谁接任。
hand-over-who = { $name }之后，{ $unit }没有联络员了，请问由谁接任？也可以直接回复，例如“由某某担任{ $unit }联络员”。
hand-over-nobody-yet = 暂不指定
hand-over-elsewhere = 名册中的{ $name }在{ $units }。是此人调入{ $unit }，还是{ $unit }的另一位同名人员？
hand-over-moving = { $from }的{ $name }调入
hand-over-another = { $unit }的另一位{ $name }
hand-over-undo-moved-on = 此后名册中{ $name }又有变动，不能直接撤销，请按现在的情况重新办理。

# 疑问
deed-settle-finding = 疑问核定
findings-open = 待核对的疑问有 { $total } 处：
findings-none = 目前没有待核对的疑问。
findings-denied = 方案和台账的疑问由办公室核对，请与办公室联系。
findings-left = { $total ->
    [0] 疑问已全部核对。
   *[other] 还有 { $total } 处疑问待核对。
  }
findings-first = 逐条核对
findings-next = 下一条
findings-next-say = 核对疑问
finding-line = 疑问{ $id }：{ $message }（{ $document }）
finding-quote = 原文：“{ $quote }”
finding-advice = 建议：{ $suggestion }
finding-how = 请按下面的按钮，或直接回复，例如“疑问12已核对”。
finding-say = 疑问{ $id }{ $verdict }
finding-verdict-plan = 以方案为准
finding-verdict-ledger = 以台账为准
finding-verdict-same = 同一单位
finding-verdict-different = 不同单位
finding-verdict-checked = 已核对
finding-draft = 请核对，确认后按此核定：
finding-decided = 核定意见：{ $verdict }。
finding-same = 今后“{ $written }”即“{ $units }”，方案和台账一并更新。
finding-different = { $total ->
    [0] 今后“{ $written }”为单独的单位。
   *[other] 今后“{ $written }”与“{ $units }”为不同单位。
  }
finding-stays = { $field }仍为{ $value }
finding-done = 疑问{ $id }已核定。
finding-gone = 没有这条疑问，可能已经核定，或文件已重新读入。请问“有哪些疑问”查看现有的。
finding-unfit = 这条疑问不能这样核定，请在下列意见中选择：
finding-no-row = 台账中没有找到这条疑问所说的工作，只能标为已核对：
finding-refused = “{ $name }”与此前的核定不一致，没有办理。请先撤销此前的核定。

## 导出台账
export-name = 工作台账
export-ready = { $narrowed ->
    [yes] 台账已备好（{ $scope }），共 { $total } 项：{ $name }
   *[no] 台账已备好，共 { $total } 项：{ $name }
}
export-own = 本单位的事项列出全部内容，其他单位的只列单位、时限和状态。
export-none = { $narrowed ->
    [yes] 台账里没有符合条件的事项（{ $scope }），没有可以导出的。
   *[no] 台账里还没有事项，没有可以导出的。
}
action-export-xlsx = 导出 Excel
action-export-docx = 导出 Word
action-export-csv = 导出 CSV

## 附件与佐证材料
files-count-photo = { $total } 张照片
files-count-video = { $total } 段视频
files-count-document = { $total } 份文件
files-count-joint = 、
files-line = 附件：{ $count }（{ $names }{ $more ->
    [yes] {" 等"}
   *[no] {""}
  }）
files-received = 已收到 { $count }，尚未记入台账。
files-added = 附件已加入，请重新核对：
files-which = 这是哪一项工作的？请点选，或直接用一句话报进展，附件会一并记入。24 小时内有效。
files-name-it = 请写明是哪一项工作，例如“某某工作完成60%”，附件会一并记入。24 小时内有效。
files-to-recent = 要附到刚才记入的{ $titles }吗？不是的话，请写明是哪一项工作。
files-wait = 附件已收下，待您说明后一并列入。
files-need-words = { $title }还没有报送过进展，只凭附件不能判断进度。请用一句话报进展，例如“已启动”“完成60%”，收到的 { $count } 会一并列入草稿。24 小时内有效。
files-supplement = 补充佐证材料
files-not-kept = 附件没有保存。要作为佐证材料，请与报送的进展一起发送。
files-none = 没有等您处理的附件，可能已经记入、取消，或超过 24 小时。
files-dropped = 收到的 { $count } 已丢弃，没有记入台账。
files-attached = 已附到{ $titles }的记录：
files-record-gone = 这条记录已撤销，或已超过 24 小时，附件没有记入。请重新报送这项工作，附件会一并记入。
files-full = 一次报送最多附 { $limit } 个附件，没有记入。请先点“不要附件”，再分次报送。
files-too-many = 有 { $over } 个附件没有收下：一次报送最多附 { $limit } 个，其余请在确认后另行报送。
files-left-draft = 与已移出的工作有关的 { $total } 个附件没有保留。
action-files-attach = 附到「{ $title }」
action-files-all = 以上各项都附
action-files-drop = 不要附件
draft-only-files = 进度与状态不变，补充以下附件。
draft-cancelled-with-files = 已取消，台账没有改动，附件没有保留。
undone-files = 这些记录的附件（{ $count }）一并撤下，不再显示。
file-refused-empty = { $names }没有收下：文件是空的。请核对后重新发送。
file-refused-too-large = { $names }没有收下：每个附件不超过 { $limit } MB。请压缩，或分开发送。
file-refused-damaged = { $names }没有收下：文件已损坏或没有传完整。请重新拍照、导出后再发送。
file-refused-program = { $names }没有收下：内容是程序，无论叫什么名字都不能作为附件。
file-refused-web-page = { $names }没有收下：网页和 SVG 图形不能作为附件。请截图，或另存为 PDF。
file-refused-script = { $names }没有收下：脚本和可运行的文件不能作为附件。请存为 PDF 或纯文本（.txt）。
file-refused-archive = { $names }没有收下：压缩包里的内容无法核对。请解压后直接发送里面的文件。
file-refused-macros = { $names }没有收下：文件带有宏或内嵌程序。请另存为不带宏的 .docx、.xlsx、.pptx 或 PDF。
file-refused-locked = { $names }没有收下：文件有密码。请去掉密码后再发送。
file-refused-unknown = { $names }没有收下：这种文件不能作为附件。可以发照片、短视频（MP4、MOV）、PDF、OFD、Word、Excel、PPT、TXT、CSV。
file-refused-unreadable = { $names }没有收下：读取不到文件内容。请重新选择后再发送。
file-refused-disk-full = { $names }没有收下：服务器存储空间已满。请告诉管理员，腾出空间后再发送。
file-refused-disk-closed = { $names }没有收下：服务器的附件文件夹不能写入。请告诉管理员。
file-refused-nowhere = { $names }没有收下：这里不能收附件，请用文字说明。
history-files = { $line }；{ $files }
evidence = { $title }的佐证材料共 { $total } 件：
evidence-all = 您可以查看的佐证材料共 { $total } 件：
evidence-none = { $title }还没有佐证材料。
evidence-none-at-all = 没有您可以查看的佐证材料。
evidence-closed = { $title }的佐证材料只有本单位、办公室和领导可以查看。
evidence-line = { $name }（{ $who }，{ $when }{ $caption }）
evidence-line-of = { $name }（{ $title }，{ $who }，{ $when }{ $caption }）
evidence-caption = ，说明：{ $caption }
evidence-passage = “{ $words }”——{ $title }的附件《{ $document }》
ask-evidence = { $title }有哪些佐证材料
help-files = 附佐证：发送报送时带上照片、文件，或在草稿、记录之后补发。

## 延期与节点
draft-report-asks = 请核对，确认后记入台账，延期申请同时提交办公室审定：
draft-withdrawal = 请核对，确认后撤回延期申请：
draft-how-plain = 回复“确认”或“取消”。24 小时内有效。
draft-how-milestones = 回复“确认”或“取消”；有误直接说，例如“招标改到9月20日”。24 小时内有效。
draft-reason = 理由：{ $reason }
draft-milestones-late = 注意：有 { $total } 个未完成的节点晚于新的完成时限，需要重新倒排。
draft-milestones-stay = 注意：{ $total } 个未完成的节点仍按原时限安排，可以重新倒排。
recorded-request = 已提交办公室审定，审定前仍按原时限执行。
value-extension-why = 延至{ $until }（理由：{ $reason }）
value-milestone-done = { $title }（{ $due }前，已完成）
action-recount = 重新倒排节点
action-grant = 同意延期：{ $title }
action-refuse = 不同意延期：{ $title }
extension-again = { $title }此前已申请延期，本次申请将代替原申请。
extension-no-due = { $title }没有明确的完成时限，不需要申请延期。如需设定时限，请联系方案办公室。
extension-not-later = { $title }现在的完成时限是{ $due }，{ $until }不晚于这一天，不需要申请延期。请写明更晚的日期，例如“延期一个月”。
extension-ask-day = { $title }现在的完成时限是{ $due }，想延期到哪一天？请回复日期或时长，例如“11月底”“两周”。
extension-no-day = 没有看懂“{ $when }”是哪一天，或这一天已经过去。{ $title }现在的完成时限是{ $due }，请写明延期到哪一天，例如“11月底”“两周”。
extension-two-weeks = 延期两周
extension-one-month = 延期一个月
extension-two-months = 延期两个月
extension-ask-reason = { $title }申请延期到{ $until }，请说明理由，例如“设备未到货”。说明后再请您核对确认。
extension-nothing-led = 没有由贵单位牵头的未完成工作。延期申请由牵头单位的联络员或负责人提出。
extension-which = 请问哪一项要申请延期？
extension-denied = { $title }的延期申请由牵头单位{ $units }的联络员或负责人提出，没有记录。请与牵头单位或办公室联系。
extension-denied-nobody = { $title }没有明确牵头单位，时限由办公室调整，没有记录。请与办公室联系。
extension-none-to-withdraw = 没有可以撤回的延期申请。
extension-which-withdrawn = 请问撤回哪一项的延期申请？
extension-withdraw-words = 撤回{ $title }的延期申请
extension-decide-denied = 延期申请由方案办公室审定，没有记录。
extension-settled = 这项延期申请已经审定或撤回，没有改动。
extension-none-of = { $titles }没有待审定的延期申请。
extensions-none = { $whose }目前没有待审定的延期申请。
extensions = { $whose }待审定的延期申请共 { $total } 项：
extensions-which = 请问审定哪一项？
extension-line = { $title }（{ $unit } { $by }，{ $askedOn }提出）：现时限{ $due }，申请延期到{ $until }，理由：{ $reason }
extension-say-why = 如需向对方说明理由，请直接回复“理由：……”。
extension-refusing = 不同意：{ $request }
extension-granting = 同意：{ $request }
extension-granting-other = 同意延期，但改为{ $until }：{ $request }
extension-pending = 已申请延期到{ $until }，待办公室审定（理由：{ $reason }）。
extension-refused = 延期到{ $until }的申请未获同意。
extension-refused-why = 延期到{ $until }的申请未获同意：{ $reason }。
milestone-which = 请问是哪一项工作的节点？
milestone-of-item = { $item }：{ $title }
milestone-denied = { $title }的节点由牵头单位{ $units }报送，没有记录。参与情况可以直接报送，例如“已完成设备验收”。
milestone-none-such = 没有查到“{ $words }”节点。请写明工作和节点，例如“某某工作的招标节点改到9月20日”。
milestone-move-words = { $item }的{ $title }节点改到{ $when }
milestones-remove-words = 取消{ $title }的节点
milestones-denied = 节点由方案办公室设定和调整，没有记录。节点完成后，请牵头单位直接报送，例如“招标节点已完成”。
milestones-which = 节点要一项一项设定，请写明是哪一项：{ $titles }
milestones-unread = 没有看懂“{ $words }”是什么节点。请这样写：“{ $title }的节点：方案8月15日前，招标20个工作日”。
milestones-no-due = { $title }没有明确的完成时限，无法倒排。请先设定时限，例如“完成时限改为10月31日”。
milestones-past-due = { $title }的完成时限{ $due }已过，无法倒排。请先调整时限。
milestones-twice = 节点“{ $title }”写了两次，请改用不同的名称。
milestones-too-many = 一项工作最多设 { $most } 个节点，这里有 { $total } 个。
milestones-miscounted = 您说要给{ $title }设 { $announced } 个节点，写出的有 { $total } 个（{ $steps }），请写全后再发一次。
milestones-out-of-order = 节点的日期没有按先后排列，请调整后再发一次。
milestones-spread = 没有写明工期的节点，在{ $today }至{ $due }之间按工作日平均安排：
milestones-counted = 从完成时限{ $due }起按工作日倒排（一周计 5 个、一个月计 22 个工作日）：
milestones-recounted = 保持各节点之间的工作日数，从完成时限{ $due }起重新倒排：
milestones-missing = 注意：第一个节点最晚要从{ $begins }开始，工作日还缺 { $missing } 个。请压缩工期或调整完成时限。
milestones-after-due = 注意：{ $titles }晚于完成时限{ $due }。
milestones-past = 注意：{ $titles }的日期已过。
milestones-turned = 注意：调整后节点的先后顺序是{ $order }。
milestones-as-counted = { $title }的节点已按完成时限{ $due }倒排，不需要调整。
milestones-none-open = { $title }没有未完成的节点，不需要倒排。请写明节点，例如“倒排：招标20个工作日，安装15个工作日”。
milestones-none-of = { $titles }没有设节点。
milestones-all-reached = { $title }的节点已全部完成。整项工作也已办结的，请另报“已完成”。
pace = 节点 { $reached }/{ $total }，{ $state ->
    [done] 全部完成
    [behind] 滞后：{ $late }
    [ahead] 超前
   *[on-time] 进度正常
  }
pace-late = { $title }应于{ $due }前完成，已过 { $days } 天
pace-next = ，下一节点：{ $title }（{ $due }前）
milestone-line = { $title }：{ $due }前，{ $state ->
    [done] 已完成
    [late] 已过 { $days } 天，未完成
   *[open] 未到期
  }
milestones-of = { $title }：{ $pace }
milestones-all = { $whose }设有节点的工作共 { $total } 项：
milestones-all-none = { $whose }目前没有设节点的工作。
milestones-behind = { $whose }滞后的工作共 { $total } 项：
milestones-behind-none = { $whose }目前没有滞后的工作：没有节点过期未完成，也没有工作逾期。
milestones-ahead = { $whose }进度超前的工作共 { $total } 项：
milestones-ahead-none = { $whose }目前没有节点进度超前的工作。
milestones-due = { $whose }{ $when }到期的节点共 { $total } 个：
milestones-due-none = { $whose }{ $when }没有到期的节点。
milestone-due-line = { $due } { $item }：{ $title }（{ $lead }）{ $state ->
    [done] ，已完成
    [late] ，已过 { $days } 天
   *[open] {""}
  }
item-behind = { $title }：{ $pace }
item-overdue = { $title }：完成时限{ $due }，已逾期 { $days } 天
ask-milestones = { $title }的节点
whose-unit = { $unit }
extensions-unseen = 这里只列您有权查看的申请。
extension-of = { $title }：
ask-extension = { $title }的延期申请
pace-label = { $pace }。
update-refused = 延期申请未获同意
update-refused-why = 延期申请未获同意：{ $reason }

## 群：办公室绑定受众；群里只问、只报本群可见的事项
audience-all = 全部（按各人权限）
audience-nobody = 未绑定
audience-gone = 原绑定单位已不在方案中
audience-some = 某某局、某某局
group-bind-say = 绑定本群：{ $units }
group-bind-all-say = 绑定本群：全部
group-how-to-bind = 本群（{ $title }）还没有绑定受众，暂不答复。请发送“{ $example }”（只含这些单位的完整内容），或“{ $all }”（按提问人权限）。
group-unbound = 本群还没有绑定受众，暂不答复，请直接私聊我。需要在群里使用的，请{ $total ->
    [0] 办公室
   *[other] 办公室（{ $names }）
  }在群里绑定。
group-joined = { $adder ->
    [nobody] 联络台已入群。
   *[other] { $adder }已将联络台加入本群。
  }请办公室在群里发送“{ $example }”或“{ $all }”，绑定受众后即可在群里问答。
group-joined-bound = { $adder ->
    [nobody] 联络台已入群。
   *[other] { $adder }已将联络台加入本群。
  }本群已绑定受众：{ $audience }，可以直接提问；要调整的，请办公室发送“{ $example }”。
group-bind-draft = { $state ->
    [none] 确认后解除本群绑定（{ $title }，原受众：{ $from }），解除后群里不再答复。
   *[some] 确认后，群“{ $title }”的受众为：{ $to }{ $was ->
        [none] {""}
       *[some] ，原为{ $from }
      }。群里的答复以受众可以查看的为限，其余私聊办理。
  }
group-bind-done = { $state ->
    [none] 群“{ $title }”已解除绑定，群里不再答复。
   *[some] 群“{ $title }”已绑定，受众：{ $to }。
  }
group-bound-already = 群“{ $title }”现在的受众就是：{ $audience }，没有改动。
group-which = 请在要绑定的群里发送，或写明群名，例如“绑定群《某某工作群》：某某局”。
group-unknown = 没有查到群“{ $title }”，联络台不在这个群里。
group-several = 名称含“{ $title }”的群不止一个，请写全群名，或到群里发送。
group-unit-unknown = 方案和台账里没有“{ $units }”，没有绑定。请用单位全称或简称重新发送。
deed-bind-group = 群绑定
groups = 联络台所在的群共 { $total } 个：
groups-none = 联络台还没有加入任何群。
groups-denied = 群的绑定情况由办公室查看。
groups-how = 调整的，请到群里发送“绑定本群：某某局”，或在这里发送“绑定群《群名》：某某局”。
group-line = { $title }：{ $audience }{ $state ->
    [left] （已退出）
   *[open] {""}
  }
group-narrowed = 群里只列本群受众可以查看的内容。
action-whole-privately = 私聊查看完整答复
action-do-privately = 私聊办理
not-here-group = 这件事不在群里办，请私聊办理；没有改动任何记录。
not-here-files = 群里不收文件和图片，请私聊发送；没有改动任何记录。
not-here-forwarded = 转发的内容只能查询或生成草稿，不能代替您本人确认、取消、撤销或办理；没有改动任何记录。请您自己发一条。
private-sent = 已私聊发给您。没有收到的，请先在私聊里给我发一条消息，再点一次。
private-where = 这里没有您的私聊，请直接私聊我。
group-draft-not-yours = 这份草稿是{ $name }提交的，只有本人可以确认或取消。
group-draft-of = { $name }提交的草稿，只有本人可以确认或取消。
forwarded-draft = 以下草稿来自您转发的内容，请核对属实后再确认。

## 草稿：问法与部分去留
draft-not-yet = 以下内容还没有记入台账，请您核对：
draft-drop-which = 请写明去掉哪一项，例如“去掉第二项”。以下内容暂未改动：
correction-what = 请问哪里不对？直接说正确的内容即可，例如“改成65%”“预计改为10月底”；不报了请回复“取消”。以下内容暂未改动：
report-hearsay = “{ $words }”是听说的情况，没有记录。核实后请直接报，例如“某某工作完成60%”。
report-unclear-target = { $title }“{ $words }”是目标，不是现在的进度，没有记录。请问现在完成百分之几？
beside-the-lead = 参与单位另报：
beside-the-lead-line = { $when } { $who }：{ $percent ->
    [none] {""}
   *[other] { $percent }%，
  }“{ $note }”
part-said = 您说的：{ $words }
part-asked = 您问的：{ $words }

## Telegram：语音、文件和按钮
voice-heard = 听写：“{ $words }”
telegram-tap-unknown = 这个按钮已失效，请直接发文字。
telegram-anonymous = 匿名发言无法核对身份，不能办理。请以个人身份发言，或在私聊中提问。
telegram-file-in-private = 文件“{ $name }”请在与联络台的私聊中获取。
telegram-file-gone = 文件“{ $name }”现在取不到，请与办公室联系。
telegram-file-too-large = 文件“{ $name }”超过 { $limit } MB，Telegram 发不了。请在联络台网页上下载，或向办公室索取。
telegram-ledger-unknown-unit = 没有生成“{ $name }”：方案中已没有这个单位。
telegram-ledger-nothing = 没有生成“{ $name }”：现在没有符合条件的事项。
telegram-ledger-too-many = 没有生成“{ $name }”：共 { $total } 项，这种格式最多 { $limit } 项。请缩小范围，或改要 Excel 表格。

## Telegram
telegram-sources = 依据（{ $count } 条）
telegram-source = { $ref }：{ $quote }
telegram-menu-start = 开始使用；有登记码的由此登记
telegram-menu-help = 怎么问、怎么报
telegram-menu-mine = 我单位的任务
telegram-menu-due = 本月到期的任务
telegram-menu-report = 报送进展
telegram-menu-digest = 今日摘要
telegram-menu-undo = 撤销我最近一次的记录
telegram-menu-settings = 我的登记信息
telegram-menu-silent = 哪些单位还没报送
telegram-menu-code = 给某人发登记码
telegram-menu-groups = 查看和绑定群组
telegram-menu-export = 导出工作台账

## 送不到的消息

unreached-group = 群聊（{ $conversation }）
unreached-blocked = 发给{ $who }的消息送不到：对方停用了机器人。请联系本人，在聊天中重新启用机器人，再发一句话即可恢复。
unreached-gone = 发给{ $who }的消息送不到：这个聊天已不存在，账号可能已注销，群聊可能已解散。请核实；账号有变动的，请更新名册。
unreached-forbidden = 发给{ $who }的消息送不到：机器人在那里不能发言。属于个人的，请本人先给机器人发一句话；属于群聊的，请群管理员把机器人加回群里并允许发言。
unreached-too-long = 有一条发给{ $who }的消息太长，平台不接受，没有送到。请对方分开来问，或者打开网页查看。
unreached-refused = 有一条发给{ $who }的消息没有发出去：平台不接受，或者程序出错。请对方打开网页查看，并请维护人员查看运行日志。
unreached-once = 恢复之前，不再就此重复通知。
late-messages = 服务中断期间有 { $total } 条通知没有及时发出，现一并补发：
lost-blocked = 聊天送不到：已停用机器人
lost-gone = 聊天送不到：账号或聊天已不存在
lost-forbidden = 聊天送不到：机器人不能在那里发言
## 登记、解绑和命令
stranger = 您还没有登记，暂时不能为您办理。请向方案办公室要一个登记码，原样发给我即可。
account = { $platform ->
    [telegram] Telegram（尾号 { $end }）
    [web] 网页（尾号 { $end }）
    [demo] 示例网页（尾号 { $end }）
   *[other] { $platform }（尾号 { $end }）
  }
office-only = { $what ->
    [code] 登记码由办公室发放
    [groups] 群组由办公室管理
    [silent] 这个命令由办公室使用
    [export] 这个命令由办公室使用
   *[other] 这个命令由办公室使用
  }，没有办理。{ $total ->
    [0] 请与办公室联系。
   *[other] 请与{ $names }联系。
  }
code-ask = 给{ $who }发登记码
code-for-whom = 请写明给谁发登记码，例如“/code 张三”“给某某局的张三发登记码”，或写单位名称给全单位发。
code-not-in-group = 登记码不在群里发，没有办理。请私下对我说，例如“/code 张三”。
code-nobody = 名册中没有“{ $name }”，没有发码。{ $nearest ->
    [yes] 您是不是要找：
   *[no] 请核对姓名；新来的同志先补入名册并重新读入。
  }
code-given = { $name }（{ $unit }，{ $role }）的登记码已生成。
code-to-tap = 请把这个链接转给本人，在手机上点开，再按“开始”即完成绑定：{ $code }
code-to-send = 登记码：{ $code } （请本人把它原样发给机器人，即完成绑定）
codes-given = { $named ->
    [yes] { $unit }
   *[no] {""}
  }共 { $total } 人的登记码已生成，请分别转给本人：
codes-to-tap = 在手机上点开链接，再按“开始”即完成绑定。
codes-to-send = 本人把登记码原样发给机器人，即完成绑定。
code-line = { $name }（{ $unit }）：{ $code }
code-rebinds = { $name }现已绑定 { $accounts }，用新码绑定后原账号停用。
code-how = 有效期至{ $until }（{ $days } 天），每码只能用一次；本人此前未用的登记码已作废。请只转给本人，不要发到群里。
enrol-not-here = 登记码要在聊天软件（如 Telegram）里发给机器人，这里不能绑定。
enrol-too-many = 一小时内登记码错了多次，请过一小时再试，并向方案办公室核对登记码。
enrol-wrong = 登记码不对，没有绑定。请核对后原样重发；仍不行的，请向方案办公室重新要一个。
enrol-used = 这个登记码已经用过，没有绑定。请向方案办公室重新要一个。
enrol-void = 这个登记码已经作废，没有绑定。请用最新的登记码，或向方案办公室重新要一个。
enrol-expired = 这个登记码已过有效期，没有绑定。请向方案办公室重新要一个。
enrol-in-group = 登记码不能发在群里，这个码已作废，没有绑定。请向方案办公室重新要一个，私下发给我。
enrol-other = 这个账号已登记为{ $name }（{ $unit }），没有改动。如需改为他人，请先发送 /settings 解除绑定，再发登记码。
enrol-bound = 绑定成功。
enrol-rebound = 绑定成功，原来的账号已停用。
enrol-already = 这个账号此前已经绑定，不用再办。
welcome = { $name }，您好！您是{ $unit }的{ $role }。我是联络台，您可以这样说：
some-item = 某某工作
welcome-liaison-1 = “我单位有哪些任务”
welcome-liaison-2 = “本月有哪些到期”
welcome-liaison-3 = 报进展：“{ $title }完成60%，预计月底完成”，核对后回复“确认”才记入台账
welcome-head-1 = “我单位有哪些任务”
welcome-head-2 = “我单位哪些逾期了”
welcome-head-3 = “{ $title }进展如何”
welcome-leader-1 = 看今日摘要：/digest
welcome-leader-2 = “哪些工作逾期了”
welcome-leader-3 = “哪些单位还没报送”
welcome-office-1 = “哪些单位还没报送”
welcome-office-2 = 发登记码：/code 姓名
welcome-office-3 = “导出台账”
welcome-member-1 = “我单位有哪些任务”
welcome-member-2 = “本月有哪些到期”
welcome-member-3 = “{ $title }谁牵头”
welcome-how = 更多用法请发“帮助”。不再使用时，发送 /settings，按“解除绑定”。
welcome-too = 您已登记为{ $name }。用中文、英文说都可以，发 /help 看用法。
account-replaced = { $name }已在新的账号上绑定：{ $account }。这个账号已停用；如不是本人操作，请立即告诉方案办公室。
account-taken = 办公室已解除{ $name }与这个账号的绑定。如需再用，请向方案办公室要登记码。
settings = 您的登记信息：
settings-name = 姓名：{ $name }
settings-unit = 单位：{ $unit } { $post }
settings-no-unit = 单位：未写
settings-role = 角色：{ $role }
settings-accounts = 账号：{ $accounts }
settings-no-account = 账号：没有登记
settings-language = 语言：{ $language ->
    [en] 英文
   *[zh] 中文
  }（您用什么语言说，就用什么语言答）
settings-how = { $unbind ->
    [yes] 可以在这里解除绑定。姓名、单位、角色以名册为准，有误请告诉办公室。
   *[no] 姓名、单位、角色以名册为准，有误请告诉办公室。
  }
action-unbind = 解除绑定
action-unbind-now = 确定解除
action-unbind-not = 不解除
unbind-none = 您没有绑定聊天账号，没有可以解除的。
unbind-sure = 解除绑定后，{ $accounts }不再能查询和报送，再用要向办公室重新要登记码。此前的报送记录不变。确定解除吗？
unbind-not-yours = 这不是您的账号，没有改动。
unbound = 已解除绑定：{ $accounts }。再用时请向方案办公室要登记码。
unbind-ask = 解除{ $who }的绑定
deed-unbind-account = 账号解绑
unbind-draft = 请核对，确认后解除{ $name }（{ $unit }）的账号绑定：
unbind-then = 本人仍在名册中，此前的记录不变；再用要重新发登记码。
unbind-done = 已解除{ $name }（{ $unit }）的账号绑定：
unbind-has-none = { $name }（{ $unit }）没有绑定聊天账号，没有可以解除的。
unbind-restored = 已恢复{ $name }（{ $unit }）的账号绑定：
unbind-undo-moved-on = 此后{ $name }的账号又有变动，不能直接撤销。请按现在的情况重新发登记码。
help-commands = 也可以用命令：
command-unknown = 没有 /{ $name } 这个命令。您可以用：
command-start = 我能做什么
command-help = 用法
command-mine = 我单位的任务
command-mine-words = 我单位有哪些任务
command-mine-words-with = 我单位{ $rest }有哪些任务
command-due = 到期事项，如“/due 下月”
command-due-words-with = { $rest }有哪些到期
command-report = 报进展，如“/report 3 80%”
command-digest = 今日摘要
command-undo = 撤销刚才的记录
command-undo-words = 撤销
command-undo-words-with = 撤销{ $rest }
command-settings = 登记信息、解除绑定
command-silent = 谁还没报送，如“/silent 本周”
command-silent-words = 哪些单位还没报送
command-silent-words-with = { $rest }哪些单位没有报送
command-code = 发登记码，如“/code 张三”
command-groups = 群组
command-groups-words = 有哪些群
command-groups-words-with = { $rest }
command-export = 导出台账，如“/export csv”
command-export-words = 导出台账
command-export-words-with = 导出台账 { $rest }
digest-elsewhere = 这里不能出摘要，请在命令行查看。
report-which-own = { $total ->
    [1] 请问要报哪一项？按按钮选，或直接说：
   *[other] 请问要报哪一项？{ $shown ->
        [10] 先列 10 项，
       *[other] {""}
      }按按钮选，或直接说：
  }
report-own-line = { $title }：{ $status }
report-own-how = 例如“/report 1 80%”，或“某某工作完成80%，缺一名技术员”。
report-nothing-open = 您单位没有未办结的事项，不用报送。
report-no-such-number = 没有第 { $number } 项，您一共有 { $total } 项。发 /report 可以看列表。
report-figure = 完成{ $percent }%
report-how-far = { $title }目前：{ $status }。请直接说进展，例如“完成80%，缺一名技术员，预计月底完成”；没有变化的按“无变化”。
report-unchanged = 无变化
report-done = 已完成
report-gone = 这一项已经不在台账中，没有办理。

## 图
picture-empty = 暂无数据
picture-failed = “{ $title }”的图没有画成，数据见文字和台账。
picture-done = 已完成
picture-moving = 推进中
picture-blocked = 受阻
picture-waiting = 未启动
picture-silent = 未报送
picture-units-rest = 其余 { $count } 个单位
picture-units-total = 共 { $units } 个单位
picture-areas-rest = 其余 { $count } 个领域
picture-in-time = 进度不慢于时间
picture-behind = 进度慢于时间
picture-elapsed = 已过时间
picture-area = 共 { $total } 项
picture-area-elapsed = 共 { $total } 项，时间已过 { $elapsed }%
picture-area-behind = 共 { $total } 项，时间已过 { $elapsed }%，进度慢 { $points } 个百分点
picture-due-total = { $weeks } 周共 { $total } 项到期，其中休息日 { $off } 项。
picture-due-today = 粗框为今天。
picture-due-further = 其中图后 { $weeks } 周 { $total } 项。
picture-working = 工作日
picture-off = 休息日
picture-today = 今天
picture-weekday = { $day ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
    [5] 五
    [6] 六
   *[7] 日
  }
picture-tag-off = 休
picture-tag-working = 班
picture-words = { $title }：{ $lines }
picture-words-between = ；
picture-words-area = { $name }完成 { $percent }%（共 { $total } 项{ $elapsed ->
    [none] {""}
   *[other] ，时间已过 { $elapsed }%
  }）
picture-words-day = { $day }{ $working ->
    [true] {""}
   *[other] （休息日）
  }到期 { $due } 项
picture-words-unit = { $name }：已完成 { $done } 项，推进中 { $moving } 项，受阻 { $blocked } 项，未启动 { $waiting } 项，未报送 { $silent } 项
## 公文
paper-name-bulletin = 工作通报（草稿）
paper-name-unreported = 未报送单位名单（草稿）
paper-name-ledger = 工作台账（公文格式）
paper-ready-bulletin = 已起草{ $days }的工作通报，涉及 { $units } 个牵头单位的 { $total } 项工作：{ $name }
paper-ready-unreported = 已生成未报送单位名单，{ $units } 个单位、{ $total } 项工作：{ $name }
paper-ready-ledger = 已按公文格式生成工作台账：{ $name }
paper-draft = 数字和单位取自当前台账，供办公室修改；请核对后按程序印发，我不会自行发送。{ $signed ->
    [no] 没有查到署名单位，请在文中补上。
   *[yes] {""}
  }
paper-as-of-today = 总体情况和存在问题按今天的台账填写，进展取自这一周的报送。
paper-shortened = 有 { $total } 处写到人名，相关语句没有写入通报，请需要时自行补充。
paper-nothing = 台账里还没有工作，没有可以起草的。请先读入方案。
paper-none-unreported = { $ever ->
    [yes] 各单位都报送过进展，没有未报送的单位，没有生成名单。
   *[no] 这段时间里各单位都报送了进展，没有未报送的单位，没有生成名单。
  }
paper-ahead = 这段时间还没有到，没有可以起草的。请说“本周”“上周”或已经开始的某一周。
paper-not-a-week = 通报按周起草，没有办理。请说“本周”“上周”，或这一周里的某一天，例如“起草11月16日那周的工作通报”。
paper-office-only = 公文由办公室起草，没有办理。您可以查本单位的任务和进展，或导出台账。{ $total ->
    [0] 需要公文的，请与办公室联系。
   *[other] 需要公文的，请与{ $names }联系。
  }
action-paper-bulletin = 起草本周工作通报
action-paper-unreported = 出一份未报送名单
action-paper-ledger = 导出工作台账公文
action-paper-instead = 导出台账
help-papers = 起草公文：“起草本周工作通报”“出一份未报送名单”“导出工作台账公文”
telegram-paper-not-office = 没有生成“{ $name }”：公文由办公室起草。
telegram-paper-nothing = 没有生成“{ $name }”：台账里现在没有工作。
telegram-paper-none-unreported = 没有生成“{ $name }”：现在没有未报送的单位。
telegram-paper-ahead = 没有生成“{ $name }”：这段时间还没有到。
telegram-paper-not-a-week = 没有生成“{ $name }”：通报按周起草。
telegram-paper-too-many = 没有生成“{ $name }”：共 { $total } 项，公文表格最多 { $limit } 项。请改要 Excel 台账。
## 摘要：内容、按钮和往期
digest-title = { $form ->
    [weekly] 每周摘要
    [monthly] 每月摘要
   *[daily] 每日摘要
  }（{ $when }）{ $own ->
    [yes] ｜{ $unit }
   *[no] {""}
  }
digest-unchanged = { $title }：与上期（{ $before }）相比没有变化。逾期 { $overdue } 项，7 天内到期 { $soon } 项，受阻 { $blocked } 项，未报送 { $units } 个单位。
digest-whole = 查看全文
digest-days = { $from }至{ $to }
digest-late = 程序在应发时没有运行，本期迟发。
digest-head = 共 { $total } 项：已完成 { $done }，推进中 { $moving }，受阻 { $blocked }，未启动 { $waiting }，未报送 { $silent }；逾期 { $overdue }，7 天内到期 { $soon }。
digest-asked = { $own ->
    [yes] 受阻或有困难
   *[no] 请领导协调
  }（{ $total } 项{ $shown ->
    [some] ，列 { $count } 项
    [above] ，见上
   *[all] {""}
  }）{ $shown ->
    [above] 。
   *[other] ：
  }
digest-extensions = 申请延期待定（{ $total } 项{ $shown ->
    [some] ，列 { $count } 项
    [above] ，见上
   *[all] {""}
  }）{ $shown ->
    [above] 。
   *[other] ：
  }
digest-overdue = 已逾期（{ $total } 项{ $shown ->
    [some] ，列 { $count } 项
    [above] ，见上
   *[all] {""}
  }）{ $shown ->
    [above] 。
   *[other] ：
  }
digest-soon = 7 天内到期（{ $total } 项{ $shown ->
    [some] ，列 { $count } 项
    [above] ，见上
   *[all] {""}
  }）{ $shown ->
    [above] 。
   *[other] ：
  }
digest-finished = { $form ->
    [weekly] 上周
    [monthly] 上月
   *[daily] 上期以来
  }办结（{ $total } 项{ $shown ->
    [some] ，列 { $count } 项
    [above] ，见上
   *[all] {""}
  }）{ $shown ->
    [above] 。
   *[other] ：
  }
digest-moved = 其他变动（{ $total } 项{ $shown ->
    [some] ，列 { $count } 项
    [above] ，见上
   *[all] {""}
  }）{ $shown ->
    [above] 。
   *[other] ：
  }
digest-quiet = { $form ->
    [weekly] 上周
    [monthly] 上月
   *[daily] 上期以来
  }没有变动。
digest-line = { $title }（{ $lead }）{ $any ->
    [yes] ：{ $said }
   *[no] {""}
  }
digest-extension = 申请延至{ $until }
digest-was-due = 应于{ $due }完成
digest-late-by = 逾期 { $days } 天
digest-due = { $due }到期{ $days ->
    [0] （今天）
    [1] （明天）
   *[other] （还有 { $days } 天）
  }
digest-first = 首次报送：{ $status }
digest-silent = 未报送（{ $units } 个单位，{ $items } 项）：{ $list }{ $more ->
    [yes] 等
   *[no] {""}
  }{ $joint ->
    [yes] （共同牵头的各计一次）
   *[no] {""}
  }。
digest-silent-own = 未报送（{ $items } 项）：其中本单位牵头 { $led } 项。
digest-silent-unit = { $unit } { $total } 项
digest-quarter = { $year }年第{ $quarter }季度应完成 { $due } 项，已完成 { $done } 项{ $steps ->
    [yes] ；节点 { $total } 个，已到 { $reached } 个
   *[no] {""}
  }{ $shown ->
    [none] 。
    [some] ；目标 { $targets } 条，列 { $count } 条：
   *[all] ；目标 { $targets } 条：
  }
digest-target = { $text }（{ $due }前）
digest-by-area = 按领域{ $shown ->
    [some] （{ $total } 个，列 { $count } 个）
   *[all] （{ $total } 个）
  }：
digest-by-unit = 按牵头单位{ $shown ->
    [some] （{ $total } 个，列 { $count } 个）
   *[all] （{ $total } 个）
  }：
digest-standing = { $name }：{ $total } 项，已完成 { $done }，推进中 { $moving }，受阻 { $blocked }，未启动 { $waiting }，未报送 { $silent }，逾期 { $overdue }
digest-area = { $name }：{ $total } 项，已完成 { $done }，未报送 { $silent }，逾期 { $overdue }，进度 { $percent }%{ $timed ->
    [yes] ，时间过 { $elapsed }%
   *[no] {""}
  }
digest-no-heading = 方案以外
digest-closing = 截至{ $when }。
digest-chart-areas = 各领域进度与时间{ $cut ->
    [yes] （共 { $total } 个，画 { $shown } 个）
   *[no] {""}
  }
digest-chart-due = 近 { $weeks } 周到期日历
digest-chart-units = 各单位情况{ $cut ->
    [yes] （共 { $total } 个，画 { $shown } 个）
   *[no] {""}
  }
digest-file = 工作台账{ $unit }{ $day }
digest-all-asked = 全部待协调 { $total } 项
digest-all-asked-words = { $own ->
    [yes] { $unit }
   *[no] {""}
  }有哪些工作受阻或报有问题
digest-all-extensions = 全部延期申请 { $total } 项
digest-all-extensions-words = 有哪些延期申请
digest-all-overdue = 全部逾期 { $total } 项
digest-all-overdue-words = { $own ->
    [yes] { $unit }
   *[no] {""}
  }有哪些工作逾期了
digest-all-soon = 全部将到期 { $total } 项
digest-all-soon-words = { $own ->
    [yes] { $unit }
   *[no] {""}
  }未来7天有哪些到期
digest-all-silent = 未报送明细 { $total } 项
digest-all-silent-words = 哪些单位还没报送
digest-urge = 催办{ $unit }
digest-open = 查看：{ $title }
digest-ask = 就摘要提问
digest-ask-how = 请直接问，例如“第 1 项谁负责”“其中哪些逾期了”。现在说的是摘要里的这 { $total } 项：
digest-ask-gone = 这期摘要里的事项已经不在台账中。
digest-kept-none = 没有找到{ $when }发出的摘要{ $whose ->
    [other] （{ $name }）
   *[own] {""}
  }。看当前的摘要请发 /digest。
digest-kept-ever = 以前
digest-kept-denied = 只能看自己的摘要；别人的由办公室查看。
command-digest-words-with = { $rest }的摘要
# Reminders of what is due, and their buttons.
remind-late = 因系统暂停服务，今天的提醒晚到了，请谅解。
remind-liaison = { $are ->
    [all] 您好，贵单位牵头的 { $total } 项工作已过完成时限，请抽空报一下进展：
    [some] 您好，贵单位牵头的 { $total } 项工作请关注，其中 { $overdue } 项已过完成时限：
   *[none] 您好，贵单位牵头的 { $total } 项工作快到完成时限了，请关注：
  }
remind-head-of-unit = 您好，贵单位牵头的 { $total } 项工作逾期已满一周，请您过问：
remind-office-overdue = 以下 { $total } 项工作逾期已满两周，请跟进：
remind-office-unheard = 以下 { $total } 项工作的牵头单位没有能收到消息的联络员，请转告或补登联络员：
remind-office-leadless = 以下 { $total } 项工作没有明确牵头单位，请明确由谁牵头：
remind-office-line = { $units }：{ $line }
remind-line = { $title }，{ $due }到期（{ $when ->
    [overdue] 已逾期 { $days } 天
    [today] 就是今天
   *[ahead] 还有 { $days } 天
  }），{ $status }
remind-how = { $total ->
    [1] 回一句话即可，例如“完成80%”；没有变化请按“无变化”。
   *[other] 回一句话即可，例如“某某工作完成80%”；都没有变化请按“全部无变化”。
  }
remind-action-unchanged = { $total ->
    [1] 无变化
   *[other] 全部无变化
  }
remind-action-report = 报进展
remind-action-extend = 申请延期
remind-action-disown = 不归我管
remind-extension-words = 申请延期
remind-which = { $deed ->
    [report] 请问报哪一项的进展？
    [extend] 请问哪一项需要延期？
   *[disown] 请问哪一项不归您管？
  }
remind-which-more = 按钮只列了前 { $shown } 项，其余的请直接说名称。
remind-not-yours = 这条提醒不是发给您的，或已不再保留，没有办理。
remind-changed = 提醒发出以后，以下事项的情况已有变化，不再办理：
remind-since = { $title }：{ $turn ->
    [handed-over] 现在的牵头单位是{ $lead }，不再需要您报送
    [withdrawn] 新印发的方案不再列出这一项
    [done] { $status }
    [due] 完成时限现为{ $due }，{ $status }
    [asked] 已申请延期，等办公室答复
   *[reported] 已于 { $when } 报送：{ $status }
  }
remind-disowned = 已转告办公室：{ $title }不归您单位管。台账没有改动；办公室核实期间，这一项暂不再提醒您。
remind-disowned-before = { $title }已经转告过办公室，正在核实。
remind-disowned-nobody = 办公室目前没有能收到消息的账号，{ $title }没有转告成，请直接与办公室联系。
remind-disowned-notice = { $who }表示{ $title }不归其单位管。台账记载：{ $lead }
remind-disowned-todo = 请核实分工。确需调整的，可以说“{ $title }改由某某局牵头”；分工无误的，请与其联系说明。台账没有改动。
## 催办
deed-urge = 催办
command-urge = 催办，如“/urge 某某局：请周五前报进展”
command-urge-words = 催办{ $rest }
telegram-menu-urge = 催办单位或事项
help-urge = 催办：“催一下某某局”“催办某某工作：请周五前报进展”“催所有未报送的单位”；问“催办情况”看送到没有、答复没有
urge-words = { $hasWords ->
    [no] 催办{ $target }
   *[other] 催办{ $target }：{ $words }
  }
urge-again-words = 再次{ $words }
urge-which = 请问催哪个单位、哪一项？例如“催一下某某局”，或“催办某某工作：请周五前报进展”。
urge-unit-gone = 这个单位已经不在方案中，没有办理。
urge-nobody = 没有要催的：没有符合条件的未办结事项。
urge-all-done = { $titles }已办结，不用催办。
urge-leads-nothing = { $unit }没有牵头的未办结事项，没有可催的。
urge-no-lead = { $titles }没有牵头单位，催不到单位。请先明确牵头单位，例如“某某工作改由某某局牵头”。
urge-not-lead = { $titles }由{ $lead }牵头，不由{ $unit }牵头。催办只发给牵头单位，例如“催一下{ $lead }”。
urge-unreachable = { $unit }没有能收到消息的联络员、负责人，请直接联系：{ $people }。
urge-unreachable-nobody = { $unit }没有能收到消息的联络员、负责人，名册里也没有可联系的人。
urge-leadless = 另有 { $total } 项没有明确牵头单位，催不到单位：{ $titles }。
urge-unreachable-how = 没有发出催办。对方用登记码绑定账号后就能收到，办公室可发“/code 姓名”。
urge-denied = { $total ->
    [0] 催办由办公室和领导发起，没有办理。要找某个单位，可问“某某局联络员是谁”。
   *[other] 催办由办公室和领导发起，没有办理。需要催办请告诉{ $names }；要找某个单位，可问“某某局联络员是谁”。
  }
urge-lately = 24 小时内已经催过：
urge-lately-line = { $unit }：{ $title }，{ $who }于{ $when }催办
action-urge-again = 再催一次
action-urge-not = 不催了
urge-draft = 请核对，确认后向 { $total } 个单位发出催办：
urge-whom = { $unit }（{ $role ->
    [head] 负责人
   *[liaison] 联络员
  } { $name }）：
urge-item = { $title }：{ $dated ->
    [yes] 完成时限 { $due }
   *[no] 未写明完成时限
  }；{ $status }
urge-no-words = 没有附言。要附一句话，请说“附言：请周五前报进展”。
urge-own-words = 附言：“{ $words }”
urge-waits = 现在是免打扰时间，确认后 { $when } 发出。
urge-done = 已向 { $total } 个单位发出催办：
urge-done-waits = 已登记对 { $total } 个单位的催办，{ $when } 发出：
urge-then = 对方答复或送不到时会告诉您；两个工作日没有答复，转告其单位负责人。
urge-message = { $asker }催办，请报 { $total } 项工作的进展：
urge-message-head = { $asker }于{ $when }向{ $name }催办以下 { $total } 项工作，至今没有答复，请您督促：
urge-message-how = { $total ->
    [1] 直接回复进展即可，例如“完成80%，缺一名技术员”。
   *[other] 按按钮逐项报，或直接回复“某某工作完成80%”；没有变化说“某某工作无变化”，要延期说“某某工作申请延期到11月底”。
  }
action-report = 报进展
action-report-on = 报进展：{ $title }
action-extend = 申请延期
urge-extend-words = 「{ $title }」申请延期
urge-undone-unsent = { $unit }（{ $name }）：还没有发出，不再发出
urge-undone-sent = { $unit }（{ $name }）：已经发出的收不回，已告知对方不用答复
urge-undo-over = 这次催办已经答复或了结，没有可以撤销的。
urge-withdrawn-notice = { $asker }撤回了催办，不用答复：{ $titles }
urge-answered = { $unit }答复了催办：
urge-over = 对{ $unit }的催办有事项已了结：
urge-answered-line = { $title }{ $hasStatus ->
    [no] {""}
   *[other] ：{ $status }
  }（{ $by }，{ $when }）
urge-over-line = { $title }{ $hasStatus ->
    [no] 已不在方案中
   *[other] ：{ $status }
  }，不再等待答复
urge-answer-rest = 还有 { $total } 项没有答复：{ $titles }
urge-undelivered = 对{ $unit }（{ $name }）的催办没有送到：{ $why ->
    [blocked] 对方停用或拉黑了机器人
    [forbidden] 没有权限向对方发消息
   *[other] 对方的账号已经收不到消息
  }。涉及{ $titles }，请直接联系。
urge-ask-contact = { $unit }联络员是谁
urge-escalated = { $unit }（{ $name }）对{ $when }的催办没有答复，已转告其负责人{ $head }。涉及{ $titles }。
urge-escalated-nobody = { $unit }（{ $name }）对{ $when }的催办没有答复，该单位没有其他能收到消息的负责人，请直接联系。涉及{ $titles }。
urgings-say = 催办情况
urgings-denied = 催办情况由办公室和领导查看。
urgings-none = 最近 { $days } 天{ $hasUnit ->
    [no] {""}
   *[other] 对{ $unit }
  }没有催办。
urgings = 最近 { $days } 天催办 { $total } 次，其中 { $waiting } 次还在等答复：
urgings-more = 只列最近 { $shown } 次，共 { $total } 次。
urging-line = { $unit }（{ $name }）{ $titles }，{ $who }于{ $when }催办：{ $delivered }{ $answered }{ $escalated }
urging-waiting = 等到 { $at } 发出
urging-on-its-way = 正在发送
urging-delivered = 已送到
urging-undelivered = 没有送到
urging-withdrawn = 已撤回
urging-answered = ，{ $by }于{ $at }答复
urging-over = ，事项已了结
urging-unanswered = ，还没有答复
urging-partly = ，{ $by }已答复一部分，还有 { $total } 项没有答复：{ $titles }
urging-escalated = ，已转告负责人{ $head }
## 订阅和设置
deed-change-settings = 设置调整
help-subscription = 摘要：“每天8点给我发摘要”“摘要改成每周”“月报也要”“不要给我发摘要了”“恢复默认”
help-settings = 设置：“领导的摘要改到7点半”“提醒每人每周最多2次”“晚上8点到早上8点不提醒”“7月13日县庆放假”；问“谁订了摘要”看全部设置
weekday = { $day ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
  }
subscription = { $forms }，{ $at } 发
subscription-none = 不发摘要
subscription-daily = { $hasDays ->
    [no] 每个工作日的日报
   *[other] { $days }（工作日）的日报
  }
subscription-weekly = 每周第一个工作日的周报
subscription-monthly = 每月第一个工作日的月报
subscription-now = { $isDefault ->
    [yes] 已恢复默认：{ $now }。
   *[no] 已改好：{ $now }。要改回默认，说“恢复默认”。
  }
subscription-same = { $isDefault ->
    [yes] 现在就是这样：{ $now }（默认）。
   *[no] 现在就是这样：{ $now }。要改回默认，说“恢复默认”。
  }
subscription-operator = 本机操作员不在名册中，不收摘要。请以名册中的人说。
subscription-member = 您在名册中没有联络、负责或领导的角色，不发摘要。有误请告诉办公室。
subscription-default-say = 恢复默认
subscription-none-say = 不要给我发摘要了
subscription-daily-say = 每天{ $at }给我发摘要
subscription-weekly-say = 摘要改成每周
action-subscription-default = 恢复默认
action-subscription-none = 不发摘要
settings-digest = 摘要：{ $now }（{ $chosen ->
    [yes] 您自己定的
   *[no] 默认
  }）
bad-time = “{ $words }”不是一天里的时间。请说 0 点到 24 点之间的时间，例如“早上八点半”“8:30”“下午三点”。
bad-day = “{ $words }”不是一周里的一天。请说周一到周日，例如“每周一”“周一到周五”。
bad-per-week = “{ $words }”不行：每人每周的提醒次数要在 1 到 50 之间，例如“提醒每人每周最多2次”。不提醒请说“关闭提醒”。
subscribers-denied = 谁订了摘要由办公室查看。您自己的设置请发 /settings。
subscribers = 有 { $total } 人收摘要：
subscriber = { $name }（{ $unit }）：{ $now }{ $chosen ->
    [yes] ，本人定的
   *[no] {""}
  }
subscribers-defaults = 没有自己定的人按角色：
subscribers-default = { $role }：{ $now }
reminders-set = 提醒和工作日：
subscribers-how = 要调整请直接说，例如“领导的摘要改到7点半”“提醒改为精简”“7月13日县庆放假”。
setting-line = { $field }：{ $value }
setting-digest = { $role }的默认摘要
setting-preset = 提醒方式
setting-at = 提醒时间
setting-quiet = 免打扰时间
setting-perWeek = 提醒次数
setting-item = { $title }的提醒
preset-standard = 标准（提前7天、3天、1天，到期当日，逾期后）
preset-light = 精简（提前3天，逾期后）
preset-off = 关闭
preset-none = 随全局设置
quiet = { $from } 至 { $to }
per-week = 每人每周最多 { $total } 次
own-day = { $day }{ $working ->
    [yes] 上班
   *[no] 放假
  }{ $hasName ->
    [no] {""}
   *[other] （{ $name }）
  }
own-day-none = 按国家安排
setting-draft = 请核对，确认后生效：
setting-done = 已调整：
setting-same = 现在就是这样，没有改动。{ $line }
preset-which = 请问是哪一项的提醒？例如“关闭某某工作的提醒”。
preset-words = { $preset ->
    [off] 关闭{ $title }的提醒
    [light] { $title }的提醒改为精简
    [standard] { $title }的提醒改为标准
   *[none] 恢复{ $title }的提醒
  }
## 延期的通知
extension-notice = 有单位申请延期，请办公室决定：
extension-notice-decided = 办公室（{ $who }）对延期申请的决定：
extension-notice-granted = 同意：{ $title }的完成时限改为 { $due }
extension-notice-refused = 不同意：{ $title }的完成时限仍为 { $due }
extension-notice-why = （理由：{ $reason }）

## 语言模型
model-lost = { $why ->
    [budget] 今天的语言模型用量已经用完，以上按规则理解。
   *[gone] 语言模型暂时用不上，以上按规则理解。
  }
model-read = 您的话是由语言模型理解的；如果问的不是这个，请换个说法。
which-reading = 这句话有两种理解，请问您要看哪一种？
# The words of a model

passages-summed-up = 概括（以所附原文为准，括号内为第几段）：{ $words }。

## 分几步查
steps-lost = { $why ->
    [budget] 今天的语言模型用量已经用完，没有分步查，以上按规则理解。
    [spent] 这个问题要查的步骤太多，没有查完，以上按规则理解。请拆成几个问题来问。
    [late] 分步查的时间太长，没有查完，以上按规则理解。请拆成几个问题来问。
    [tools] 所用的语言模型不会分步查，以上按规则理解。
   *[gone] 语言模型暂时用不上，没有分步查，以上按规则理解。
  }
steps-found = { $of ->
    [units] 符合的单位有 { $total } 个：
    [people] 符合的人员有 { $total } 人：
   *[measures] 符合的工作有 { $total } 项：
  }
steps-unit = { $unit }（涉及{ $titles }{ $more ->
    [yes] 等 { $total } 项
   *[no] {""}
  }）
steps-person = { $unit } { $name }
steps-none = 没有符合的{ $of ->
    [units] 单位
    [people] 人员
   *[measures] 工作
  }。
steps-none-from = 第 { $number } 步就没有查到，后面也就没有了。
steps-unclear = 这个问题要分几步查，第 { $number } 步没有查清：
steps-how = 查法：
steps-step = 第 { $number } 步：{ $what }
steps-count = { $what }：{ $total } { $of ->
    [units] 个单位
    [people] 人
   *[measures] 项
  }
steps-units-of = 第 { $step } 步各项工作的{ $role ->
    [lead] 牵头单位
    [participant] 参与单位
   *[any] 牵头和参与单位
  }
steps-both = 第 { $left } 步和第 { $right } 步都有的{ $of ->
    [units] 单位
    [people] 人员
   *[measures] 工作
  }
steps-either = 第 { $left } 步和第 { $right } 步合在一起的{ $of ->
    [units] 单位
    [people] 人员
   *[measures] 工作
  }
steps-without = 第 { $left } 步有、第 { $right } 步没有的{ $of ->
    [units] 单位
    [people] 人员
   *[measures] 工作
  }
traces-denied = 语言模型的查询记录由办公室查看。
traces-none = 最近 30 天没有用语言模型分步查过。
traces = 最近 30 天用语言模型分步查了 { $total } 次，新的在前：
trace-line = { $when }，{ $who }{ $where ->
    [group] （群里）
   *[private] {""}
  }：“{ $question }”。{ $calls }{ $outcome ->
    [steps] 查到了查法
    [nothing] 没有找到查法
    [spent] 步骤太多，停了
    [late] 时间太长，停了
    [budget] 用量已经用完
    [tools] 模型不会调用工具
    [answer] 模型的答复不能用
   *[gone] 模型用不上
  }；用时 { $seconds } 秒，用量 { $tokens }。
trace-calls = { $calls }。
trace-call = { $tool }{ $given }：{ $total } 个
trace-call-none = { $tool }{ $given }：没有执行（{ $why }）
