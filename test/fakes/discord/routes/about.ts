/** Who the bot is and where its gateway is. Refuses nothing beyond a wrong token. */

import { renderApplication, renderUser } from '../render.ts';
import { ok, type Route, route } from '../routing.ts';
import type { World } from '../world.ts';

export const gatewayUrl = (world: World): string => world.origin().replace(/^http/u, 'ws');

export interface GatewayAdvice {
  readonly shards: number;
  /** Identifies allowed at once; a small number makes discord.js wait 5 s between shards. */
  readonly concurrency: number;
}

export const aboutRoutes = (advice: GatewayAdvice): readonly Route[] => [
  route('GET', '/gateway', ({ world }) => ok({ url: gatewayUrl(world) }), true),
  route('GET', '/gateway/bot', ({ world }) =>
    ok({
      url: gatewayUrl(world),
      shards: advice.shards,
      session_start_limit: {
        total: 1_000,
        remaining: 999,
        reset_after: 86_400_000,
        max_concurrency: advice.concurrency,
      },
    }),
  ),
  route('GET', '/users/@me', ({ world }) => ok(renderUser(world.bot))),
  route('GET', '/applications/@me', ({ world }) => ok(renderApplication(world))),
  route('GET', '/oauth2/applications/@me', ({ world }) => ok(renderApplication(world))),
];
