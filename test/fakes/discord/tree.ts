/** Walks a message's or modal's components in reading order. Judges nothing; `limits/components.ts` does that. */
import type { Component, Version } from './model.ts';

export const childrenOf = (component: Component): readonly Component[] => [
  ...(Array.isArray(component.components) ? component.components : []),
  ...(component.accessory === undefined || component.accessory === null ? [] : [component.accessory]),
  ...(component.component === undefined || component.component === null ? [] : [component.component]),
];

/** Every component, a parent before its children. */
export const everyComponent = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((component) => [component, ...everyComponent(childrenOf(component))]);

export const textDisplays = (components: readonly Component[]): readonly string[] =>
  everyComponent(components).flatMap(({ type, content }) => (type === 10 && content !== undefined ? [content] : []));

const embedTexts = (version: Version): readonly string[] =>
  version.embeds.flatMap((embed) => {
    const fields = (Array.isArray(embed.fields) ? embed.fields : []) as { name?: string; value?: string }[];
    const author = embed.author as { name?: string } | undefined;
    const footer = embed.footer as { text?: string } | undefined;
    return [
      author?.name,
      embed.title,
      embed.description,
      ...fields.flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ].filter((text): text is string => typeof text === 'string' && text !== '');
  });

/** All that a person reads: content, then embeds, then text displays. */
export const textOf = (version: Version): string =>
  [version.content, ...embedTexts(version), ...textDisplays(version.components)]
    .filter((text) => text !== '')
    .join('\n');

/** Where mentions can ping from: content and text displays, never embeds (resources/message.mdx, Allowed Mentions). */
export const pingableText = (content: string, components: readonly Component[]): string =>
  [content, ...textDisplays(components)].join('\n');

/** Gives every component without one its sequential id (components/reference.mdx, Anatomy of a Component). */
export function withIds(components: readonly Component[]): readonly Component[] {
  const taken = new Set(everyComponent(components).flatMap(({ id }) => (id === undefined || id === 0 ? [] : [id])));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const give = (component: Component): Component => ({
    ...component,
    id: component.id || next(),
    ...(Array.isArray(component.components) ? { components: component.components.map(give) } : {}),
    ...(component.accessory ? { accessory: give(component.accessory) } : {}),
    ...(component.component ? { component: give(component.component) } : {}),
  });
  return components.map(give);
}
