# 联络台对人说的每一句话。一句一个名字，英文在 en.ftl，两份逐条对应。

## 通用
closing = 共 { $total } 项，已全部列出；截至{ $when }。
office = 办公室
value-none = 无
change = { $field }：{ $before } → { $after }
item-line = { $title }（{ $ref }）
item-line-with = { $title }（{ $ref }）：{ $rest }
no-change = 无变化
not-found = 没有查到“{ $mention }”：方案和台账里都没有相应内容。
not-found-nearest = 最接近的是：{ $titles }。
clarify-which = 请说明是哪一项工作，例如“某某工作谁牵头”。
clarify-several = 与“{ $mention }”相近的有 { $total } 项，请问是哪一项？
error = 系统出了差错，这条消息没有办成，也没有改动任何记录。请稍后再试；如仍不行，请把编号 { $id } 告诉办公室。
in-hand = 这条消息正在处理，请稍候。
stranger = 您还没有登记为联络员，暂时不能为您办理。请联系本单位负责人或方案办公室登记后再试。
too-long = 这条消息太长了（超过 { $limit } 字），请分几条发送，或只写要点。
empty = 请直接输入要问的问题或要报的进展；输入“帮助”查看示例。
out-of-scope = 这件事不在我的职责内。我可以查询方案的牵头单位、分工、时限和进展，也可以记录您报送的进展。

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
line-blocker = 问题：{ $blocker }
line-expected = 预计{ $day }完成

## 时限
due-none = 方案和台账均未写明完成时限
due-words = { $words }
due-with-words = { $day }（原文“{ $words }”）
due-plan-none = 未写明
due-differs = { $day }（台账；方案为：{ $plan }）
due-label = 完成时限：{ $due }。
due-of = { $title }的完成时限：{ $due }。
due-item = { $title }：{ $due }到期，{ $lead }，{ $status }
due-period = { $unit }{ $when }到期的有 { $total } 项：
due-period-none = { $unit }{ $when }没有到期的工作。
due-overdue = { $unit }已逾期、尚未完成的有 { $total } 项：
due-overdue-none = { $unit }没有逾期未完成的工作。
due-open = { $unit }尚未完成、有时限的有 { $total } 项，按到期先后：
due-open-none = { $unit }没有尚未完成且有时限的工作。
recurrence-long-term = 长期坚持，没有单独的截止日
recurrence-every-week = 每周进行
recurrence-every-month = 每月进行
recurrence-every-quarter = 每季度进行
recurrence-every-half-year = 每半年进行
recurrence-every-year = 每年进行

## 牵头与参与
lead-one = 由{ $lead }牵头。
lead-joint = 由{ $lead }共同牵头。
lead-not-told-apart = 由{ $lead }负责（方案未区分牵头与配合）。
lead-none = 方案未明确牵头单位。
lead-none-short = 未明确牵头单位
lead-under-heading = “{ $heading }”下共有 { $total } 项：
participants = 参与单位：{ $units }（{ $total } 个）。
participants-none = 方案没有列出参与单位。
yes-leads = 是的，{ $unit }是牵头单位。
no-takes-part = 不是，{ $unit }是参与单位。
no-neither = 不是，{ $unit }既不牵头也不参与这一项。
set-no-lead = 未明确牵头单位的有 { $total } 项：
set-no-lead-none = 每一项都明确了牵头单位。
set-several-leads = 有多个牵头单位的有 { $total } 项：
set-several-leads-none = 没有多个单位共同牵头的工作。
set-no-due = 没有写明完成时限的有 { $total } 项：
set-no-due-none = 每一项都写明了完成时限。
set-all = 全部工作共 { $total } 项：
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
duties-shared = { $units }的共有 { $total } 项：
duties-shared-none = 没有{ $units }的工作。
role-suffix-any = 共同承担
role-suffix-lead = 牵头
role-suffix-participant = 参与
unit-unknown = 方案和名册里没有“{ $unit }”这个单位。
unit-nearest = 您是不是想问：{ $units }？
no-unit-of-yours = 您的登记里没有单位，请直接写明要查的单位。

## 进展
status-of = { $title }：{ $status }。
status-of-unreported = { $title }：未报送，目前没有任何进展记录。
status-item = { $title }：{ $status }
status-set = { $unit }{ $state ->
    [blocked] 受阻的有
    [done] 已完成的有
    [in-progress] 推进中的有
   *[any] 共有
  } { $total } 项：
status-set-none = { $unit }{ $state ->
    [blocked] 没有受阻的工作。
    [done] 没有已完成的工作。
    [in-progress] 没有推进中的工作。
   *[any] 没有工作。
  }
reported-at = 最近报送：{ $when }。
reported-by = 最近报送：{ $when }，{ $who }。
history = { $title }共有 { $total } 条记录，最近的在前：
history-none = { $title }还没有报送记录（未报送）。
history-line = { $when } { $who }{ $kind ->
    [change] 调整
    [import] 导入
    [undo] 撤销
   *[report] 报送
  }：{ $what }

## 未报送
silent = { $units } 个单位共有 { $items } 项工作未报送：
silent-unit = { $unit }：{ $total } 项，{ $titles }
silent-no-lead = 另有 { $total } 项未明确牵头单位，也未报送：{ $titles }。
silent-nobody = 各单位均已报送，没有未报送的工作。
closing-silent = 共 { $total } 个单位，已全部列出；“未报送”指从未报过，报过“无变化”的不在内。截至{ $when }。

