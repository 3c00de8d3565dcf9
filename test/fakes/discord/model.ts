/**
 * What the fake remembers: users, guilds, channels, messages and interactions as plain records. Holds no behaviour; how
 * they look on the wire is `render.ts`, and who may do what is `permissions.ts`.
 */
export type Fields = Readonly<Record<string, unknown>>;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  readonly locale: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly mentionable: boolean;
  readonly managed: boolean;
}

export interface Member {
  readonly user: User;
  readonly roleIds: string[];
  readonly joinedAt: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channelIds: Set<string>;
  /** False for a guild where the app is only user-installed: no events, and REST does not know it. */
  botInside: boolean;
  available: boolean;
}

export const channelTypes = {
  text: 0,
  dm: 1,
  announcement: 5,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;

export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly moderated: boolean;
  readonly emoji_id: string | null;
  readonly emoji_name: string | null;
}

export interface Overwrite {
  readonly kind: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface Thread {
  archived: boolean;
  locked: boolean;
  archiveMinutes: number;
  changedAt: number;
  readonly memberIds: Set<string>;
  appliedTags: string[];
  sent: number;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly guildId: string | undefined;
  readonly parentId: string | undefined;
  readonly ownerId: string | undefined;
  readonly recipient: User | undefined;
  name: string;
  topic: string | null;
  tags: Tag[];
  lastMessageId: string | null;
  readonly overwrites: Map<string, Overwrite>;
  readonly thread: Thread | undefined;
  readonly messages: Map<string, Message>;
}

export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly description?: string;
  readonly content?: string;
  readonly style?: number;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly value?: string;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly SelectOption[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly component?: Component;
  readonly [field: string]: unknown;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface Attachment {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly contentType: string;
  readonly description: string | undefined;
  readonly bytes: Uint8Array;
}

/** What a message says at one moment. */
export interface Version {
  readonly at: number;
  readonly content: string;
  readonly embeds: readonly Fields[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
}

export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
  readonly repliedUser: boolean;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  readonly author: User;
  readonly type: number;
  readonly createdAt: number;
  readonly replyTo: string | undefined;
  readonly interaction: Interaction | undefined;
  /** The only person who sees it, or undefined when the channel does. */
  readonly ephemeralFor: string | undefined;
  readonly nonce: string | number | undefined;
  current: Version;
  readonly versions: Version[];
  editedAt: number | undefined;
  /** Who was notified; a later edit adds nobody. */
  pings: Pings;
  /** Who the text mentions, as in the `mentions` array. */
  mentions: Pings;
  deleted: boolean;
  threadId: string | undefined;
}

export const flags = {
  suppressEmbeds: 4,
  hasThread: 32,
  ephemeral: 64,
  loading: 128,
  suppressNotifications: 4096,
  componentsV2: 32_768,
};

export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly what: string;
  readonly user: User;
  readonly channelId: string;
  readonly guildId: string | undefined;
  readonly data: Fields;
  readonly payload: Fields;
  readonly at: number;
  /** Standstill of this process up to then. */
  readonly stoodStillBefore: number;
  readonly userInstallOnly: boolean;
  /** The message whose component was used, or whose component opened the modal. */
  readonly source: Message | undefined;
  acknowledgement: { readonly type: number; readonly ephemeral: boolean; readonly afterMs: number } | undefined;
  late: boolean;
  expired: boolean;
  original: Message | undefined;
  /** Every version of the response, oldest first; "thinking" is not one. */
  readonly history: Version[];
  readonly followups: Message[];
  modal: Component | undefined;
  choices: readonly Fields[] | undefined;
}
