import type { Migration } from 'kysely/migration';
import * as nouns from './0001-nouns.ts';
import * as settlements from './0002-settlements.ts';
import * as vectors from './0003-vectors.ts';
import * as growth from './0004-growth.ts';
import * as rights from './0005-rights.ts';
import * as ledgerLeads from './0006-ledger-leads.ts';
import * as arrangements from './0007-arrangements.ts';
import * as evidence from './0008-evidence.ts';
import * as deeds from './0009-deeds.ts';
import * as ledgerLoading from './0010-ledger-loading.ts';
import * as editedMessages from './0011-edited-messages.ts';
import * as outbox from './0012-outbox.ts';
import * as enrolment from './0013-enrolment.ts';
import * as groups from './0014-groups.ts';
import * as settings from './0015-settings.ts';
import * as digests from './0016-digests.ts';
import * as reminders from './0017-reminders.ts';
import * as urges from './0018-urges.ts';
import * as modelUsage from './0019-model-usage.ts';

/** Forward only, in the order of their numbers. A database that knows a name which is not here was made by a newer program. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-nouns': nouns,
  '0002-settlements': settlements,
  '0003-vectors': vectors,
  '0004-growth': growth,
  '0005-rights': rights,
  '0006-ledger-leads': ledgerLeads,
  '0007-arrangements': arrangements,
  '0008-evidence': evidence,
  '0009-deeds': deeds,
  '0010-ledger-loading': ledgerLoading,
  '0011-edited-messages': editedMessages,
  '0012-outbox': outbox,
  '0013-enrolment': enrolment,
  '0014-groups': groups,
  '0015-settings': settings,
  '0016-digests': digests,
  '0017-reminders': reminders,
  '0018-urges': urges,
  '0019-model-usage': modelUsage,
};
