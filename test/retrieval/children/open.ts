/** Opens one index many times over, as a process of its own: `node open.ts <index folder> <width> <times>`. */
import { openIndex } from '../../../src/retrieval/build.ts';
import { offlineEmbedder } from '../../../src/retrieval/embedders/offline.ts';
import { englishReport, sharedTools } from '../support.ts';

const [indexDir = '', width = '', times = ''] = process.argv.slice(2);
const dimensions = Number(width);
const offline = offlineEmbedder();
const embedder = {
  ...offline,
  id: `test-${dimensions}`,
  dimensions,
  embed: async (texts: readonly string[]) => (await offline.embed(texts)).map((vector) => vector.slice(0, dimensions)),
};
const tools = await sharedTools();
const found: (string | undefined)[] = [];
for (let time = 0; time < Number(times); time += 1) {
  const index = await openIndex({ report: englishReport(), indexDir, embedder, tools });
  const [first] = await index.search('delays of fourteen months', 1);
  found.push(first?.passage.id);
}
process.stdout.write(JSON.stringify([...new Set(found)]));
