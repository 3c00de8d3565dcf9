/**
 * The vector index as an HNSW graph of hnswlib. This file alone imports the addon and keeps its sharp edges inside: widths,
 * labels, filters, growth and files are checked here, because hnswlib reads past its memory or aborts the process instead.
 */
import { appendFile, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
// A named import passes the type check and fails in Node: the addon is CommonJS with one export object.
import hnswlib from 'hnswlib-node';
import { Fault } from '../../shared/errors.ts';
import type { Neighbour, VectorEngine, VectorIndex } from '../vectors.ts';
import { checkQuery, checkVector, innerProduct, nearestFirst } from '../vectors.ts';

type Graph = InstanceType<typeof hnswlib.HierarchicalNSW>;

/** hnswlib's own defaults, stated because two builds with them are the same byte for byte (seen with 500 vectors). */
const links = 16;
const breadth = 200;
const seed = 100;
/** Candidates kept while searching. Not saved in the file, so set at every search; 256 finds 98 % at 100,000 vectors. */
const searchBreadth = 256;
/** Few vectors need fewer: the same neighbours in half the time. */
const few = 5000;
const breadthOfFew = 100;
const firstCapacity = 64;
/** Up to this many allowed labels are compared one by one: a filtered walk of the graph may give up before it finds them. */
const fewLabels = 2000;

export const hnswVectors: VectorEngine = {
  engine: 'hnsw',
  create: (dimensions) => {
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    graph.initIndex({ maxElements: firstCapacity, m: links, efConstruction: breadth, randomSeed: seed });
    return indexOf(graph, dimensions);
  },
  read: async (file, dimensions) => {
    const width = await widthInFile(file);
    if (width !== dimensions) throw new Fault(`${file} holds vectors of ${width} dimensions, not ${dimensions}`);
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    await graph.readIndex(file);
    return indexOf(graph, dimensions);
  },
};

function indexOf(graph: Graph, dimensions: number): VectorIndex {
  // The graph's own count includes deleted points and its list is a copy each time, so labels are kept here.
  const labels = new Set<number>(graph.getIdsList());

  const among = (query: Float32Array, allowed: Iterable<number>): readonly Neighbour[] =>
    [...allowed]
      .filter((label) => labels.has(label))
      .map((label) => ({ label, similarity: innerProduct(graph.getPoint(label), query) }));

  return {
    engine: 'hnsw',
    dimensions,
    size: () => labels.size,
    add: (label, vector) => {
      checkVector(label, vector, dimensions);
      if (!labels.has(label) && labels.size >= graph.getMaxElements()) graph.resizeIndex(graph.getMaxElements() * 2);
      graph.addPoint(Array.from(vector), label);
      labels.add(label);
    },
    search: (query, k, allowed) => {
      checkQuery(query, dimensions);
      const wanted = Math.min(Math.floor(k), labels.size);
      if (wanted <= 0) return [];
      if (allowed !== undefined && allowed.size <= fewLabels)
        return [...among(query, allowed)].sort(nearestFirst).slice(0, wanted);
      graph.setEf(Math.max(labels.size < few ? breadthOfFew : searchBreadth, 2 * wanted));
      // A filter that throws aborts the process: a look-up in a ready set cannot.
      const filter = allowed === undefined ? undefined : (label: number): boolean => allowed.has(label);
      const { neighbors, distances } = graph.searchKnn(Array.from(query), wanted, filter);
      return neighbors.map((label, at) => ({ label, similarity: 1 - (distances[at] as number) })).sort(nearestFirst);
    },
    write: async (file) => {
      // hnswlib reports success when the folder is missing or the disk is full.
      await stat(dirname(file));
      await graph.writeIndex(file);
      const missing = labels.size * dimensions * 4 - (await stat(file)).size;
      if (missing <= 0) return;
      // Writing the rest asks the system why: it answers with the error that hnswlib swallowed.
      await appendFile(file, Buffer.alloc(missing));
      throw new Fault(`${file} was not written whole`);
    },
  };
}

/**
 * The width of the vectors in a file, from its header (hnswlib 0.8.0, hnswalg.h saveIndex: sixth and fifth 64-bit field are
 * where data and label start inside an element). hnswlib itself would read another width without complaint.
 */
async function widthInFile(file: string): Promise<number> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(48), 0, 48, 0);
    if (bytesRead < 48) throw new Fault(`${file} is cut short`);
    return Number(buffer.readBigUInt64LE(32) - buffer.readBigUInt64LE(40)) / 4;
  } finally {
    await handle.close();
  }
}
