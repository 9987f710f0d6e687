/**
 * The words of the language and of the genre by which a question is known. All are matched in folded text (simplified, half-width, lower
 * case). Nothing here names a unit, a measure or a phrase of any one plan.
 */
export const lexicon = {
  who: /谁来?|(?:由|是|归)?哪(?:一)?(?:个|家|些|几个|几家|位)?(?:单位|部门|机构|大队|科室|局|人)|哪位|哪一?家|什么(?:单位|部门|人)|何单位|\bwho(?:m|se)?\b|\b(?:which|what) (?:unit|department|agency|office)s?\b/gu,
  which:
    /(?:有|是|都有|包括)?(?:哪(?:些|几)(?:个|项|条|件)?|什么|啥)(?:具体)?(?:工作|任务|措施|事项|项目|事情|内容|重点任务)?|\b(?:which|what)\b/gu,
  lead: /牵头(?:的)?(?:单位|部门|责任单位)?|主办(?:单位)?|主责(?:单位|部门)?|总牵头|\bleads?\b|\bled\b|\bleading\b|\bin charge(?: of)?\b/gu,
  participate:
    /(?:共同|同时|一起)?(?:参与|参加|配合|协办|协同|协助)(?:的)?(?:单位|部门)?|会同|\bparticipat\w*\b|\bpartners?\b|\btakes? part(?: in)?\b|\bsupport(?:s|ing)?\b/gu,
  responsible: /负责(?:的)?(?:单位|部门)?|承担|责任单位|主管|归口|(?<=[谁位家局室队门])管|\bresponsib\w*\b/gu,
  duty: /(?:要|该|应该|需要)?(?:做|干|办)(?:些)?(?:什么|啥|哪些)|(?:的)?(?:职责|分工|任务清单|责任清单)|(?:有|的)(?:哪些|什么)?任务|\bdut(?:y|ies)\b|\btasks?\b/gu,
  due: /(?:什么|啥)时(?:候|间)|何时|(?:哪|几)(?:一)?[天日号]|几月|多久|(?:完成)?(?:时限|期限|时间节点|截止(?:日期|时间|期)?|最后期限|节点)|到期(?:的|日)?|\bdue\b|\bdeadlines?\b|\bwhen\b|\bexpires?\b/gu,
  overdue: /逾期|超期|过期|超时|拖期|误期|已到期未完成|没按时|未按时|\boverdue\b|\blate\b/gu,
  progress:
    /(?:工作|推进|最新|目前|当前|现在)?(?:进展|进度|情况|状态)(?:情况)?(?:如何|怎么样|怎样|咋样)?|(?:做|推进|进行|办|干|完成|弄|搞)(?:到|得|的)(?:哪(?:里|儿|一?步|个阶段)?了?|什么程度|怎么样|如何|怎样)|完成(?:了)?(?:吗|没有?|多少)|(?:完成)?(?:了)?百分之几|怎么样了?|\bstatus\b|\bprogress\b|\bhow far\b/gu,
  organisation:
    /(?:常务)?副?组长|领导小组|(?:工作)?专班|成员(?:单位)?(?:有哪些|名单)?|(?:办公室|[\p{Script=Han}]{0,3}办)(?:设|放)?(?:在|于)(?:哪里?|哪儿)?|(?:办公室|[\p{Script=Han}]{1,3}办)?(?:常务)?副?主任|兼任|组织机构|组织领导|\bleading group\b|\bchair\w*\b|\bmember units?\b/gu,
  liaison: /联络员|联系人|联络人|对接人|(?:该)?(?:找|联系)(?:谁|哪位|哪个人)|对接(?:谁|哪位)|\bliaison\b|\bcontact\b/gu,
  target:
    /(?:(?:年度|季度|工作|总体|阶段|量化)+)?(?:目标|指标)(?:任务)?|达标|\btargets?\b|\bgoals?\b|\bindicators?\b/gu,
  count: /多少|几(?:个|项|条|家|件)|总数|一共|总共|合计|\bhow many\b|\bcount\b|\bnumber of\b/gu,
  most: /最多|最大|最重|\bmost\b/gu,
  least: /最少|最小|最轻|\b(?:least|fewest)\b/gu,
  silent:
    /(?:还|仍|一直|至今|从)?(?:没有?|未|尚未|不)(?:曾)?(?:按时)?(?:报送?|上报|汇报|反馈|填报|报进展|报告|报过)|未报送?|没动静|\bnot reported\b|\bunreported\b|\bsilent\b/gu,
  history: /历史|以前|之前|过去|上次|历次|报(?:过|送过)(?:什么|哪些)|记录|\bhistory\b|\bbefore\b|\bearlier\b/gu,
  none: /没有?|未(?:明确|指定|确定|列)?|无|不(?:带|含)?|缺(?:少)?|\bwithout\b|\bno\b/gu,
  several: /(?:多|两|二|几|不止一|2)个(?:以上)?|联合|共同|\bjoint(?:ly)?\b|\bseveral\b|\bmore than one\b/gu,
  blocked: /受阻|卡住|有困难|有问题|停滞|\bblocked\b|\bstuck\b/gu,
  finished: /已(?:经)?(?:完成|办结)|完成了的|办结|\bdone\b|\bfinished\b|\bcompleted\b/gu,
  help: /帮助|怎么用|如何使用|使用说明|你(?:是谁|会(?:做|干)?(?:什么|啥)|能(?:做|干|帮我)?(?:什么|啥|哪些))|功能|\bhelp\b|\bwhat can you do\b|^\/(?:start|help)/gu,
  requirement:
    /(?:有|是)?(?:什么|哪些|啥|怎么|如何)(?:具体)?(?:要求|规定|安排|措施|说法)|怎么(?:说|规定|要求|安排|做)|如何(?:规定|要求|安排|开展)|(?:具体)?(?:要求|规定)(?:是(?:什么|啥))?|(?:内容|主要内容)(?:是什么)?|\brequire\w*\b|\bwhat does .{0,40} say\b/gu,
  mine: /我(?:们)?(?:单位|部门|大队|局|科室|中心|这边|处)?(?=[^\p{Script=Han}]|$|[要该有参牵负配是的还])|本(?:单位|部门|人)|咱们?(?:单位)?|\b(?:my|our)(?: unit| department)?\b|\b(?:me|we)\b/gu,
  yesNo: /(?:吗|么|嘛|没有?|否|不是)\s*[?]?\s*$|是不是|是否|对不对|\bis it\b|^(?:is|are|does|do)\b/gu,
  question:
    /[?]|吗|呢\s*$|谁|哪|什么|啥|多少|几[个项家天号]|如何|怎么|怎样|何时|是否|是不是|有没有|\b(?:who|what|which|when|how|is|are|does|do)\b/gu,
  again:
    /它|他们?的?|这(?:个|项|件)?|那(?:个|项|件|么)?|该项?(?:工作|任务|措施)?|上面|刚才|\b(?:it|that|this|those)\b/gu,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Word = keyof typeof lexicon;

/** What a question is wrapped in and says nothing of what is asked. */
export const wrapping =
  /请问(?:一下)?|麻烦(?:你|您)?|你好|您好|谢谢|(?:我)?想(?:问|知道|了解|查)(?:一下)?|告诉我|帮我?(?:查|看)(?:一)?下?|查(?:询|一下)|看一下|一下|(?:方案|计划|文件)(?:里面?|中|上)?(?:是)?(?:怎么)?(?:说|规定|要求)?的?|来着|现在|目前|当前|到底|具体|一共|总共|分别|都|\b(?:please|the|of|is|are|for|does|do|a|an|on|in|by|to|and)\b/gu;

/** What may stand at the edge of a mention without belonging to it. */
export const edges =
  /^(?:完成|之?前|以前|[的了吗呢啊呀吧么嘛在是由归对于关和与及跟同有把将被就让给那这项个些还也要该]|关于|对于|对|工作的|\p{P}|\p{S}|\s)+|(?:完成|办结|之?前|[的了吗呢啊呀吧么嘛在是由归和与及跟同有就还也要该们]|这项工作|这个工作|\p{P}|\p{S}|\s)+$/gu;