## 联络员与组织
liaison = { $unit }的联络员是{ $names }。
liaison-head = { $unit }没有登记联络员，负责人是{ $names }。
liaison-none = 名册里没有登记{ $unit }的联络员，请向办公室核实。
liaison-nobody = 名册里还没有联络员，请办公室先导入联络员名册。
liaison-all = 名册中共有 { $total } 名联络员：
organisation-none = 方案没有写明。
post = { $role }：{ $who }
members = 成员：{ $names }（{ $total } 个）。

## 目标、数量、原文
targets = 目标共 { $total } 条：
targets-none = 方案没有写明这一时期的目标。
count-all = 台账共有 { $total } 项工作：
count-any = { $unit }共承担 { $total } 项：
count-lead = { $unit }牵头 { $total } 项：
count-participant = { $unit }参与 { $total } 项：
count-most-lead = 牵头最多的是{ $units }，{ $count } 项。各单位牵头数：
count-least-lead = 有牵头任务的单位中，牵头最少的是{ $units }，{ $count } 项。各单位牵头数：
count-most-participant = 参与最多的是{ $units }，{ $count } 项。各单位参与数：
count-least-participant = 有参与任务的单位中，参与最少的是{ $units }，{ $count } 项。各单位参与数：
count-line = { $unit }：{ $count } 项
count-none = 台账里还没有工作。
passage = 《{ $document }》{ $ref }：“{ $words }”

## 报送
draft-report = 请核对，确认后才记入台账：
draft-change = 请核对，确认后才改动台账：
draft-undo = 请核对，确认后才撤销：
draft-how = 回复“确认”或“取消”；有误可直接改，例如“改成65%”。24 小时内有效。
draft-note = 说明：{ $note }
draft-participant = 贵单位是参与单位：这段情况将记在旁边，不改变牵头单位报的进度。
draft-no-change = 与台账现有内容一致，仅记录本次报送。
draft-joined = 与您上一条未确认的报送合在一起，共 { $total } 项：
draft-moved-on = 您查看之后这一项又有了新记录，请按现在的情况再确认一次。
draft-gone = 找不到这份草稿，请重新报送。
draft-none = 没有等待确认的内容。
draft-not-yours = 这份草稿不是您写的，只有本人才能确认或取消。
draft-already-recorded = 这份草稿已经记入台账，没有重复记录。
draft-already-cancelled = 这份草稿已经取消，没有记入台账。
draft-replaced = 这份草稿已被后来的草稿代替，请确认最新的一份。
draft-expired = 这份草稿已过 24 小时，没有记入台账，请重新报送。
draft-no-right = 您现在没有权限报送这一项，没有记入台账。
draft-item-gone = 这一项已不在台账中，没有记录。
draft-cancelled = 已取消，台账没有改动。
recorded = 已记入台账。
recorded-line = { $title }：{ $what }
recorded-beside = 已作为参与单位情况记录
recorded-how-to-undo = 24 小时内可回复“撤销”取回。
report-which = 请问报的是哪一项？
report-which-of = 您负责的工作里没有与“{ $mention }”完全对应的，请问报的是哪一项？
report-no-item = 名册里没有您可以报送的工作，请写明是哪一项，或联系办公室。
report-no-such-item = 没有查到“{ $mention }”这一项，没有记录。请按方案里的名称再写一次。
report-denied = { $title }由{ $units }报送，您不能代报，没有记录。请联系这些单位的联络员或办公室。
report-unclear = { $title }“{ $words }”具体是百分之几？例如回复“{ $title }完成55%”。
report-over = { $title }的进度不能是 { $percent }%（目前 { $before }%），请核对后再报。
correction-not-understood = 没有看懂要改什么，草稿保持不变：
change-denied = 完成时限由办公室调整，您的改动没有记录。如需延期，请联系办公室。
change-no-day = 没有看懂“{ $words }”是哪一天，例如写“改为10月31日”或“改为10月底前”。
undone = 已撤销{ $title }{ $when }的记录（原记录保留，另记一笔冲回）：
undo-nothing = 24 小时内没有您可以撤销的记录。
undo-moved-on = 您的记录之后这一项又有了新记录，不能直接撤销，请重新报送正确的情况。

## 帮助
help = 我是联络台。可以这样问，也可以直接报进展：
help-lead = 问牵头：“某某工作谁牵头”“某某大队参与哪些工作”
help-mine = 问自己：“我单位有哪些任务”
help-due = 问时限：“本月有哪些到期”“哪些逾期了”
help-status = 问进展：“某某工作进展如何”
help-silent = 问报送：“哪些单位还没报送”
help-report = 报进展：“某某工作完成60%，缺一名技术员，预计10月底完成”
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
ask-history = { $title }的历史记录
ask-change-due = { $title }完成时限改为{ $day }

## 每日摘要
digest-title = 每日摘要（{ $day }）
digest-head = 共 { $total } 项：已完成 { $done }，推进中 { $moving }，受阻 { $blocked }，未启动 { $waiting }，未报送 { $silent }；逾期 { $overdue }，7 天内到期 { $soon }。
digest-quiet = 自昨日以来没有变动。
digest-moved = 昨日以来的变动（{ $total } 项）：
digest-overdue = 已逾期（{ $total } 项）：
digest-soon = 7 天内到期（{ $total } 项）：
digest-blocked = 受阻（{ $total } 项）：
digest-silent = 未报送（{ $total } 个单位）：
digest-by-unit = 按牵头单位：
digest-unit = { $unit }：牵头 { $total } 项，已完成 { $done }，推进中 { $moving }，受阻 { $blocked }，未报送 { $silent }，逾期 { $overdue }
digest-moved-line = { $title }：{ $what }（{ $who }，{ $when }）
digest-overdue-line = { $title }：{ $due }到期，已逾期 { $days } 天，{ $lead }，{ $status }
digest-nothing = 台账里还没有工作，请办公室先导入方案。
