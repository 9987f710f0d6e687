import type { ColumnWording } from '../table.ts';

/** The columns of a ledger that are read. */
export type LedgerColumn =
  | 'number'
  | 'task'
  | 'lead'
  | 'responsible'
  | 'participants'
  | 'person'
  | 'liaison'
  | 'due'
  | 'progress'
  | 'percent'
  | 'status'
  | 'blocker'
  | 'nextStep'
  | 'expected'
  | 'remark'
  | ExportedColumn;

/** Columns that only an exported ledger has. They are known, so that none is a finding; of these the key alone is read. */
type ExportedColumn = 'rowKey' | 'ref' | 'reportedAt' | 'reportedBy';

/** How headers are commonly worded. The task comes last: its words stand in the headers of other columns too (任务编号, 下一步措施). */
export const ledgerWordings: readonly ColumnWording<LedgerColumn>[] = [
  { key: 'rowKey', pattern: /^行标识$/u },
  { key: 'ref', pattern: /^方案(?:条款|编号)$/u },
  { key: 'reportedAt', pattern: /^(?:最近|最后|上次)?[报報]送(?:[时時][间間]|日期)?$/u },
  { key: 'reportedBy', pattern: /^[报報]送人员?$/u },
  { key: 'expected', pattern: /^[预預][计計](?:完成|[办辦][结結])?(?:[时時][间間]|日期)?$|^expected/u },
  {
    key: 'number',
    pattern: /^(?:(?:任[务務]|措施|[项項]目|工作)?(?:序[号號]|[编編][号號]|[项項]次)|no\.?|#|number|id)$/u,
  },
  { key: 'nextStep', pattern: /下一?步|下[阶階]段|下一?月|^next/u },
  {
    key: 'blocker',
    pattern:
      /[问問][题題]|需要?.*(?:支持|[协協][调調]|解[决決])|困[难難]|堵[点點]|障[碍礙]|issue|blocker|problem|difficult|obstacle/u,
  },
  { key: 'liaison', pattern: /[联聯][络絡系繫][员員人]|[经經][办辦]人|liaison|^contact/u },
  {
    key: 'person',
    pattern:
      /^(?!.*(?:[单單]位|部[门門]|科室|股室)[及和与與、/]).*(?:[责責]任|[负負][责責]|[牵牽][头頭]|承[办辦])人|person/u,
  },
  { key: 'participants', pattern: /配合|[参參][与與加]|[协協][办辦助同作]|participa|support|partner/u },
  { key: 'lead', pattern: /(?:[牵牽][头頭]|主[办辦责責])(?!.*[领領][导導])|^lead/u },
  {
    key: 'responsible',
    pattern:
      /(?:[责責]任|[负負][责責]|落[实實]|承[办辦]|[实實]施)(?:[单單]位|部[门門]|科室|股室|[处處]室|主[体體]|[机機][构構])|responsible|owner/u,
  },
  {
    key: 'due',
    pattern:
      /^(?!.*(?:[实實][际際]|[报報]送|更新|填[报報]|[开開]始|起始|actual|start)).*(?:[时時]限|期限|[时時][间間]|截止|日期|[节節][点點]|due|deadline|target date)/u,
  },
  {
    key: 'percent',
    pattern:
      /完成率|百分比|完成[占佔]比|完成比例|^(?:工作|完成|[总總][体體]|[当當]前|目前)?[进進]度%?$|percent|%|completion/u,
  },
  {
    key: 'status',
    pattern:
      /[状狀][态態]|^是否(?:已?(?:按[期时時])?完成|[办辦][结結]|[销銷][号號])$|^(?:完成|[办辦][结結]|[销銷][号號])(?:与否|與否)$|^[销銷][号號]情[况況]$|^status$/u,
  },
  {
    key: 'progress',
    pattern: /[进進]展|(?:完成|落[实實]|推[进進]|[办辦]理|工作|[进進]度|[执執]行)情[况況]|progress|update/u,
  },
  { key: 'remark', pattern: /^(?:[备備][注註]|附注|附註|说明|說明|remarks?|notes?|comments?)$/u },
  {
    key: 'task',
    pattern:
      /^(?!.*(?:[来來]源|[类類][别別型]|[属屬]性|依据)).*(?:任[务務]|措施|[举舉]措|事[项項]|工作(?:[内內]容|要[点點])|重[点點]工作)|^(?:主要)?工作$|^[项項]目(?:名[称稱])?$|^tasks?\b|measure|^actions?\b|work item|initiative/u,
  },
];
