import type { Person } from '../domain/people.ts';
import type { Reply } from '../domain/reply.ts';
import type { DigestForm } from '../domain/settings.ts';
import type { Language } from './language.ts';
import type { Rewording } from './model/rewording.ts';
import type { ModelServices } from './model/services.ts';
import type { Outward } from './outbox.ts';
import type { Stores } from './ports.ts';

/** What the desk is given from the rim: parts that know more than the assistant may. */
export interface Services {
  /** Today's digest for a reader. */
  readonly digest:
    | ((
        stores: Stores,
        frame: {
          readonly reader: Person;
          readonly now: string;
          readonly language: Language;
          readonly form?: DigestForm;
        },
      ) => Promise<Reply>)
    | null;
  /** A language model beside the rules; `null` where there is none. */
  readonly model: ModelServices | null;
  /** Puts replies in kinder words; `null` where they are sent as they are. */
  readonly rewording: Rewording | null;
  /** Sends what is answered by the outbox, as soon as it is committed. */
  readonly outward: Outward;
  /** Whether somebody sends to a conversation. */
  readonly sends: (conversation: string) => boolean;
  /** The link by which a code is handed in with one tap; `null` where no channel has one. */
  readonly linkFor: (code: string) => string | null;
  /** What codes are made with, besides what the store has of them; of all processes the same. */
  readonly codeSecret: () => Promise<string>;
}
