/** What answers a command or a pressed component: values, found by name, that call the desk and give back what is shown. */
import type {
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { Who } from '../desk/records.ts';
import type { Log } from '../observe/log.ts';
import type { Language } from '../shared/language.ts';
import type { Call } from './call.ts';
import type { AnswerIntent, Intent, RecordIntent, ReviewIntent } from './custom-id.ts';
import type { DigestPoster } from './digest/poster.ts';
import type { Shown } from './message-parts.ts';
import type { Outgoing } from './outgoing.ts';
import type { Pending } from './pending.ts';
import type { Posts } from './posts.ts';

export type Served = Shown & {
  readonly outcome: 'answered' | 'abstained' | 'shown';
  /** Shown to everyone as a message of its own, once whoever acted has been answered. */
  readonly forAll?: Shown;
  /** Items of a review that were changed by it: what mirrors them is brought up to date afterwards. */
  readonly changed?: readonly Changed[];
};

/** Items of a report under review in a server. */
export type Changed = { readonly server: string; readonly report: string; readonly items: readonly string[] };

export type HandlerPorts = {
  /** Messages that wait for their author's consent to go on record. */
  readonly pending: Pending;
  /** Makes and keeps the posts that stand for recommendations. */
  readonly posts: Posts;
  readonly log: Log;
  readonly outgoing: Outgoing;
  readonly digests: DigestPoster;
  /** Whether messages that do not mention the bot can be read. */
  readonly readsMessageContent: boolean;
};

export type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export type CommandHandler = {
  /** Decided before anything else: the first response fixes who sees the answer. */
  readonly isPrivate: (interaction: CommandInteraction) => boolean;
  /** It concerns the person or the server's settings, not a report: answered in every channel. */
  readonly isAnsweredEverywhere?: true;
  /** Whether it counts as a question against the person's allowance. */
  readonly isQuestion: boolean;
  /** A form to be filled in first, where what is needed was not given; what is filled in comes back as an intent of its own. */
  readonly form?: (interaction: CommandInteraction, asked: Asked) => Promise<Form | undefined>;
  readonly run: (interaction: CommandInteraction, call: Call, ports: HandlerPorts) => Promise<Served>;
  /** Choices for the option being typed; from memory, for it cannot be deferred. */
  readonly complete?: (interaction: AutocompleteInteraction, call: Call) => Promise<readonly Choice[]>;
};

export type Choice = { readonly name: string; readonly value: string };

export type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction | ModalSubmitInteraction;

/** The intent of a kind. */
export type IntentOf<Kind extends Intent['kind']> = Kind extends AnswerIntent['kind']
  ? AnswerIntent
  : Kind extends ReviewIntent['kind']
    ? ReviewIntent
    : Kind extends RecordIntent['kind']
      ? RecordIntent
      : Extract<Intent, { readonly kind: Kind }>;

/** Shows something for what was pressed. */
export type ServingHandler<Wanted extends Intent = Intent> = {
  /** `replace` edits the message it is on, `private` tells only whoever pressed it. Decided before anything else. */
  readonly answers: (interaction: ComponentInteraction) => 'replace' | 'private';
  readonly run: (interaction: ComponentInteraction, intent: Wanted, call: Call, ports: HandlerPorts) => Promise<Served>;
};

export type Form = APIModalInteractionResponseCallbackData;
/** Who is to fill in a form. */
export type Asked = { readonly desk: Desk; readonly who: Who; readonly language: Language; readonly pending: Pending };

/** Opens a form at once, for a form has to be the first response; what is filled in comes back as an intent of its own. */
export type FormHandler<Wanted extends Intent = Intent> = {
  readonly modal: (intent: Wanted, language: Language, asked: Asked) => Form | Promise<Form>;
  /** What the press means by itself, whatever becomes of the form. */
  readonly press: (intent: Wanted, who: Who, desk: Desk) => Promise<unknown>;
};

export type ComponentHandler<Wanted extends Intent = Intent> = ServingHandler<Wanted> | FormHandler<Wanted>;
