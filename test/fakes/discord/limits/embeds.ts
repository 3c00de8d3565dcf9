/** Embeds: resources/message.mdx, Embed Limits. Ten in a message (Create Message), 6,000 characters over all of them. */
import type { Form } from '../refusal.ts';
import { isRecord, list, text } from './measure.ts';

export const embedLimits = {
  embeds: 10,
  title: 256,
  description: 4_096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  footer: 2_048,
  author: 256,
  together: 6_000,
};

export function checkEmbeds(value: unknown, form: Form): void {
  let total = 0;
  const count = (part: unknown): void => {
    if (typeof part === 'string') total += part.trim().length;
  };
  for (const [index, embed] of list(form, ['embeds'], value, 0, embedLimits.embeds).entries()) {
    if (!isRecord(embed)) continue;
    const at = ['embeds', index];
    text(form, [...at, 'title'], embed.title, 0, embedLimits.title);
    text(form, [...at, 'description'], embed.description, 0, embedLimits.description);
    count(embed.title);
    count(embed.description);
    if (isRecord(embed.footer)) {
      text(form, [...at, 'footer', 'text'], embed.footer.text, 0, embedLimits.footer);
      count(embed.footer.text);
    }
    if (isRecord(embed.author)) {
      text(form, [...at, 'author', 'name'], embed.author.name, 0, embedLimits.author);
      count(embed.author.name);
    }
    for (const [number, field] of list(form, [...at, 'fields'], embed.fields, 0, embedLimits.fields).entries()) {
      if (!isRecord(field)) continue;
      text(form, [...at, 'fields', number, 'name'], field.name, 1, embedLimits.fieldName);
      text(form, [...at, 'fields', number, 'value'], field.value, 1, embedLimits.fieldValue);
      count(field.name);
      count(field.value);
    }
  }
  if (total > embedLimits.together) {
    form.fail(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${embedLimits.together}`);
  }
}
