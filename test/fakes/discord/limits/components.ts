/**
 * Components of a message: which may stand where, and how much they may hold (components/reference.mdx, one section per
 * component). The 4,000 characters over all text displays are in discord.js's guide (display-components), not in the
 * reference; they are enforced all the same, because a message beyond them is refused.
 */
import type { Form } from '../refusal.ts';
import { checkButton, checkSelect, selectTypes } from './controls.ts';
import { isRecord, list, type Path, text, whole } from './measure.ts';

export const componentLimits = {
  total: 40,
  text: 4_000,
  rows: 5,
  buttons: 5,
  customId: 100,
  galleryItems: 10,
  altText: 1_024,
};

export interface ComponentSetting {
  readonly v2: boolean;
  readonly attachments: ReadonlySet<string>;
}

interface Sum {
  count: number;
  text: number;
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  readonly setting: ComponentSetting;
  readonly form: Form;
}

// Types 9 and up need the flag; without it a message takes action rows only (Legacy Message Component Behavior).
const topLevel = { v2: [1, 9, 10, 12, 13, 14, 17], legacy: [1] };
const inContainer = [1, 9, 10, 12, 13, 14];

export function checkComponents(value: unknown, setting: ComponentSetting, form: Form): void {
  const sum: Sum = { count: 0, text: 0, customIds: new Set(), ids: new Set(), setting, form };
  const most = setting.v2 ? componentLimits.total : componentLimits.rows;
  checkChildren(sum, ['components'], value, setting.v2 ? topLevel.v2 : topLevel.legacy, 0, most);
  if (setting.v2 && sum.count > componentLimits.total) {
    form.fail(
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `Number of components exceeds the maximum size of ${componentLimits.total}.`,
    );
  }
  if (sum.text > componentLimits.text) {
    form.fail(
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Total displayable text size exceeds the maximum size of ${componentLimits.text}.`,
    );
  }
}

function checkChildren(
  sum: Sum,
  path: Path,
  value: unknown,
  allowed: readonly number[],
  least: number,
  most: number,
): void {
  for (const [index, child] of list(sum.form, path, value, least, most).entries()) {
    checkOne(sum, [...path, index], child, allowed);
  }
}

function checkOne(sum: Sum, path: Path, value: unknown, allowed: readonly number[]): void {
  const { form } = sum;
  if (!isRecord(value) || typeof value.type !== 'number' || !allowed.includes(value.type)) {
    form.fail([...path, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')}).`);
    return;
  }
  sum.count += 1;
  checkIds(sum, path, value);
  switch (value.type) {
    case 1:
      checkRow(sum, path, value);
      break;
    case 2:
      checkButton(form, path, value);
      break;
    case 9:
      // One to three text displays and one accessory (Section).
      checkChildren(sum, [...path, 'components'], value.components, [10], 1, 3);
      if (value.accessory === undefined)
        form.fail([...path, 'accessory'], 'BASE_TYPE_REQUIRED', 'This field is required');
      else checkOne(sum, [...path, 'accessory'], value.accessory, [2, 11]);
      break;
    case 10:
      if (text(form, [...path, 'content'], value.content, 1, Number.POSITIVE_INFINITY))
        sum.text += value.content.length;
      break;
    case 11:
      checkMedia(sum, [...path, 'media'], value.media);
      text(form, [...path, 'description'], value.description, 0, componentLimits.altText);
      break;
    case 12:
      // One to ten items (Media Gallery).
      for (const [index, item] of list(
        form,
        [...path, 'items'],
        value.items,
        1,
        componentLimits.galleryItems,
      ).entries()) {
        if (!isRecord(item)) continue;
        checkMedia(sum, [...path, 'items', index, 'media'], item.media);
        text(form, [...path, 'items', index, 'description'], item.description, 0, componentLimits.altText);
      }
      break;
    case 13:
      checkFile(sum, [...path, 'file'], value.file);
      break;
    case 14:
      // Spacing 1 or 2 (Separator).
      whole(form, [...path, 'spacing'], value.spacing, 1, 2);
      break;
    case 17:
      // No smallest number is documented; an empty container is refused because nobody could see it.
      checkChildren(sum, [...path, 'components'], value.components, inContainer, 1, componentLimits.total);
      whole(form, [...path, 'accent_color'], value.accent_color, 0, 0xffffff);
      break;
    default:
      checkSelect(form, path, value, 'message');
  }
}

function checkIds(sum: Sum, path: Path, value: Readonly<Record<string, unknown>>): void {
  // Unique in the message, both the number and the developer's own (Anatomy of a Component; Custom ID).
  if (typeof value.id === 'number' && value.id !== 0) {
    if (sum.ids.has(value.id))
      sum.form.fail([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    sum.ids.add(value.id);
  }
  if (typeof value.custom_id !== 'string') return;
  if (sum.customIds.has(value.custom_id)) {
    sum.form.fail([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  sum.customIds.add(value.custom_id);
}

/** Up to five buttons, or one select and nothing else (Action Row). */
function checkRow(sum: Sum, path: Path, value: Readonly<Record<string, unknown>>): void {
  const inside = [...path, 'components'];
  checkChildren(sum, inside, value.components, [2, ...selectTypes], 1, componentLimits.buttons);
  const children = Array.isArray(value.components) ? value.components : [];
  const selects = children.filter((child) => isRecord(child) && selectTypes.includes(Number(child.type)));
  if (selects.length > 0 && children.length > 1) {
    sum.form.fail(inside, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
  }
}

function checkMedia(sum: Sum, path: Path, value: unknown): void {
  const url = isRecord(value) ? value.url : undefined;
  if (!text(sum.form, [...path, 'url'], url, 1, 2_048)) return;
  if (url.startsWith('attachment://')) checkAttached(sum, path, url);
  else if (!/^https?:\/\//u.test(url)) {
    sum.form.fail(
      [...path, 'url'],
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${url.split(':')[0]}" is not supported. Scheme must be one of ('http', 'https', 'attachment').`,
    );
  }
}

/** A file component shows only an attached file (File: "only supports attachment references"). */
function checkFile(sum: Sum, path: Path, value: unknown): void {
  const url = isRecord(value) ? value.url : undefined;
  if (!text(sum.form, [...path, 'url'], url, 1, 2_048)) return;
  checkAttached(sum, path, url);
}

function checkAttached(sum: Sum, path: Path, url: string): void {
  const attached = url.startsWith('attachment://') && sum.setting.attachments.has(url.slice('attachment://'.length));
  if (!attached) {
    sum.form.fail(
      [...path, 'url'],
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      `The referenced attachment was not found: ${url}`,
    );
  }
}
