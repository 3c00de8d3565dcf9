/**
 * Threads: from a message, without one, and as a forum post with its first message in one call (resources/channel.mdx,
 * Start Thread ...; topics/threads.mdx). Checks the permissions each kind needs.
 */
import { compose } from '../compose.ts';
import { among, text } from '../limits/measure.ts';
import { type Channel, channelTypes, type Fields } from '../model.ts';
import { demand } from '../permissions.ts';
import { makeChannel, setThreadMember, tellChannel } from '../places.ts';
import { post } from '../posting.ts';
import { createForm, type Form, refusals } from '../refusal.ts';
import { renderChannel, renderThreadMember } from '../render.ts';
import { renderMessage } from '../render-message.ts';
import { type Answer, type Call, nothing, ok, type Route, route } from '../routing.ts';
import { channelOf, messageOf, type World } from '../world.ts';
import { appliedTags } from './channels.ts';

function checkThread(body: Fields, form: Form): void {
  text(form, ['name'], body.name, 1, 100);
  if (body.auto_archive_duration !== undefined && body.auto_archive_duration !== null) {
    among(form, ['auto_archive_duration'], body.auto_archive_duration, [60, 1_440, 4_320, 10_080]);
  }
}

const minutes = (body: Fields): number | undefined =>
  typeof body.auto_archive_duration === 'number' ? body.auto_archive_duration : undefined;

function fromMessage(call: Call): Answer {
  const { world, body } = call;
  const channel = channelOf(world, call.param('channel'));
  demand(world, channel, 'CREATE_PUBLIC_THREADS');
  if (channel.type !== channelTypes.text && channel.type !== channelTypes.announcement)
    throw refusals.wrongChannelType();
  const message = messageOf(channel, call.param('message'));
  if (message.threadId !== undefined) throw refusals.threadExists();
  const form = createForm();
  checkThread(body, form);
  form.check();
  // "The created thread and the message it was started from will share the same id" (topics/threads.mdx).
  message.threadId = message.id;
  const thread = makeChannel(world, {
    id: message.id,
    type: channel.type === channelTypes.announcement ? 10 : channelTypes.publicThread,
    name: String(body.name),
    guildId: channel.guildId,
    parentId: channel.id,
    ownerId: world.bot.id,
    archiveMinutes: minutes(body),
  });
  tellChannel(world, thread, 'CREATE');
  return { status: 201, body: renderChannel(world, thread) };
}

function withoutMessage(call: Call): Answer {
  const { world, body } = call;
  const channel = channelOf(world, call.param('channel'));
  if (channel.type === channelTypes.forum) return forumPost(call, channel);
  if (channel.type !== channelTypes.text) throw refusals.wrongChannelType();
  // Without a type the thread is private (resources/channel.mdx, Start Thread without Message).
  const type = body.type === undefined ? channelTypes.privateThread : Number(body.type);
  demand(world, channel, type === channelTypes.privateThread ? 'CREATE_PRIVATE_THREADS' : 'CREATE_PUBLIC_THREADS');
  const form = createForm();
  checkThread(body, form);
  among(form, ['type'], type, [channelTypes.publicThread, channelTypes.privateThread]);
  form.check();
  const thread = makeChannel(world, {
    type,
    name: String(body.name),
    guildId: channel.guildId,
    parentId: channel.id,
    ownerId: world.bot.id,
    archiveMinutes: minutes(body),
  });
  tellChannel(world, thread, 'CREATE');
  return { status: 201, body: renderChannel(world, thread) };
}

/** "Requires the SEND_MESSAGES permission" only (resources/channel.mdx, Start Thread in Forum or Media Channel). */
function forumPost(call: Call, forum: Channel): Answer {
  const { world, body, files } = call;
  demand(world, forum, 'SEND_MESSAGES', ...(files.length > 0 ? (['ATTACH_FILES'] as const) : []));
  const form = createForm();
  checkThread(body, form);
  const tags =
    body.applied_tags === undefined || body.applied_tags === null
      ? []
      : appliedTags(world, forum, body.applied_tags, form);
  if (body.message === undefined || body.message === null) {
    form.fail(['message'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  form.check();
  const id = world.ids.next();
  const first = body.message as Fields;
  const { version, mentions } = compose(world, forum, { body: first, files, webhook: false }, ['message']);
  const thread = makeChannel(world, {
    id,
    type: channelTypes.publicThread,
    name: String(body.name),
    guildId: forum.guildId,
    parentId: forum.id,
    ownerId: world.bot.id,
    archiveMinutes: minutes(body),
    appliedTags: tags,
  });
  tellChannel(world, thread, 'CREATE');
  const message = post(world, thread, { id, author: world.bot, type: 0, version, pings: mentions });
  return {
    status: 201,
    body: { ...renderChannel(world, thread), message: renderMessage(world, message, { hidden: false }) },
  };
}

function threadOf(world: World, id: string): Channel {
  const channel = channelOf(world, id);
  demand(world, channel);
  if (channel.thread === undefined) throw refusals.wrongChannelType();
  return channel;
}

function setMember(call: Call, userId: string, inside: boolean): Answer {
  const channel = threadOf(call.world, call.param('channel'));
  if (channel.thread?.archived === true) throw refusals.threadArchived();
  if (!call.world.users.has(userId)) throw refusals.unknownUser();
  if (inside && userId !== call.world.bot.id) demand(call.world, channel, 'SEND_MESSAGES_IN_THREADS');
  setThreadMember(call.world, channel, userId, inside);
  return nothing;
}

const memberId = (call: Call): string => (call.param('user') === '@me' ? call.world.bot.id : call.param('user'));

export const threadRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/messages/:message/threads', fromMessage),
  route('POST', '/channels/:channel/threads', withoutMessage),
  route('GET', '/channels/:channel/thread-members', ({ world, param }) => {
    const channel = threadOf(world, param('channel'));
    return ok([...(channel.thread?.memberIds ?? [])].map((id) => renderThreadMember(channel, id)));
  }),
  route('GET', '/channels/:channel/thread-members/:user', (call) => {
    const channel = threadOf(call.world, call.param('channel'));
    if (channel.thread?.memberIds.has(memberId(call)) !== true) throw refusals.unknownMember();
    return ok(renderThreadMember(channel, memberId(call)));
  }),
  route('PUT', '/channels/:channel/thread-members/:user', (call) => setMember(call, memberId(call), true)),
  route('DELETE', '/channels/:channel/thread-members/:user', (call) => setMember(call, memberId(call), false)),
  route('GET', '/channels/:channel/threads/archived/public', ({ world, param }) => {
    const parent = channelOf(world, param('channel'));
    demand(world, parent, 'READ_MESSAGE_HISTORY');
    const threads = [...world.channels.values()]
      .filter(({ parentId, thread }) => parentId === parent.id && thread?.archived === true)
      .sort((one, other) => (other.thread?.changedAt ?? 0) - (one.thread?.changedAt ?? 0));
    return ok({ threads: threads.map((thread) => renderChannel(world, thread)), members: [], has_more: false });
  }),
];
