/**
 * A person at the Discord app: writes, uses commands and menus, presses, chooses, fills in. Refuses what the app would not
 * offer (a command nobody registered, a button that is disabled or gone, someone else's ephemeral message) with an error
 * that says what there is, unless the test asks for it.
 */
import { type Channel, type Component, type Fields, interactionTypes, type User } from '../model.ts';
import { pingsOf } from '../pings.ts';
import { directChannel } from '../places.ts';
import { change, remove } from '../posting.ts';
import { renderMessage } from '../render-message.ts';
import type { World } from '../world.ts';
import { type CommandWish, checkUsable, commandData, findCommand, registeredNames, resolve } from './command-data.ts';
import { channelIn, chosen, componentOf, type Using, useComponent } from './components.ts';
import type { Handle } from './handle.ts';
import { interact } from './interact.ts';
import { type MessageView, messageView } from './message-view.ts';
import { type FieldValue, modalData } from './modal-data.ts';
import { type ChannelActor, channelActor } from './places.ts';
import { type Writing, write } from './writing.ts';

export interface CommandUse extends CommandWish {
  /** The app is installed by this person and not in the guild. */
  readonly userInstall?: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly mention: string;
  readonly source: User;
  /** The direct messages between this person and the bot. */
  readonly dm: ChannelActor;
  readonly says: (channel: ChannelActor, text: string, writing?: Writing) => MessageView;
  /** Writes to the bot directly. */
  readonly writes: (text: string, writing?: Writing) => MessageView;
  readonly edits: (message: MessageView, text: string) => MessageView;
  readonly deletes: (message: MessageView) => void;
  readonly command: (channel: ChannelActor, name: string, use?: CommandUse) => Handle;
  /** A context menu on a message or on a person. */
  readonly menu: (
    channel: ChannelActor,
    name: string,
    target: MessageView | { readonly id: string },
    use?: CommandUse,
  ) => Handle;
  readonly completes: (
    channel: ChannelActor,
    name: string,
    use: CommandUse & { readonly focused: readonly [string, string] },
  ) => Handle;
  readonly press: (message: MessageView, customIdOrLabel: string, using?: Using) => Handle;
  readonly choose: (message: MessageView, customId: string, values: readonly string[], using?: Using) => Handle;
  /** Fills in the modal that the handle was answered with. */
  readonly submit: (
    handle: Handle,
    values: Readonly<Record<string, FieldValue>>,
    options?: { readonly unchecked?: boolean },
  ) => Handle;
}

export function createPerson(world: World, user: User): Person {
  const says = (place: ChannelActor, text: string, writing: Writing = {}): MessageView =>
    messageView(world, write(world, user, place.source, text, writing));
  const use = (type: number, place: ChannelActor, name: string, wish: CommandUse): Handle => {
    const channel = place.source;
    const command =
      findCommand(world, channel, name, 1) ??
      (wish.unchecked === true ? { id: world.ids.next(), name, type: 1 } : undefined);
    if (command === undefined)
      throw new Error(`The bot has registered no command "${name}". Registered: ${registeredNames(world)}`);
    if (wish.unchecked !== true) checkUsable(world, channel, user, command);
    const words = [name, wish.group, wish.subcommand].filter((word) => word !== undefined).join(' ');
    const data = commandData(world, channel, command, wish);
    return interact(world, { type, what: `/${words}`, user, channel, data, userInstall: wish.userInstall });
  };
  return {
    id: user.id,
    name: user.name,
    locale: user.locale,
    mention: `<@${user.id}>`,
    source: user,
    get dm() {
      return channelActor(world, directChannel(world, user));
    },
    says,
    writes: (text, writing) => says(channelActor(world, directChannel(world, user)), text, writing),
    edits: (message, text) => {
      const channel = channelIn(world, message);
      const version = { ...message.source.current, at: world.now(), content: text };
      const mentions = pingsOf(world, channel, {
        content: text,
        components: [],
        allowed: undefined,
        webhook: false,
        authorId: user.id,
      });
      change(world, channel, message.source, { version, mentions, first: false });
      return messageView(world, message.source);
    },
    deletes: (message) => remove(world, channelIn(world, message), message.source),
    command: (channel, name, wish = {}) => use(interactionTypes.command, channel, name, wish),
    completes: (channel, name, wish) => use(interactionTypes.autocomplete, channel, name, wish),
    menu: (place, name, target, wish = {}) => menu(world, user, place.source, name, target, wish),
    press: (view, wanted, using = {}) => {
      const button: Component =
        using.forged === true
          ? { type: 2, custom_id: wanted }
          : componentOf(
              user,
              view,
              using,
              ({ type, custom_id, label }) => type === 2 && (custom_id === wanted || label === wanted),
              `button "${wanted}"`,
            );
      if (button.custom_id === undefined) throw new Error(`The button "${wanted}" is a link and sends nothing`);
      return useComponent(world, user, view, button, { component_type: 2 });
    },
    choose: (view, customId, values, using = {}) => {
      const select = componentOf(
        user,
        view,
        using,
        ({ type, custom_id }) => [3, 5, 6, 7, 8].includes(type) && custom_id === customId,
        `select "${customId}"`,
      );
      return useComponent(
        world,
        user,
        view,
        select,
        chosen(world, channelIn(world, view), select, values, using.stale === true),
      );
    },
    submit: (handle, values, { unchecked = false } = {}) => {
      const { modal, user: owner, channelId, source } = handle.source;
      const channel = world.channels.get(channelId);
      if (modal === undefined) throw new Error(`${handle.what} was not answered with a modal`);
      if (owner.id !== user.id) throw new Error(`The modal was shown to ${owner.name}, not to ${user.name}`);
      if (channel === undefined) throw new Error(`The channel of ${handle.what} is gone`);
      const data = modalData(world, channel, modal, values, unchecked);
      return interact(world, {
        type: interactionTypes.modal,
        what: `the modal "${String(modal.title)}"`,
        user,
        channel,
        data,
        source,
      });
    },
  };
}

function menu(
  world: World,
  user: User,
  channel: Channel,
  name: string,
  target: MessageView | { readonly id: string },
  wish: CommandUse,
): Handle {
  const onMessage = 'source' in target && 'versions' in target;
  const type = onMessage ? 3 : 2;
  const command =
    findCommand(world, channel, name, type) ??
    (wish.unchecked === true ? { id: world.ids.next(), name, type } : undefined);
  if (command === undefined)
    throw new Error(`The bot has registered no menu "${name}". Registered: ${registeredNames(world)}`);
  if (wish.unchecked !== true) checkUsable(world, channel, user, command);
  const resolved: Record<string, Record<string, Fields>> = {};
  const note = (kind: string, id: string, value: Fields): void => {
    resolved[kind] = { ...resolved[kind], [id]: value };
  };
  // The target of a message menu is always readable, whatever the intents (events/gateway.mdx, Message Content Intent).
  if (onMessage) note('messages', target.id, renderMessage(world, target.source, { hidden: false }));
  else resolve(world, channel, target.id, note);
  const data = { id: command.id, name, type, target_id: target.id, resolved };
  return interact(world, {
    type: interactionTypes.command,
    what: `the menu "${name}"`,
    user,
    channel,
    data,
    userInstall: wish.userInstall,
  });
}
