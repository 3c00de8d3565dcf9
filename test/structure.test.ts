/** The tree is the explanation only while it is true: arrows, borders and sizes are held here. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<=^|\s)\/\/.*$/gmu, '');
/** Types passed in may be named; only code that is called makes an arrow. */
const withoutTypes = (source: string): string => source.replace(/(?<=^|\n)\s*import\s+type\s[^;]*;/gu, '');
const importsOf = (file: string, source = withoutComments(read(file))): readonly string[] =>
  [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)[^;'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/gu,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** What each folder may import from, beside itself. `main.ts`, `program.ts`, `assemble.ts` and `serve.ts` wire and may see everything. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  config: ['shared'],
  observe: ['shared'],
  report: ['shared'],
  retrieval: ['shared', 'report'],
  answering: ['shared', 'report', 'retrieval'],
  review: ['shared', 'report'],
  pictures: ['shared', 'review'],
  digest: ['shared', 'report', 'review', 'pictures'],
  desk: ['shared', 'report', 'retrieval', 'answering', 'review', 'pictures', 'digest'],
  storage: ['shared', 'desk', 'review', 'digest'],
  discord: ['shared', 'desk', 'digest'],
  terminal: ['shared', 'report', 'desk'],
};

const sources = filesOf('src');

describe('structure', () => {
  it('arrows point one way', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const folder = relative('src', file).split('/')[0] ?? '';
      if (/^(?:main|program|assemble|serve)\.ts$/u.test(folder)) continue;
      expect(Object.keys(arrows), `folder of ${file}`).toContain(folder);
      for (const target of importsOf(file, withoutTypes(withoutComments(read(file)))).filter((name) =>
        name.startsWith('.'),
      )) {
        const seen = relative(join(root, 'src'), resolve(root, dirname(file), target)).split('/')[0] ?? '';
        if (seen !== folder && !arrows[folder]?.includes(seen)) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('each heavy or outside library has one door', () => {
    const doors: Readonly<Record<string, RegExp>> = {
      'hnswlib-node': /^src\/retrieval\/vectors\/hnsw\.ts$/u,
      dotenv: /^src\/config\/env\.ts$/u,
      zod: /^src\/(?:config\/|answering\/models\/chat\/)/u,
      pino: /^src\/observe\//u,
      commander: /^src\/terminal\//u,
      'cli-progress': /^src\/terminal\//u,
      'discord.js': /^src\/discord\//u,
      kysely: /^src\/storage\//u,
      'better-sqlite3': /^src\/storage\//u,
      'prom-client': /^src\/observe\//u,
      diff: /^src\/review\/difference\.ts$/u,
      docx: /^src\/review\/export\//u,
      echarts: /^src\/pictures\//u,
      '@resvg/resvg-wasm': /^src\/pictures\/rasterise\.ts$/u,
      luxon: /^src\/(?:digest|review)\//u,
      pg: /^src\/storage\//u,
      'opencc-js': /^src\/retrieval\//u,
      'snowball-stemmers': /^src\/retrieval\//u,
      openai: /^src\/retrieval\/embedders\/openai\.ts$/u,
      langchain: /^src\/answering\/models\/chat\//u,
      '@langchain/core': /^src\/answering\/models\/chat\//u,
      '@langchain/openai': /^src\/answering\/models\/chat\//u,
    };
    const wrong = sources.flatMap((file) =>
      importsOf(file).flatMap((name) =>
        Object.entries(doors).flatMap(([library, door]) =>
          (name === library || name.startsWith(`${library}/`)) && !door.test(file) ? [`${file} imports ${name}`] : [],
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('the environment is read in one file, and nothing prints past the terminal', () => {
    const wrong = sources.flatMap((file) => {
      const source = withoutComments(read(file));
      return [
        ...(/process\.env|loadEnvFile/u.test(source) && file !== 'src/config/env.ts'
          ? [`${file} reads the environment`]
          : []),
        ...(/\bconsole\./u.test(source) ? [`${file} uses console`] : []),
        ...(/process\.(?:stdout|stderr|stdin)/u.test(source) && !/^src\/(?:program|assemble|terminal\/)/u.test(file)
          ? [`${file} touches the terminal`]
          : []),
        ...(/process\.exit\(/u.test(source) && file !== 'src/program.ts' ? [`${file} exits`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('clock and randomness are passed in', () => {
    const wrong = sources.filter(
      (file) =>
        !/^src\/(?:program|assemble)\.ts$/u.test(file) &&
        /Math\.random\(|Date\.now\(|new Date\(\)|randomUUID\(/u.test(withoutComments(read(file))),
    );
    expect(wrong).toEqual([]);
  });

  it('a file holds one idea', () => {
    const long = sources
      .filter((file) => read(file).split('\n').length > 260)
      .filter((file) => !/\/phrases\//u.test(file));
    expect(long).toEqual([]);
    const undocumented = sources.filter((file) => !file.endsWith('.d.ts') && !/^\/\*\*/u.test(read(file)));
    expect(undocumented).toEqual([]);
  });

  it('tests mock no module, skip nothing and sleep for nothing', () => {
    const wrong = filesOf('test').flatMap((file) => {
      if (file.endsWith('structure.test.ts')) return [];
      const source = withoutComments(read(file));
      return /vi\.mock\(|\b(?:it|test|describe)\.(?:skip|only|todo)\b/u.test(source) ? [file] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('versions are exact', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});
