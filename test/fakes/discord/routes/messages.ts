/**
 * A channel's messages for the bot: post, list, read, edit, delete, and the typing sign (resources/message.mdx).
 * Ephemeral messages are not in a channel, so none of these routes finds one. Checks permissions on every call.
 */
import { compose } from '../compose.ts';
import { whole } from '../limits/measure.ts';
import { type Channel, channelTypes, type Message } from '../model.ts';
import { demand, may } from '../permissions.ts';
import { tellChannel } from '../places.ts';
import { change, post, remove } from '../posting.ts';
import { createForm, refusals } from '../refusal.ts';
import { renderMessage } from '../render-message.ts';
import { type Answer, type Call, nothing, ok, type Route, route } from '../routing.ts';
import { channelOf, messageOf, type World } from '../world.ts';

/** Whether REST hides contents: it goes by the portal, not by what one session asked for. */
export const contentHidden = (world: World): boolean => (world.privileged & (1 << 15)) === 0;

const shown = (world: World, message: Message): unknown =>
  renderMessage(world, message, { hidden: contentHidden(world) });

const recentNonces = new WeakMap<World, Map<string, Message>>();
/** "The past few minutes" (resources/message.mdx, enforce_nonce). */
const nonceKeptMs = 5 * 60_000;

export function demandPosting(world: World, channel: Channel, attaching: boolean, embedding: boolean): void {
  if (channel.type === channelTypes.forum) throw refusals.notATextChannel();
  demand(
    world,
    channel,
    channel.thread === undefined ? 'SEND_MESSAGES' : 'SEND_MESSAGES_IN_THREADS',
    ...(attaching ? (['ATTACH_FILES'] as const) : []),
    ...(embedding ? (['EMBED_LINKS'] as const) : []),
  );
  const thread = channel.thread;
  if (thread?.locked === true && !may(world, channel, world.bot.id, 'MANAGE_THREADS')) {
    throw thread.archived ? refusals.threadArchived() : refusals.threadLocked();
  }
}

function create(call: Call): Answer {
  const { world, body, files } = call;
  const channel = channelOf(world, call.param('channel'));
  demandPosting(world, channel, files.length > 0, Array.isArray(body.embeds) && body.embeds.length > 0);
  const replied = repliedTo(world, channel, body.message_reference);
  const { version, mentions } = compose(world, channel, { body, files, webhook: false, replied });
  const nonce = typeof body.nonce === 'string' || typeof body.nonce === 'number' ? body.nonce : undefined;
  const key = `${channel.id}:${String(nonce)}`;
  const nonces = recentNonces.get(world) ?? new Map<string, Message>();
  recentNonces.set(world, nonces);
  if (nonce !== undefined && body.enforce_nonce === true) {
    const earlier = nonces.get(key);
    if (earlier !== undefined && world.now() - earlier.createdAt < nonceKeptMs) return ok(shown(world, earlier));
  }
  wake(world, channel);
  const type = body.message_reference === undefined || body.message_reference === null ? 0 : 19;
  const message = post(world, channel, {
    author: world.bot,
    type,
    version,
    pings: mentions,
    replyTo: replied?.id,
    nonce,
  });
  if (nonce !== undefined) nonces.set(key, message);
  for (const [old, kept] of nonces) {
    if (world.now() - kept.createdAt < nonceKeptMs && nonces.size <= 1_000) break;
    nonces.delete(old);
  }
  return ok(shown(world, message));
}

/** Sending into an archived thread opens it again unless it is locked (topics/threads.mdx, Active & Archived Threads). */
export function wake(world: World, channel: Channel): void {
  if (channel.thread?.archived !== true) return;
  channel.thread.archived = false;
  channel.thread.changedAt = world.now();
  tellChannel(world, channel, 'UPDATE');
}

