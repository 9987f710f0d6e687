/**
 * The words of the language and of the genre by which a question is known. All are matched in folded text (simplified, half-width, lower
 * case). Nothing here names a unit, a measure or a phrase of any one plan.
 */
export const lexicon = {
  who: oneOf(
    /谁来?/u,
    /(?:由|是|归)?哪(?:一|几)?(?:个|家|些|位)?(?:单位|部门|机构|大队|科室|局|人)/u,
    /(?:由|是|归)?那(?:个|家|些)(?:单位|部门)(?=来?(?:牵头|参与|参加|负责|配合|主办|承担))/u,
    /(?:是)?哪(?:位|(?:一|几)?家|(?:一)?个(?=$|[\s?,.!哟呢呀啊嘛来在的弄搞管抓盯跟负牵办]))/u,
    /(?:系|是)?边(?:个|间|位)(?:单位|部门)?(?:来)?/u,
    /(?:什么|啥)(?:单位|部门|人)|何单位|(?:的)?(?:单位|部门)(?:是|叫)(?:什么|啥|谁|哪(?:个|家|些)?)|的(?:单位|部门)(?=\s*[?]?$)/u,
    /\bwho(?:m|se)?\b|\b(?:which|what) (?:unit|department|agency|office)s?\b/u,
  ),
  which: oneOf(
    /(?:都)?(?:有|是|包括|包含|涉及)?(?:哪(?:些|几|一)?(?:个|项|条|件)|哪几年|哪些|(?:什么|啥)(?!时候|时间))(?:具体)?(?:重点)?(?:工作|任务|措施|事项|项目|事情|内容|方面|活)?/u,
    /(?:都)?有(?:哪些|边(?:啲|些|几个))|边(?:啲|些)/u,
    /(?:列|数|说)(?:出来?|一下|一列|举)|列(?:个|一个)?(?:清单|表)|一览/u,
    /\b(?:which|what)\b|\blist\b/u,
  ),
  lead: oneOf(
    /牵(?:不牵)?头(?:的)?(?:单位|部门|责任单位)?|总牵头/u,
    /主办(?:的)?(?:单位|部门)?|主责(?:的)?(?:单位|部门)?|领头|挑头|带头|打头|领衔/u,
    /(?<=谁|哪家|单位|部门|大队)(?:在|来)?主?抓(?:的)?|(?<=负责|牵头)抓/u,
    /\bleads?\b|\bled\b|\bleading (?:unit|agency|department)s?\b|\bin charge(?: of)?\b/u,
  ),
  participate: oneOf(
    /(?:共同|同时|一起)?(?:参(?:不参)?与|参加|配合|协办|协同|协助)(?:了|过)?(?:的)?(?:单位|部门)?|会同/u,
    /\bparticipa\w*\b|\bpartners?\b|\b(?:takes?|taking|took) part(?: in)?\b|\bsupport(?:s|ing)?\b/u,
  ),
  responsible: oneOf(
    /负责(?:的)?(?:单位|部门|人)?|承担(?:了)?|责任(?:单位|部门)|主管(?:单位|部门)?|归口(?:单位|部门)?/u,
    /归(?=谁|哪|\s|$)|(?<=谁|[位家局室队门]|[哪边]个)(?:在|来)?(?:主|分)?(?:管(?!理)|搞|弄|盯|跟进?|扛|建(?!设|立)|办(?![公理法事])|建设|推进|推动|落实|实施|组织(?!领导|机构))(?:的)?|(?<=谁|[家位])的(?:责任|活儿?|事儿?)/u,
    /(?:该|应该)?找(?=哪(?:个|家)(?:单位|部门))/u,
    /\bresponsib\w*\b/u,
  ),
  duty: oneOf(
    /(?:要|该|应该|需要|都)*(?:做|干|办|忙)(?:些|点)?(?:什么|啥|哪些)(?:工作|事情?|活)?/u,
    /(?:摊|分|领|接|揽)(?:上|到|了)(?:的)?(?:几|哪些|什么|啥)?(?:件|个|项)?(?:事|活|任务)?/u,
    /(?:的)?(?:职责|分工|任务清单|责任清单|任务|活儿)(?:是|有)?|(?<=有)(?:什么|啥|哪些)?活/u,
    /\bdut(?:y|ies)\b|\btasks?\b/u,
  ),
  due: oneOf(
    /(?:什么|啥)时(?:候|间)|何时|几时|(?:哪|几)(?:一)?[天日号]|几月|(?:在|到|是)?哪(?:一)?(?:年|个?月)/u,
    /(?:完成|办结|截止)?(?:的)?(?:时限|期限|时间节点|截止(?:日期|时间|期|日)?|最后期限|最后一天|节点)(?:要求)?|(?:要)?到期(?:的|日)?/u,
    /\bdue\b|\bdeadlines?\b|\bwhen\b|\bexpires?\b/u,
  ),
  overdue:
    /逾期(?:(?:未|没有?|尚未)(?:完成|办结))?|超期|过期|超时|拖期|误期|延误|已到期未完成|没按时|未按时|\boverdue\b|\b(?:is|are|was|running) late\b/gu,
  progress: oneOf(
    /(?:工作|推进|最新|新|目前|当前|现在)?(?:(?:进展|进度|状态)(?:情况)?|情况(?=如何|怎|咋|\s|[?]|$))(?:如何|怎么样|怎样|咋样)?/u,
    /(?:做|推进|进行|办|干|完成|弄|搞)(?:到|得|的)(?:哪(?:里|儿|一?步|个阶段)?了?|什么程度|怎么样|如何|怎样|咋样)了?/u,
    /(?:推进|落实|工作)(?:的)?(?:进展|进度|情况)(?:如何|怎么样|怎样|咋样)?|(?:走|进行|推进)?到(?:了)?哪(?:里|儿|一步|步)?了/u,
    /(?:遇|碰)(?:到|上)(?:了)?(?:什么|哪些|啥)?(?:困难|问题|阻力|麻烦|瓶颈)(?:没有?|吗|了)*/u,
    /(?:完成|推进|启动|开工)(?:了)?(?:吗|没有?|多少)|(?:完成)?(?:了)?百分之(?:几|多少)了?|(?<!要|会|应)(?:怎么样|咋样)了?(?=$|[\s?!。])|到哪(?:一)?步了?/u,
    /\bstatus\b|\bprogress\b|\bhow far\b|\bhow is .{0,60} (?:going|doing)\b/u,
  ),
  organisation: oneOf(
    /(?:常务)?副?组长|领导小组|(?:工作)?专班|组织(?:机构|领导|架构)/u,
    /成员(?:单位)?(?:有哪些|名单)?/u,
    /(?:办公室|[\p{Script=Han}]{0,3}办)(?:设|放|挂)?(?:在|于)(?:哪里?|哪儿|什么地方)?/u,
    /(?:办公室|[\p{Script=Han}]{1,3}办)?(?:常务)?副?主任|兼任/u,
    /\bleading group\b|\b(?:vice[- ])?chair\w*\b|\bmember units?\b|\bmembers\b|\bwhere is .*\boffice\b|\boffice head\b/u,
  ),
  liaison: oneOf(
    /联络(?:员|人)|联系(?:人|方式)|对接人/u,
    /(?:要)?(?:对接|联系|沟通)?(?:的话)?[,，]?(?:该|应该|应当)?(?:去)?(?:找|联系)(?:谁|哪位|哪个人|哪个(?!单位|部门|大队))(?:联系|对接|问)?|(?:跟|和|与|找)?(?:谁|哪位)(?:来)?(?:负责)?(?:联系|对接|联络)|对接(?:谁|哪位)/u,
    /\bliaisons?\b|\bcontacts?\b/u,
  ),
  target:
    /(?:(?:年度|季度|工作|总体|阶段|量化|考核)+)?(?:目标|指标)(?:任务|值)?|达标|(?<=季度|年底|今年|年)(?:要)?(?:达到|实现)(?:什么|哪些|多少)|\btargets?\b|\bgoals?\b|\bindicators?\b/gu,
  count: /多少|(?<!哪)几(?:个|项|条|家|件)|总数|一共|总共|合计|共有?(?=多少|几)|\bhow many\b|\bcount\b|\bnumber of\b/gu,
  most: /最多|最大|最重|\bmost\b/gu,
  least: /最少|最小|最轻|\b(?:least|fewest)\b/gu,
  silent: oneOf(
    /(?:还|仍|一直|至今|从)?(?:没有?|未|尚未|不)(?:曾|再|任何)?(?:按时)?(?:报(?:送|过)?(?:进展|情况)?|上报|汇报|反馈|填报|报告|(?:上?交|提交|填|更新(?!改造|换代))(?:过)?(?:进展|进度|情况|材料)?)(?:过)?/u,
    /(?<!汇)[报交填](?:送|上来)?了?(?:没有?|吗|没[报交填])|(?:是否|有没有)(?:已经?)?(?:报送?|上报|汇报)(?:过|了)?|没(?:有)?(?:任何)?动静|报送(?:情况|状态|进度)/u,
    /\b(?:has|have) .{1,40} reported\b|\b(?:not|never|n't) (?:yet )?reported\b|\bunreported\b|\bsilent\b/u,
  ),
  history: oneOf(
    /历史(?:记录)?|(?:以前|之前|过去|上次|历次)(?=报|的?记录|的?进展|的?汇报|怎么报)|报(?:过|送过)(?:什么|哪些)|(?:报送|汇报|进展|变更)记录/u,
    /\bhistory\b|\bearlier reports?\b|\breported (?:before|earlier)\b/u,
  ),
  blocked: /受阻|卡住|卡壳|有困难|有问题|停滞|\bblocked\b|\bstuck\b/gu,
  unfinished:
    /(?:还|尚)?(?:没有?|未)(?:完成|办结|做完|办完|搞定)(?:的)?|\bunfinished\b|\bnot (?:yet )?(?:done|finished)\b/gu,
  moving:
    /(?:正在?|在|还在)?(?:推进|进行|办理|实施|施工)(?:中|着)(?:的)?|正在(?:推进|进行|办|实施|做)(?:的)?|\bin progress\b|\bunder way\b/gu,
  finished:
    /已经?(?:完成|办结|做完)|(?<=^|[\s,])(?:都|全部)?(?:完成|办结|做完)的(?=有(?:哪|几|多少|什么))|完成了(?:的)?|办结|\bdone\b|\bfinished\b|\bcompleted\b/gu,
  help: oneOf(
    /帮助|^(?:我)?(?:怎么|如何)(?:上?报|报送)(?:工作)?(?:进展|情况)?\s*[?]?$|(?:怎么|如何)(?:使)?用(?=$|[\s?你])|使用(?:说明|方法)|功能(?=$|[\s?])|(?:有|是)(?:什么|哪些)功能/u,
    /你(?:是谁|是干(?:什么|啥)的|都?会(?:做|干)?(?:什么|啥)|都?能(?:够|帮我)?(?:做|干|查|问)?(?:什么|啥|哪些))/u,
    /\bhelp\b|\bwhat can (?:you do|i ask)\b|\bwho are you\b|^\/(?:start|help)/u,
  ),
  next: /(?:下一个|下一项|最近|最早|最先|接下来|马上|快要?|即将)(?:要|会)?(?=完成|到期|截止|办结)|\bnext\b/gu,
  requirement: oneOf(
    /(?:有|是)?(?:什么|哪些|啥|怎么|如何)(?:具体)?(?:要求|规定|安排|措施|说法|部署|举措|方式|办法)/u,
    /(?:是)?(?:怎么|如何|怎样|咋)(?:说|规定|要求|安排|部署|做|搞|弄|办|开展|落实|保障|加强|推进|写)(?:的)?/u,
    /(?:怎么|如何|怎样)(?!样)(?:[\p{Script=Han}]{2,4}的(?=$|[\s?])|(?=\uFFFC))/u,
    /(?:具体|工作)?(?:要求|规定)(?:是(?:什么|啥))|(?:主要)?内容(?:是什么)|是什么意思|(?:讲|写|说)(?:了|的是)?(?:什么|啥|哪些)/u,
    /\brequire\w*\b|\bwhat does .{0,40} say\b/u,
  ),
  source: oneOf(
    /(?:方案|文件)?(?:里|中|上)?(?:的)?原(?:文|话|句)(?:怎么(?:说|写)(?:的)?|是(?:什么|怎么说的?|啥))?|(?:的)?(?:依据|出处)(?:是)?(?:什么|啥|哪里|在哪里?|哪(?:一)?[条款段句])?|根据(?:是)?(?:什么|啥|哪(?:一)?[条款段句])|白纸黑字/u,
    /^(?:这是|那|那是)?(?:为什么|为何|为啥|凭什么)(?:呢|这么|这样|说|定|安排|啊)*\s*[?]?$/u,
    /\b(?:source|original (?:text|words|wording)|exact (?:words|wording))\b|^why\s*[?]?$/u,
  ),
  mine: oneOf(
    /我们?(?:单位|部门|大队|局|科室|中心|这边|处|室|办)|我们(?!县|市|省|区|国|镇|乡|村)|我(?=[^\p{Script=Han}]|$|[要该有参牵负配还做干报]|是(?=哪|谁|什么|啥)|都(?=[要有得该参牵负])|的(?=任务|工作|单位|事|活|职责|联络|措施|分工))/u,
    /本(?:单位|部门|人|大队|局)|咱们?(?:单位|部门|大队|局(?!里)|科室|中心|室|办|这边)?(?!局里|这里|里面|县|市)/u,
    /\b(?:my|our)(?: unit| department)?\b|\b(?:do|does|should|must|can) (?:i|we)\b/u,
  ),
  yesNo: oneOf(
    /(?<=[与头责合加报])不\s*[?]?\s*$|(?:吗|(?<![什怎那这])么|嘛|吧|否|不是|没有?)\s*[?]?\s*$/u,
    /是不是|是否|对不对|有没有|有无|参不参|牵不牵|要不要|该不该|用不用|会不会|能不能|可不可以|吗(?=\s*[,，;；。])/u,
    /\bis it\b|^(?:is|are|does|do)\b/u,
  ),
  question: oneOf(
    /[?]|吗|呢\s*$|谁|哪|什么|啥|多少|几[个项家天号]|如何|怎么|怎样|咋|何时|是否|是不是|有没有|[要该用会能]不[要该用会能]|可不可以|报了没|还是|百分之几|多久|吧\s*$/u,
    /(?:目标|指标|要求|名单|清单|职责|分工|时限|期限|单位|联络员|任务|(?<!完成)率)\s*$/u,
    /\b(?:who|what|which|when|where|how|is|are|does|do|has|have)\b/u,
  ),
  again:
    /它|他们?的?|这(?:个|项|件)?|那(?:个|项|件|么)?|该项?(?:工作|任务|措施)?|上面|刚才|\b(?:it|that|this|those)\b/gu,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Word = keyof typeof lexicon;

/** One global pattern of several alternatives. Of two that fit at one place the earlier is taken. */
function oneOf(...alternatives: readonly RegExp[]): RegExp {
  return new RegExp(alternatives.map(({ source }) => source).join('|'), 'gu');
}

/** The words that tell what is asked, never what it is asked about. */
export const asking: readonly Word[] = [
  'requirement', 'duty', 'liaison', 'history', 'progress', 'due', 'moving', 'blocked', 'finished', 'unfinished', 'who', 'which', 'silent', 'lead', 'participate', 'responsible', 'overdue', 'next',
  'count', 'most', 'least', 'mine', 'yesNo', 'source',
]; // prettier-ignore

/** What a question is wrapped in and says nothing of what is asked. */
export const wrapping = oneOf(
  /请[问教](?:一下|下)?|麻烦(?:你|您)?|辛苦(?:您|你)?(?:一下|下)?|不好意思|打扰(?:一下|下|了)?|你好|您好|多?谢谢?(?:您|你)?|劳驾|(?:我)?想(?:问|知道|了解|查|咨询)(?:一下|下)?/u,
  /(?:问|查|看|说|列|讲|数)(?:询)?(?:一下|下)|(?:给我|帮我?|替我)(?:查|看|列|数|找)?(?:一)?(?:下|出)?|告诉我|一下|(?:看一?看|查一?查|说一?说|讲一?讲|问一?问)(?=[^\s])/u,
  /(?<![\p{Script=Han}])(?:嗯+|呃+|额|哦|噢|那个|这个|就是|对了|喂)(?=[\s,\uFFFC]|$)/u,
  /(?:这个|这份|本|该)?(?:方案|计划|文件|通知)(?:里面?|中|上|里边)?(?:是)?(?:怎么)?(?:说|规定|要求|明确)?的?(?!的)/u,
  /来着|现在|目前|当前|眼下|到底|究竟|具体|一共|总共|分别|单独|独自/u,
  /(?:是)?(?:这样|对)(?:的)?(?=吗|吧|么|[\s?]|$)/u,
  /\b(?:please|pls|plz|thanks|thx|hi|hello|the|of|is|are|was|for|does|do|did|a|an|on|in|by|to|and|there|which|tell|show|me|has|have|had|any|both|about|nothing)\b/u,
);

/** Asks, and what is asked for, where the plan's own words are looked for: 经费怎么保障 looks for 经费 and 保障. */
export const interrogative =
  /多久|多长时间|(?:什么|啥)时(?:候|间)|何时|几[号月天日个项次]|多少|(?:有|是)?(?:什么|哪些|哪里|哪儿|啥|怎么|如何|怎样|咋)(?:样)?(?:具体)?(?:要求|规定|安排|说法|措施|举措|办法|说|做|搞|弄|办(?!理)|事)?(?:的)?|(?:要求|规定)(?=$|[\s?])|(?:讲|写|说)(?:了|的是)?(?:什么|啥|哪些)|\b(?:what|how|where|does|the plan|says?)\b/gu;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that may stand before a mention without belonging to it. */
export const openers = words(
  '的 了 在 是 由 归 对 对于 关 关于 和 与 及 跟 同 有 把 将 被 就 让 给 那 这 项 个 些 还 也 要 该 里 嗯 呃 额 哦 噢 那个 这个 这项 就是 搞 抓 弄 做 办 完成 负责 之前 前 以前 工作的 现 只 都 还有 还是 全 一起 共同 一同',
);

/** Words that may stand behind a mention without belonging to it. */
export const closers = words(
  '的 了 吗 呢 啊 呀 吧 么 嘛 在 是 由 归 和 与 及 跟 同 有 就 还 也 要 该 们 完成 办结 前 之前 这 这项 这个 这块 那块 一块 块 项 个 件 事 事儿 方面 工作 任务 措施 事项 部分 板块 里 里面 下 下面 当中 中 上 都 还有 已 已经 总体 整体 全部 管 要求 规定 计划 预计 应该 需要 需',
);
