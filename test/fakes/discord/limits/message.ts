/**
 * What a message may hold as a whole. Lengths: resources/message.mdx, Create Message and Edit Message; the changes that
 * the components flag brings: components/reference.mdx, introduction, and resources/message.mdx, Message Flags.
 */
import { flags, type Version } from '../model.ts';
import type { Form } from '../refusal.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { text } from './measure.ts';

/** resources/message.mdx, Create Message: content; nonce. */
export const messageLimits = { content: 2_000, nonce: 25 };

export interface CheckedMessage {
  readonly body: Readonly<Record<string, unknown>>;
  readonly content: unknown;
  readonly embeds: unknown;
  readonly components: unknown;
  readonly attachments: readonly string[];
  readonly flags: number;
  readonly before: Version | undefined;
}

export function checkMessage(message: CheckedMessage, form: Form): void {
  const { body, content, embeds, components, attachments } = message;
  text(form, ['content'], content, 0, messageLimits.content);
  checkNonce(body.nonce, form);
  const v2 = (message.flags & flags.componentsV2) !== 0;
  if (v2) {
    const lists = { embeds, sticker_ids: body.sticker_ids };
    const used = [
      ...(content === '' || content === undefined ? [] : ['content']),
      ...Object.entries(lists).flatMap(([name, value]) => (Array.isArray(value) && value.length > 0 ? [name] : [])),
      ...(body.poll === undefined || body.poll === null ? [] : ['poll']),
    ];
    for (const field of used) {
      form.fail(
        [field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  } else {
    checkEmbeds(embeds, form);
  }
  checkComponents(components, { v2, attachments: new Set(attachments) }, form);
}

function checkNonce(nonce: unknown, form: Form): void {
  if (nonce === undefined || nonce === null || typeof nonce === 'number') return;
  text(form, ['nonce'], nonce, 0, messageLimits.nonce);
}
