/**
 * Questions that come as messages: a mention, a direct message, a message in a thread that the bot opened. Each is taken
 * once, answered in place of a first "looking …", and finished; what other bots and webhooks write is not read.
 */
import type { Message } from 'discord.js';
import {
  ChannelType,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  MessageType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { UserError } from '../shared/errors.ts';
import { detectLanguage } from '../shared/language.ts';
import type { Allowance } from './allowance.ts';
import { answer } from './answering.ts';
import { attend } from './attended.ts';
import {
  arrivalOfMessage,
  canDiscussIn,
  createCall,
  languageOfArrival,
  note,
  requireAllowed,
  settingsOf,
} from './call.ts';
import { failureReply } from './failure.ts';
import type { Served } from './handler.ts';
import { staleAfterMs } from './held.ts';
import type { Inbox } from './inbox.ts';
import type { Shown } from './message-parts.ts';
import { plainText, withoutMention } from './message-text.ts';
import type { Outgoing } from './outgoing.ts';
import { isCode, isPassing, isTokenLost } from './persistence.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import type { Queue } from './queue.ts';
import { repliedTo } from './replied-to.ts';
import type { RunningAnswers } from './running.ts';

export type MentionPorts = {
  readonly desk: Desk;
  readonly inbox: Inbox;
  readonly queue: Queue;
  readonly running: RunningAnswers;
  readonly allowance: Allowance;
  readonly outgoing: Outgoing;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
  readonly isStopping: () => boolean;
};

/** Answers `message` if it is a question to the bot. It never rejects. */
export type Reader = (message: Message, options?: { readonly isRecovered?: boolean }) => Promise<void>;

type Surface = 'mention' | 'direct' | 'thread';

export function createReader(ports: MentionPorts): Reader {
  const { desk, inbox, queue, outgoing, log, metrics, now } = ports;

  const read = async (message: Message, isRecovered: boolean): Promise<void> => {
    const surface = surfaceOf(message);
    if (surface === undefined || ports.isStopping()) return;
    if (!canAnswer(message)) return metrics.dropped('unwritable');
    // A message that is being answered by another process right now is left to it.
    if (!(await inbox.take({ id: message.id, channel: message.channelId }, now(), staleAfterMs)))
      return metrics.dropped('redelivered');
    try {
      await respond(message, surface, isRecovered);
    } catch (error) {
      // Refused for good: taken up again it would be refused again.
      if (!isPassing(error) && !isTokenLost(error)) await inbox.finish(message.id);
      throw error;
    }
    await inbox.finish(message.id);
  };

  const respond = async (message: Message, surface: Surface, isRecovered: boolean): Promise<void> => {
    const startedAt = now();
    const question = plainText(withoutMention(message.content, ownMentions(message)));
    const arrival = arrivalOfMessage(message);
    const settings = await settingsOf(desk, arrival.who).catch(() =>
      settingsOf(desk, { ...arrival.who, server: null }),
    );
    const language = detectLanguage(question) ?? languageOfArrival(arrival, settings);
    const words = discordPhrasesOf(language);
    let first: Message | undefined;
    const attended = attend(
      arrival.who.person,
      async (progress) => {
        // What was taken over may have its answer already, and edits of one channel are made one after the other: at the
        // end there is time for answers alone.
        if (first !== undefined && !isRecovered && !ports.isStopping()) await outgoing.progressOf(first, progress);
      },
      ports,
    );
    let shown: Shown;
    let outcome: Served['outcome'] | 'refused' | 'failed';
    try {
      requireAllowed(settings, message);
      if (question === '') {
        await outgoing.toMessage(message, { reply: note(words.mentioned, language) }, message.id);
        return;
      }
      // Taken up again, it was counted when it was first asked.
      if (!isRecovered)
        ports.allowance.spend(`${arrival.who.server ?? ''} ${arrival.who.person}`, settings.questionsPerHour, now());
      first =
        (isRecovered ? await earlierAnswer(message) : undefined) ??
        (await outgoing.toMessage(message, { reply: note(words.working, language) }, message.id));
      const base = { desk, arrival, language, settings, isPrivate: false, ...(await repliedTo(message)) };
      const served = await queue.run({
        server: arrival.who.server ?? arrival.who.person,
        work: (signal) => {
          const call = createCall(base, attended.until(signal), attended.watched);
          return answer(question, null, call, { log, canDiscuss: canDiscussIn(message.channel) });
        },
        onPlace: (before) => attended.tell(note(words.waiting(before), language)),
      });
      shown = served;
      outcome = served.outcome;
    } catch (error) {
      // Nobody spoke to the bot by name there: a refusal of every message would be noise.
      if (surface === 'thread' && error instanceof UserError && error.code === 'channel-not-allowed') return;
      if (isRefusal(error))
        return log.info('a question cannot be answered there', { channel: message.channelId, code: error.code });
      shown = { reply: failureReply(error, language, ports) };
      outcome = error instanceof UserError ? 'refused' : 'failed';
    } finally {
      attended.end();
    }
    // Another nonce than the first words had: with the same, Discord would give those back and show nothing.
    if (first === undefined) await outgoing.toMessage(message, shown, `${message.id}f`);
    else await outgoing.inPlaceOf(first, shown, message.id);
    metrics.answered({ surface, outcome }, (now() - startedAt) / 1000);
  };

  return (message, { isRecovered = false } = {}) =>
    read(message, isRecovered).catch((error: unknown) => {
      if (isRefusal(error))
        log.info('an answer could not be written', { channel: message.channelId, code: error.code });
      else if (isTokenLost(error)) log.info('an answer is left to the next connection', { channel: message.channelId });
      else {
        metrics.fault();
        log.fault(error);
      }
    });
}

/** Undefined for a message that does not speak to the bot. */
export function surfaceOf(message: Message): Surface | undefined {
  const { author, webhookId, system, type, channel, client, mentions, content } = message;
  if (author.bot || author.id === client.user.id || webhookId !== null || system) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  if (channel.type === ChannelType.DM) return 'direct';
  const own = client.user.id;
  const isMeant = mentions.users.has(own) || mentions.roles.some(({ tags }) => tags?.botId === own);
  if (isMeant) return 'mention';
  // Where the bot may not read messages, those that do not mention it come without content.
  const isOwnThread = channel.isThread() && channel.ownerId === own && content.trim() !== '';
  const isToAnother = mentions.users.size > 0 || mentions.repliedUser !== null || message.reference !== null;
  return isOwnThread && !isToAnother ? 'thread' : undefined;
}

/** Mentions of the bot as they stand in content: its own, and its role's. */
function ownMentions({ client, mentions }: Message): readonly string[] {
  const own = client.user.id;
  return [own, ...mentions.roles.filter(({ tags }) => tags?.botId === own).map(({ id }) => id)];
}

/** Known beforehand where the caches tell; Discord has the last word. */
function canAnswer({ channel, client }: Message): boolean {
  if (!channel.isSendable()) return false;
  if (channel.isDMBased()) return true;
  const permissions = channel.permissionsFor(client.user.id);
  const needed = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return permissions === null || permissions.has([PermissionFlagsBits.ViewChannel, needed]);
}

/** The bot's reply to this message from before a restart, if it got as far as that. */
async function earlierAnswer(message: Message): Promise<Message | undefined> {
  const after = await message.channel.messages.fetch({ after: message.id, limit: 50 }).catch(() => undefined);
  return after?.find(
    ({ author, reference }) => author.id === message.client.user.id && reference?.messageId === message.id,
  );
}

/** The channel is gone, or the bot may no longer write there: nobody is left to tell. */
function isRefusal(error: unknown): error is DiscordAPIError | DiscordjsError {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.ChannelNotCached;
  return (
    error instanceof DiscordAPIError &&
    isCode(
      error,
      RESTJSONErrorCodes.UnknownChannel,
      RESTJSONErrorCodes.UnknownGuild,
      RESTJSONErrorCodes.MissingAccess,
      RESTJSONErrorCodes.MissingPermissions,
      RESTJSONErrorCodes.CannotSendMessagesToThisUser,
      RESTJSONErrorCodes.ThreadLocked,
      RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    )
  );
}
