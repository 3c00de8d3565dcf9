/** What an endpoint can: asked for all at first, and for less of what it refuses. */
import type { Feature } from './failure.ts';

export type Format = 'json_schema' | 'json_object' | 'text';

export type Ability = {
  readonly format: Format;
  readonly streams: boolean;
  /** Tells at the end of a stream what it took. */
  readonly tellsUsage: boolean;
  /** Knows instructions apart from the question: templates of some models have no place for them. */
  readonly hasSystem: boolean;
};

export const fullAbility: Ability = { format: 'json_schema', streams: true, tellsUsage: true, hasSystem: true };

const lesserFormat: Readonly<Record<Format, Format | null>> = {
  json_schema: 'json_object',
  json_object: 'text',
  text: null,
};

/** What to ask of an endpoint that refused this much, for `feature` where it said so; null when nothing less is left. */
export function lesser(ability: Ability, feature: Feature | null): Ability | null {
  const { format, streams, tellsUsage, hasSystem } = ability;
  if (feature === 'stream-usage' && streams && tellsUsage) return { ...ability, tellsUsage: false };
  if (feature === 'stream' && streams) return unstreamed(ability);
  if (feature === 'system' && hasSystem) return { ...ability, hasSystem: false };
  const next = lesserFormat[format];
  if (next !== null) return { ...ability, format: next };
  if (streams) return unstreamed(ability);
  return hasSystem ? { ...ability, hasSystem: false } : null;
}

/** Without a stream the client reads JSON of a schema itself, and loses what is no JSON or is cut off. */
function unstreamed(ability: Ability): Ability {
  return { ...ability, streams: false, format: lesserFormat[ability.format] ?? ability.format };
}
