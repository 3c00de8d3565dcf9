/**
 * Draws docs/answer-card.svg: the question of the README put to the real desk, its answer rendered as for Discord, with the
 * controls that stand below an answer. `npm run picture`
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../src/assemble.ts';
import { readConfig } from '../src/config/config.ts';
import { answerControls } from '../src/discord/controls.ts';
import { discordPhrasesOf } from '../src/discord/phrases/index.ts';
import { drawPicture } from '../src/discord/picture.ts';
import { renderReply } from '../src/discord/render.ts';

const question = 'How many technical specialist posts supported the strategy at headquarters?';
const phrases = discordPhrasesOf('en');

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-picture-'));
try {
  const config = readConfig({
    variables: { DATA_DIR: join(folder, 'data'), INDEX_DIR: join(folder, 'index') },
    projectRoot: join(import.meta.dirname, '..'),
    workingFolder: folder,
  });
  const { desk } = assemble(config, { now: () => 0, clock: () => 0, randomId: () => 'picture' });
  const { reply, data } = await desk.ask({ question }, { language: 'en' });
  const { report } = data;
  const controls = answerControls({ reply, report, answer: 'picture', isPrivate: false, canDiscuss: true });
  const [message] = renderReply(reply, { ...phrases, controls });
  if (message === undefined) throw new Error('the answer has nothing to show');
  const picture = drawPicture(message, { question, asker: 'Delegate', bot: 'Rapporteur', time: 'Today at 09:41' });
  writeFileSync(join(import.meta.dirname, 'answer-card.svg'), picture);
} finally {
  rmSync(folder, { recursive: true });
}
