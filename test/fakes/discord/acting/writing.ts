/** Messages that people write themselves. Refuses nothing: what a person may not write, a test should not ask for. */
import type { Attachment, Channel, Message, User } from '../model.ts';
import { pingsOf } from '../pings.ts';
import { post, tell } from '../posting.ts';
import { wake } from '../routes/messages.ts';
import type { World } from '../world.ts';
import type { FileToSend } from './command-data.ts';
import { channelIn } from './components.ts';
import type { MessageView } from './message-view.ts';

export interface Writing {
  /** Begins with a mention of the bot. */
  readonly mention?: boolean;
  readonly replyTo?: MessageView;
  /** For a reply: whether its author is notified; true as in the app. */
  readonly ping?: boolean;
  readonly attachments?: readonly FileToSend[];
}

export function write(world: World, user: User, channel: Channel, text: string, writing: Writing): Message {
  const content = writing.mention === true ? `<@${world.bot.id}> ${text}` : text;
  const attachments: Attachment[] = (writing.attachments ?? []).map((file) => ({
    id: world.ids.next(),
    channelId: channel.id,
    name: file.name,
    contentType: file.contentType ?? 'application/octet-stream',
    description: undefined,
    bytes: typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content,
  }));
  wake(world, channel);
  const replied = writing.replyTo?.source;
  const pings = pingsOf(world, channel, {
    content,
    components: [],
    allowed: writing.ping === false ? { parse: ['users', 'roles', 'everyone'] } : undefined,
    webhook: false,
    replied,
    authorId: user.id,
  });
  return post(world, channel, {
    author: user,
    type: replied === undefined ? 0 : 19,
    version: { at: world.now(), content, embeds: [], components: [], attachments, flags: 0 },
    pings,
    replyTo: replied?.id,
  });
}

/** The same message once more, as Discord may deliver after a resume. */
export function deliverAgain(world: World, view: MessageView): void {
  tell(world, channelIn(world, view), view.source, 'MESSAGE_CREATE');
}
