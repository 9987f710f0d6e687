// The direction of imports (design: rim → assistant → domain; a part never imports a sibling).
const rim = ['channels', 'knowledge', 'jobs', 'models', 'store', 'exports', 'pictures', 'watching', 'commands'];

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-imports-only-domain',
      comment: 'The domain is true without a computer: no I/O, no clock, nothing from outside it.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/', pathNot: '^src/domain/' },
    },
    {
      name: 'domain-does-no-io',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'assistant-imports-only-inward',
      severity: 'error',
      from: { path: '^src/assistant/' },
      to: { path: '^src/', pathNot: '^src/(assistant|domain)/' },
    },
    ...rim
      .filter((part) => part !== 'commands')
      .map((part) => ({
        name: `${part}-imports-no-sibling`,
        severity: 'error',
        from: { path: `^src/${part}/` },
        to: { path: `^src/(${rim.filter((other) => other !== part).join('|')})/` },
      })),
    {
      name: 'a-part-never-imports-a-sibling',
      comment: 'Questions, commands, readers and channels are added and removed one file at a time.',
      severity: 'error',
      from: {
        path: '^src/(commands|assistant/questions|assistant/deeds|knowledge/readers|jobs|exports)/([^/]+)[.]ts$',
        pathNot: '/index[.]ts$',
      },
      to: { path: '^src/$1/[^/]+[.]ts$', pathNot: '^src/$1/(index|$2)[.]ts$' },
    },
    {
      name: 'channels-are-apart',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/channels/', pathNot: '^src/channels/($1/|[^/]+[.]ts$)' },
    },
    {
      name: 'sql-lives-in-the-store',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(kysely|pg|@electric-sql)/' },
    },
    {
      name: 'jobs-are-queued-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/jobs/' },
      to: { path: 'node_modules/pg-boss/' },
    },
    {
      name: 'figures-are-kept-in-one-place',
      comment: 'What happens is told by a function; who counts it is nobody else’s business.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/watching/' },
      to: { path: 'node_modules/prom-client/' },
    },
    {
      name: 'pictures-are-drawn-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/pictures/' },
      to: { path: 'node_modules/(echarts|zrender|@resvg|@embedpdf)/' },
    },
    {
      name: 'models-are-asked-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/models/' },
      to: { path: 'node_modules/(openai|langchain|@langchain)/' },
    },
    {
      name: 'the-stand-in-shares-nothing-with-the-client',
      comment:
        'A slip of the client, or of the program, must not be made twice: only its own tests put a client before it.',
      severity: 'error',
      from: { path: '^test/support/telegram/', pathNot: '([.]test|/client)[.]ts$' },
      to: { path: 'node_modules/(grammy|@grammyjs)/|^src/' },
    },
    {
      name: 'the-stand-in-of-a-model-shares-nothing-with-the-client',
      severity: 'error',
      from: { path: '^test/support/model-server', pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules/(openai|langchain|@langchain)/|^src/' },
    },
    {
      name: 'telegram-is-spoken-in-one-place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channels/telegram/' },
      to: { path: 'node_modules/(grammy|@grammyjs)/' },
    },
    {
      name: 'nothing-imports-the-top',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|app|command)[.]ts$|^src/commands/' },
      to: { path: '^src/(main|app)[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
