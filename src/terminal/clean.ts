/** JSON for a terminal: what a screen would obey is written as an escape, so that the data stays the same. */

/** JSON that says the same with every such character escaped. */
export function cleanJson(json: string): string {
  return json.replace(
    /[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
