/**
 * Replies on their way out, to an interaction or into a channel: the first part in place of what stands there, further parts
 * after it. A call that fails for a passing reason is made again; an interaction whose token has run out is answered in its
 * channel; a server that refuses display components, or shows nothing of them, gets plain text. Private answers stay
 * private, whatever happens.
 */
import type { Message, MessageReplyOptions, RepliableInteraction, SendableChannels } from 'discord.js';
import { ComponentType, DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../observe/log.ts';
import { Fault } from '../shared/errors.ts';
import type { Part, Shown } from './message-parts.ts';
import { partsOf, privately, shownAs } from './message-parts.ts';
import type { Pause } from './persistence.ts';
import { isCode, isUncodedNotFound, persistently } from './persistence.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import { sentAs } from './read-back.ts';

/** The token has run out or was never good, or nothing can be done with it on that server: only the channel is left. */
const tokenIsGone = (error: unknown): boolean =>
  isCode(
    error,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
    RESTJSONErrorCodes.UnknownInteraction,
  ) || isUncodedNotFound(error);

/** Display components are not understood there: an empty message to it, or a form it does not know. */
const componentsRefused = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.CannotSendAnEmptyMessage, RESTJSONErrorCodes.InvalidFormBodyOrContentType);

/** Again and again the server fails at this very call, as one does that stumbles over a form it does not know. */
const isBreakdown = (error: unknown): boolean => error instanceof HTTPError && error.status === 500;

/** Taken as sent, and nothing of it kept: to whoever reads there it is an empty message. */
const cameOutEmpty = ({ content, components }: Message): boolean =>
  content === '' && !components.some(({ type }) => type === ComponentType.Container);

export type Outgoing = {
  /** Shows it in place of the deferred or earlier response; gives the first message, or undefined when it went to the channel. */
  readonly toInteraction: (
    interaction: RepliableInteraction,
    shown: Shown,
    isPrivate: boolean,
  ) => Promise<Message | undefined>;
  /** What is going on meanwhile, in place of the deferred response: tried once, and nothing depends on it. */
  readonly progress: (interaction: RepliableInteraction, shown: Shown) => Promise<void>;
  /** The same in place of a message of the bot. */
  readonly progressOf: (own: Message, shown: Shown) => Promise<void>;
  /** A further message of an interaction. */
  readonly afterInteraction: (interaction: RepliableInteraction, shown: Shown, isPrivate: boolean) => Promise<void>;
  /** In answer to a message. `nonce` makes Discord give back the first when it is sent twice (message.mdx, enforce_nonce). */
  readonly toMessage: (message: Message, shown: Shown, nonce: string) => Promise<Message>;
  /** In place of a message of the bot; sent anew to its channel when it is gone. */
  readonly inPlaceOf: (own: Message, shown: Shown, nonce: string) => Promise<void>;
  /** Parts of it that are among `sent`, the bot's own messages there, are not sent again. */
  readonly toChannel: (
    channel: SendableChannels,
    shown: Shown,
    nonce?: string,
    sent?: readonly Message[],
  ) => Promise<Message>;
};

