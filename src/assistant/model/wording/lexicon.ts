/**
 * What the words of a reply are about, in both languages: two texts say the same where they have the same of these. Of the words of the
 * language and of the genre only; a text is folded before it is read.
 */
export const concepts: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  'no-lead': [
    '(?:未|没有|尚未)(?:写明|明确|指定|注明|确定)牵头(?:单位|部门)?|(?:没有|无)(?:任何)?(?:明确的?)?牵头单位',
    '(?:names? no|has no|have no|with no|without an?|no|does not name an?|do not name an?|no named) lead(?: units?)?(?: (?:is |was |has been )?(?:named|given))?',
  ],
  unnamed: ['(?:未|没有|尚未)(?:写明|明确|指定|注明|确定)', '(?!)'],
  lead: ['负责牵头|牵头负责|牵头(?:单位|部门)?', 'lead units?|leads?|leading|led'],
  joint: ['共同|联合|一起', 'jointly|joint|together'],
  participant: [
    '(?:参与配合|配合参与|参与|配合|参加)(?:单位|部门)?',
    'participants?|participat(?:es?|ing)|tak(?:es?|ing) part(?: in)?|taken part in',
  ],
  responsible: ['负责', 'responsible'],
  undertaking: ['承担', 'undertakes?'],
  member: ['成员(?:单位)?', 'members?'],
  liaison: ['联络员|联络人', 'liaisons?(?: officers?)?'],
  done: ['已经?(?:完成|办结)了?|办结|完成了', 'done|completed?|finished'],
  open: [
    '(?:尚|还|仍)?(?:未|没有?)(?:完成|办结)',
    'not (?:yet )?(?:been )?(?:done|completed?|finished)|unfinished|still open',
  ],
  moving: ['正在推进(?:当中|之中|中)?|正在进行|在推进|推进(?:当|之)?中|进行中', 'in progress|under ?way|ongoing'],
  blocked: ['(?:推进|进展)?(?:受阻|遇阻)', 'blocked'],
  waiting: ['(?:尚|还|仍)?(?:未|没有?)(?:启动|开始)', 'not (?:yet )?(?:been )?started|yet to start'],
  silent: [
    '(?:未|没有?)(?:报送|上报|报)过?(?:进展)?(?![到道])',
    '(?:has|have) (?:yet to report|not (?:yet )?reported)|not (?:yet )?(?:been )?reported|yet to report|unreported',
  ],
  reported: ['已?经?(?:报送|上报)[了过]?', '(?:has |have )?reported'],
  'no-record': [
    '(?:没有|尚无|暂无|无|未有)(?:任何)?(?:进展|报送)?记录',
    'no (?:progress )?records?(?: of (?:any )?progress)?|nothing on record|no report',
  ],
  'no-progress': ['(?:没有?|尚无|毫无|暂无|未有|无)(?:任何|什么)?进展', 'no progress'],
  progressing: ['有(?:了|新的?|较大)?进展|进展(?:顺利|良好|缓慢|正常)', 'progressing|making progress|on track'],
  unchanged: [
    '(?:没有?|并无|未发生|未见|无)(?:任何)?(?:变化|变动)',
    'nothing (?:has )?changed|no changes?|unchanged|nothing new',
  ],
  overdue: ['已?经?(?:逾期|超期|过期)了?', 'overdue|late|past due'],
  due: [
    '(?:完成)?(?:时限|期限|截止(?:时间|日期|日)?)|到期|应当?(?:在|于)?完成|应当?[在于]|须[在于]|完成时间',
    'due(?: dates?)?|deadlines?|falls? due|to be (?:done|completed|finished)|must be (?:done|completed|finished)',
  ],
  expected: ['预计|预期', 'expected'],
  problem: ['存在的?问题|问题|困难', 'problems?|difficult(?:y|ies)|issues?'],
  'for-leaders': [
    '请领导(?:帮助)?协调(?:解决)?|需领导协调|提请领导协调',
    "(?:for|from) (?:the )?leaders?(?: to help with)?|leaders'? help",
  ],
  plan: ['方案', 'plan'],
  ledger: ['台账', 'ledger'],
  roster: ['名册', 'roster'],
  original: ['原文', "plan's (?:own )?word(?:s|ing)"],
  target: ['目标', 'targets?|goals?'],
  shown: ['列出|所列|列|显示', 'shown|listed|lists?|showing'],
  most: ['最多', 'most'],
  least: ['最少', 'fewest|least'],
  all: ['全部|所有|悉数', 'all|every'],
  only: ['仅仅?|只有?', 'only|just'],
  'at-least': ['(?<=[%\\d成项个天] ?)以上|不低于|不少于|至少', 'at least|or more'],
  within: ['(?:之|以)?内(?=[,，、。]|到期|完成)', 'within'],
  'at-most': ['(?<=[%\\d成项个天] ?)以下|不超过|不高于|至多', 'at most|up to'],
  remaining: ['(?:还有|还剩|尚有|剩余?)(?=[\\d一二两三四五六七八九十]{1,3} ?天)', 'in(?= \\d+ days?)|left|remaining'],
  'last-update': ['最近(?:一次)?更新|最新更新', '(?:last|latest|most recent) updated?|last updated'],
  'as-of': ['截至', 'as of|as at'],
  elapsed: ['时间(?:已?过)', 'time'],
  accepted: ['已?经?验收', 'accepted'],
  yes: ['是的|对的', 'yes'],
};