function repliedTo(world: World, channel: Channel, reference: unknown): Message | undefined {
  if (typeof reference !== 'object' || reference === null) return undefined;
  const { message_id: id, fail_if_not_exists: strict } = reference as {
    message_id?: string;
    fail_if_not_exists?: boolean;
  };
  if (!may(world, channel, world.bot.id, 'READ_MESSAGE_HISTORY')) throw refusals.noHistoryToReply();
  const message = channel.messages.get(String(id));
  if (message === undefined && strict !== false) {
    const form = createForm();
    form.fail(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
    form.check();
  }
  return message;
}

function listed(call: Call): Answer {
  const { world, query } = call;
  const channel = channelOf(world, call.param('channel'));
  demand(world, channel);
  const form = createForm();
  const limit = Number(query.get('limit') ?? 50);
  // 1 to 100, 50 by default (resources/message.mdx, Get Channel Messages).
  whole(form, ['limit'], limit, 1, 100);
  form.check();
  // Without the history permission the list is empty, not refused (same section).
  if (!may(world, channel, world.bot.id, 'READ_MESSAGE_HISTORY')) return ok([]);
  const all = [...channel.messages.values()];
  const newestFirst = (messages: readonly Message[]): unknown =>
    ok([...messages].reverse().map((one) => shown(world, one)));
  const side = (name: string): bigint | undefined => (query.has(name) ? BigInt(query.get(name) ?? 0) : undefined);
  const [before, after, around] = [side('before'), side('after'), side('around')];
  if (around !== undefined) {
    const half = Math.floor(limit / 2);
    const older = all.filter(({ id }) => BigInt(id) < around).slice(-half);
    const newer = all.filter(({ id }) => BigInt(id) >= around).slice(0, limit - older.length);
    return newestFirst([...older, ...newer]) as Answer;
  }
  if (after !== undefined) return newestFirst(all.filter(({ id }) => BigInt(id) > after).slice(0, limit)) as Answer;
  return newestFirst(
    (before === undefined ? all : all.filter(({ id }) => BigInt(id) < before)).slice(-limit),
  ) as Answer;
}

function edit(call: Call): Answer {
  const { world, body, files } = call;
  const channel = channelOf(world, call.param('channel'));
  demand(world, channel);
  const message = messageOf(channel, call.param('message'));
  if (message.author.id !== world.bot.id) throw refusals.notYourMessage();
  // "Users cannot edit messages ... in archived threads" (topics/threads.mdx, Active & Archived Threads).
  if (channel.thread?.archived === true) throw refusals.threadArchived();
  if (files.length > 0) demand(world, channel, 'ATTACH_FILES');
  const { version, mentions } = compose(world, channel, { body, files, before: message, webhook: false });
  change(world, channel, message, { version, mentions, first: false });
  return ok(shown(world, message));
}

function withdraw(call: Call): Answer {
  const channel = channelOf(call.world, call.param('channel'));
  demand(call.world, channel);
  const message = messageOf(channel, call.param('message'));
  if (message.author.id !== call.world.bot.id) {
    if (channel.guildId === undefined) throw refusals.notOnDirectMessages();
    demand(call.world, channel, 'MANAGE_MESSAGES');
  }
  remove(call.world, channel, message);
  return nothing;
}

export const messageRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/messages', create),
  route('GET', '/channels/:channel/messages', listed),
  route('GET', '/channels/:channel/messages/:message', (call) => {
    const channel = channelOf(call.world, call.param('channel'));
    demand(call.world, channel);
    if (!may(call.world, channel, call.world.bot.id, 'READ_MESSAGE_HISTORY')) throw refusals.missingAccess();
    return ok(shown(call.world, messageOf(channel, call.param('message'))));
  }),
  route('PATCH', '/channels/:channel/messages/:message', edit),
  route('DELETE', '/channels/:channel/messages/:message', withdraw),
  route('POST', '/channels/:channel/typing', (call) => {
    const channel = channelOf(call.world, call.param('channel'));
    demand(call.world, channel, channel.thread === undefined ? 'SEND_MESSAGES' : 'SEND_MESSAGES_IN_THREADS');
    return nothing;
  }),
];