export function createOutgoing({ log, pause }: { readonly log: Log; readonly pause: Pause }): Outgoing {
  /** As the server has shown: where one message of display components was empty to it, every other is. */
  let knowsDisplays = true;

  /**
   * Sends every part of `shown`, the first by `first`, the others by `further`; as plain text where components are refused,
   * or, by `again` in place of the first, where nothing of them was kept.
   */
  const sendAll = async (
    shown: Shown,
    first: (part: Part) => Promise<Message>,
    further: (part: Part, at: number) => Promise<unknown>,
    again: (own: Message, part: Part) => Promise<Message> = (own, part) =>
      own.edit({ ...part.body, flags: shownAs(part) }),
  ): Promise<Message> => {
    const { display, plain, wrong } = partsOf(shown);
    // Ours to mend; the person gets the words all the same.
    if (wrong.length > 0) log.fault(new Fault(`a message beyond Discord's limits: ${wrong.join('; ')}`));
    let parts = knowsDisplays && wrong.length === 0 ? display : plain();
    const begin = (): Promise<Message> => persistently(() => first(parts[0] ?? { body: {}, isDisplay: false }), pause);
    let message = await begin().catch((error: unknown) => {
      // Only the first part decides: once one was taken, what follows is not refused for its kind.
      if (parts !== display || !(componentsRefused(error) || isBreakdown(error))) throw error;
      log.warn('display components refused, sending plain text', { detail: (error as Error).message });
      // A form may be wrong in one message alone; an empty one is not.
      if (isCode(error, RESTJSONErrorCodes.CannotSendAnEmptyMessage)) knowsDisplays = false;
      parts = plain();
      return begin();
    });
    if (parts === display && cameOutEmpty(message)) {
      const [part = { body: {}, isDisplay: false }] = plain();
      try {
        message = await persistently(() => again(message, part), pause);
        log.warn('display components came out empty, sending plain text');
        knowsDisplays = false;
        parts = plain();
      } catch (error) {
        // A server may say less of what it keeps than it shows, and then does not let displays be taken back.
        log.info('a message cannot be made plain text', {
          detail: error instanceof Error ? error.message : String(error),
        });
      }
    }
    try {
      for (const [at, part] of parts.slice(1).entries()) await persistently(() => further(part, at + 1), pause);
    } catch (error) {
      // The first part stands and says how many there are: better than an apology in its place.
      log.fault(error);
    }
    return message;
  };

  const toChannel: Outgoing['toChannel'] = (channel, shown, nonce, sent = []) => {
    const send = async (part: Part, at: number): Promise<Message> =>
      (nonce === undefined ? undefined : sentAs(part, nonceAt(nonce, at), sent)) ??
      channel.send({ ...part.body, flags: shownAs(part), ...nonceOf(nonce, at) });
    return sendAll(shown, (part) => send(part, 0), send);
  };

  const toMessage: Outgoing['toMessage'] = (message, shown, nonce) =>
    sendAll(
      shown,
      (part) => repliedTo(message, { ...part.body, flags: shownAs(part), ...nonceOf(nonce, 0) }),
      (part, at) => sendable(message).send({ ...part.body, flags: shownAs(part), ...nonceOf(nonce, at) }),
    );

  const inPlaceOf: Outgoing['inPlaceOf'] = async (own, shown, nonce) => {
    const further = (part: Part, at: number) =>
      sendable(own).send({ ...part.body, flags: shownAs(part), ...nonceOf(nonce, at) });
    try {
      await sendAll(shown, (part) => own.edit({ ...clearing(part), ...part.body, flags: shownAs(part) }), further);
    } catch (error) {
      // Deleted; or in a thread that was archived meanwhile, which a new message opens again.
      const outOfReach = [RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.InvalidActionOnArchivedThread];
      if (!isCode(error, ...outOfReach) && !isUncodedNotFound(error)) throw error;
      await toChannel(sendable(own), shown, `${nonce}x`);
    }
  };

  const toInteraction: Outgoing['toInteraction'] = async (interaction, shown, isPrivate) => {
    const edit = (part: Part) => interaction.editReply({ ...clearing(part), ...part.body, flags: shownAs(part) });
    try {
      return await sendAll(
        shown,
        edit,
        (part) => interaction.followUp({ ...part.body, flags: privately(part, isPrivate) }),
        (_, part) => edit(part),
      );
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return undefined; // The person dismissed it.
      if (!tokenIsGone(error)) throw error;
      return late(interaction, shown, isPrivate);
    }
  };

  const attempt = async (shown: Shown, edit: (part: Part) => Promise<unknown>): Promise<void> => {
    const { display, plain } = partsOf(shown);
    const [part = { body: {}, isDisplay: false }] = knowsDisplays ? display : plain();
    await edit(part).catch((error: unknown) => {
      log.info('progress could not be shown', { detail: error instanceof Error ? error.message : String(error) });
    });
  };
  const progress: Outgoing['progress'] = (interaction, shown) =>
    attempt(shown, (part) => interaction.editReply({ ...part.body, flags: shownAs(part) }));
  const progressOf: Outgoing['progressOf'] = (own, shown) =>
    attempt(shown, (part) => own.edit({ ...part.body, flags: shownAs(part) }));

  const afterInteraction: Outgoing['afterInteraction'] = async (interaction, shown, isPrivate) => {
    const send = (part: Part) => interaction.followUp({ ...part.body, flags: privately(part, isPrivate) });
    await sendAll(shown, send, send, ({ id }, part) =>
      interaction.editReply({ ...part.body, message: id, flags: shownAs(part) }),
    );
  };

  /** In the channel, naming the person who waits for it; of a private answer only that it could not be shown. */
  const late = async (interaction: RepliableInteraction, shown: Shown, isPrivate: boolean): Promise<undefined> => {
    // Where the bot is only a person's own app there is no channel for it to write to.
    const channel =
      interaction.channel ?? (await interaction.client.channels.fetch(interaction.channelId ?? '').catch(() => null));
    if (channel === null || !channel.isSendable()) {
      log.warn('an answer came too late and its channel cannot be written to', { interaction: interaction.id });
      return undefined;
    }
    const { late, latePrivate } = discordPhrasesOf(shown.reply.language);
    await persistently(
      (): Promise<Message> =>
        channel.send({
          content: `<@${interaction.user.id}> ${isPrivate ? latePrivate : late}`,
          allowedMentions: { users: [interaction.user.id] },
          ...nonceOf(interaction.id, 9),
        }),
      pause,
    );
    if (!isPrivate) await toChannel(channel, shown, interaction.id);
    return undefined;
  };

  return { toInteraction, progress, progressOf, afterInteraction, toMessage, inPlaceOf, toChannel };
}

/** A message that is edited loses what the new form does not have. */
const clearing = ({ isDisplay }: Part): object => (isDisplay ? { content: null, embeds: [] } : {});

/** Discord: a nonce has at most 25 characters; an id has 17 to 20. */
const nonceOf = (nonce: string | undefined, at: number): object =>
  nonce === undefined ? {} : { nonce: nonceAt(nonce, at), enforceNonce: true };

const nonceAt = (nonce: string, at: number): string => (at === 0 ? nonce : `${nonce}-${at}`);

/** A message that may not be read back, is gone, or on servers that want more of a reference than Discord does. */
const referenceRefused = (error: unknown): boolean =>
  isCode(
    error,
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    RESTJSONErrorCodes.UnknownMessage,
  ) ||
  isUncodedNotFound(error) ||
  (error instanceof DiscordAPIError && error.status === 400 && /referenc/iu.test(error.message));

/** What cannot be replied to is answered without saying to what. */
async function repliedTo(message: Message, body: MessageReplyOptions): Promise<Message> {
  try {
    return await message.reply(body);
  } catch (error) {
    if (!referenceRefused(error)) throw error;
    return sendable(message).send(body);
  }
}

function sendable({ channel }: Message): SendableChannels {
  if (!channel.isSendable()) throw new TypeError('a channel that was read cannot be written to');
  return channel;
}