/** They say that something is not so. Only what follows tells what. */
export const negations: readonly [chinese: string, english: string] = [
  '并?不是|并非|没有|不|未|没|无|非|勿|别|莫',
  "not|no|none|nothing|nobody|never|neither|nor|without|cannot|n't",
];

/** An old figure stands behind `from` or before an arrow, the new one behind the others; `rising` and `falling` say how they compare. */
export const directions: readonly (readonly [keys: readonly string[], chinese: string, english: string])[] = [
  [['arrow'], '→|->|=>', '→'],
  [['from'], '由|从|原为|原来是|此前为', 'from|was|previously'],
  [['to'], '调整为|调整到|更新为|变更为|变为|变成|改为|现为|到|至', 'changed to|to|now'],
  [['rising', 'to'], '(?:提高|提升|上升|增加)[到至]|增至|升至|升到', 'up to|rose to'],
  [['falling', 'to'], '(?:下降|减少|降低)[到至]|降至|降到|减至', 'down to|fell to'],
  [['rising'], '提高|提升|上升|增加', 'rose|risen|increased|up'],
  [['falling'], '下降|减少|降低', 'fell|fallen|decreased|down'],
];

/** Words that carry nothing by themselves: politeness, connectives, and what things are called anyway. */
export const neutral: readonly [chinese: string, english: string] = [
  [
    '请您?(?:知悉|知晓|注意|查收|查阅|参阅|了解)|敬请(?:知悉|查阅)|您好|你好|温馨提示|截至目前|到目前为止|目前|当前|现阶段|现在|眼下',
    '其中|共计|总共|一共|合计|总计|共有|总数[为是]?|共|分别[为是有由]?|具体(?:如下|[为是])?|以上(?=[是为情就])|已于|涉及|达到?(?=[^,，。]{0,8}[%分成])|该项|这项|本项|上述|完成率|完成度|完成比例|详情如下|如下所示|如下|以下|下列|包括|包含|即|也就是',
    '同时|另外|此外|并且|以及|而|且|并|和|与|及|跟|的|了|是|为|有|由|于|在|里|中|名下|这几|这一?|该|此|其|均|都|也|还(?=没|未|有[^,。;]{0,14}[没未])|尚|仍然?|依然|则|就|来说|来看|看|方面',
    '工作任务|工作|任务|事项|措施|项目|单位|部门|进度|进展情况|进展|状态|情况|记录|名单|清单|一览|数量|数|任何|已有|现有|合起来|加起来|来自|属于|担任|归|经查询?|根据|按|查询|各自|各',
    '将[于在]|[个项家条件位名人]|关于|对于|对|就是|说明|信息|统计|汇总|报告如下|报告|这边|这里|一事|之',
  ].join('|'),
  [
    'the following|as follows|at present|so far|right now|please note(?: that)?|note that|in total|in all|listed here|of these|of them|for your information|dear colleagues?|unit by unit|has been|have been',
    'the|an?|is|are|was|were|of|on|at|by|this|these|that|those|there|its?|they|their|which|who|being|been|be|currently|now|here|following|below|follows|namely|including|includes?|altogether|total',
    'overall|items?|measures?|tasks?|work|units?|people|persons?|entr(?:y|ies)|records?|also|each|respectively|progress|status|standing|stands?|count(?:s|ed)?|has|have|had|for|in',
    'where|while|whose|them|then|among|still|yet|hello|according|per|both|please|contains?|comprises?|holds?',
  ].join('|'),
];

/** Where sentences, clauses and enumerations part. */
export const separators: Readonly<Record<string, string>> = {
  sentence: '[。.!;\\n]+',
  open: '[(\\[【{]',
  close: '[)\\]】}]',
  colon: '[:]|——|—',
  comma: ', +',
  clause: '[,]|(?<![a-z])with(?![a-z])',
  list: '[、·&/]|以及|和|与|及|(?<![a-z])and(?![a-z])',
};
