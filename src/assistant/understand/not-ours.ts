/** Code and queries: the desk runs none, and reads none. */
const code =
  /\b(?:select|insert|update|delete|drop|truncate|alter)\b.{0,60}\b(?:from|into|table|set|where|values|database)\b|<\/?(?:script|iframe|img|svg)\b|```|\bfunction\s*\(|\bconsole\.\w+\(|\bdef \w+\(|\bimport (?:os|sys|java)\b|#include\b|\bexec\(|\brm -rf?\b|\bsudo\b|--\s*$|\{\{.*\}\}|\$\{.*\}/isu;

/** Orders to the program about itself. What a person may see is settled by the store, whatever is said here; a plain answer ends it. */
const orders =
  /(?:忽略|无视|忘(?:记|掉)|跳过|绕过).{0,10}(?:规则|指令|设定|提示词?|限制|约束|权限|要求|角色)|(?:解除|突破|取消).{0,4}(?:你|所有|一切|之前).{0,6}(?:规则|指令|设定|提示词?|限制|约束|权限|要求|角色)|(?:系统|隐藏|初始|内部)(?:的)?(?:提示词?|指令|设定|prompt)|提示词|(?:你(?:从)?现在(?:起|开始)?|(?:从现在起|接下来)你)就?(?:是|扮演|充当|不再)|(?:^|你|请)(?:来|先|就)?(?:扮演|假装|冒充)|开发者模式|越狱|(?:数据库|系统|后台|服务器|管理员)(?:的)?(?:密码|口令|密钥|账号)(?:和|是|多少|给|发|告诉|[?？。！!]|$)|\b(?:ignore|disregard|forget|bypass|override)\b.{0,30}\b(?:instructions?|rules?|prompts?|restrictions?)\b|\bsystem prompt\b|\bjailbreak\b|\byou are now\b|\bpretend (?:to be|you)\b|\bact as\b|\bapi[ -]?key\b/isu;

/** Wishes that no office desk is for. */
const pastime =
  /(?:讲|说|来|编|写|唱|作)(?:一)?(?:个|首|段|篇|点)?(?:好听的|好笑的|有趣的|冷)?(?:笑话|段子|故事|歌|诗|情书|相声|小说|作文|鬼故事)|天气(?:预报|怎么样|如何|好|热|冷)|(?:今天|明天|后天).{0,4}天气|(?:买|炒|推荐).{0,6}(?:股票?|彩票|基金)|(?:股票|彩票|基金|房价)(?:行情|走势|会|能|要|还|推荐|涨|跌|怎么样)|星座|运势|(?:陪我|跟我)(?:聊|玩)|(?:喜欢|爱)(?:我|谁)吗|(?:你|您)(?:几岁|多大|是男是女|吃(?:了|饭))|\b(?:tell|know) .{0,20}\b(?:joke|story|poem)\b|\bweather\b|\bsing\b|\bpoem\b/iu;

/** Whether the words are code, an order to the program, or a pastime: nothing that is looked up or recorded. */
export const isNotOurs = (words: string): boolean => code.test(words) || orders.test(words) || pastime.test(words);
