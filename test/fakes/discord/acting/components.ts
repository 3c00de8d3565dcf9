/**
 * Pressing and choosing: finds the component a person means and makes its data. Refuses what the app would not offer: a
 * component that is disabled, gone, or on someone else's ephemeral message; `stale` allows the first two, as a slow app may.
 */
import { type Channel, type Component, type Fields, interactionTypes, type User } from '../model.ts';
import { everyComponent } from '../tree.ts';
import type { World } from '../world.ts';
import { resolve } from './command-data.ts';
import type { Handle } from './handle.ts';
import { interact } from './interact.ts';
import type { MessageView } from './message-view.ts';

export interface Using {
  /** Uses a component that is no longer there or is disabled, as a slow app may. */
  readonly stale?: boolean;
  /** Sends any id, as somebody may who does not use the app. */
  readonly forged?: boolean;
}

export function channelIn(world: World, view: MessageView): Channel {
  const channel = world.channels.get(view.channelId);
  if (channel === undefined) throw new Error('The channel of that message is gone');
  return channel;
}

export function componentOf(
  user: User,
  view: MessageView,
  using: Using,
  matches: (component: Component) => boolean,
  what: string,
): Component {
  const message = view.source;
  if (message.ephemeralFor !== undefined && message.ephemeralFor !== user.id) {
    throw new Error(`${user.name} does not see that message: it is ephemeral, for someone else`);
  }
  const there = everyComponent(message.current.components);
  const now = there.find(matches);
  const usable = now !== undefined && now.disabled !== true && !message.deleted;
  if (usable) return now;
  const before = [...message.versions]
    .reverse()
    .flatMap(({ components }) => everyComponent(components))
    .find(matches);
  if (using.stale === true && before !== undefined) return before;
  const names = there.flatMap(({ type, label, custom_id }) =>
    custom_id === undefined && type !== 2 ? [] : [`${label ?? ''} (${custom_id ?? 'link'})`],
  );
  const why = message.deleted
    ? 'the message was deleted'
    : now !== undefined
      ? 'it is disabled'
      : `there is: ${names.join(', ') || 'nothing to use'}`;
  throw new Error(`No ${what}: ${why}`);
}

export function useComponent(world: World, user: User, view: MessageView, component: Component, data: Fields): Handle {
  const channel = channelIn(world, view);
  return interact(world, {
    type: interactionTypes.component,
    what: `the component "${component.label ?? component.custom_id}"`,
    user,
    channel,
    data: { component_type: component.type, custom_id: component.custom_id, id: component.id, ...data },
    source: view.source,
  });
}

export function chosen(
  world: World,
  channel: Channel,
  select: Component,
  values: readonly string[],
  stale: boolean,
): Fields {
  const resolved: Record<string, Record<string, Fields>> = {};
  const picked = values.map(
    (value) => select.options?.find((option) => option.value === value || option.label === value)?.value ?? value,
  );
  if (!stale && select.type === 3) {
    const unknown = picked.filter((value) => !select.options?.some((option) => option.value === value));
    if (unknown.length > 0)
      throw new Error(
        `No option ${unknown.join(', ')}; there is: ${(select.options ?? []).map(({ value }) => value).join(', ')}`,
      );
    const [least, most] = [select.min_values ?? 1, select.max_values ?? 1];
    if (picked.length < least || picked.length > most)
      throw new Error(`${picked.length} chosen of a select that takes ${least} to ${most}`);
  }
  if (select.type !== 3) {
    for (const id of picked) {
      resolve(world, channel, id, (kind, key, value) => {
        resolved[kind] = { ...resolved[kind], [key]: value };
      });
    }
  }
  return { component_type: select.type, values: picked, ...(Object.keys(resolved).length === 0 ? {} : { resolved }) };
}
