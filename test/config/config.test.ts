import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { UserError } from '../../src/shared/errors.ts';

const read = (variables: Record<string, string>) =>
  readConfig({ variables, projectRoot: '/srv/rapporteur', workingFolder: '/home/delegate' });

describe('without any variable', () => {
  test('everything is offline, in the project, in English', () => {
    expect(read({})).toEqual({
      projectRoot: '/srv/rapporteur',
      workingFolder: '/home/delegate',
      seedsDir: '/srv/rapporteur/seeds',
      dataDir: '/srv/rapporteur/data',
      indexDir: '/srv/rapporteur/index',
      logLevel: 'warn',
      colour: 'auto',
      language: 'en',
    });
  });
  test('the configuration cannot be changed', () => expect(Object.isFrozen(read({}))).toBe(true));
  test('a variable set to nothing is not set', () =>
    expect(read({ DATA_DIR: '', LOG_LEVEL: '', LANG: '' })).toEqual(read({})));
});

test('relative folders are the project’s, absolute ones stay', () => {
  expect(read({ DATA_DIR: 'd', INDEX_DIR: '/var/i' })).toMatchObject({
    dataDir: '/srv/rapporteur/d',
    indexDir: '/var/i',
  });
});

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'es' }, 'es'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LC_ALL: 'fr_CH.UTF-8', LANG: 'zh_CN.UTF-8' }, 'fr'],
  [{ LC_MESSAGES: 'fr_FR', LANG: 'es_ES' }, 'fr'],
])('%o speaks %s', (variables, language) => expect(read(variables).language).toBe(language));

test.each([
  [{}, 'auto'],
  [{ NO_COLOR: '1' }, 'never'],
  [{ FORCE_COLOR: '1' }, 'always'],
  [{ FORCE_COLOR: '0' }, 'never'],
  [{ NO_COLOR: '1', FORCE_COLOR: '3' }, 'never'],
])('%o shows colour %s', (variables, colour) => expect(read(variables).colour).toBe(colour));

test('every problem is told at once, with its variable and what it may be', () => {
  try {
    read({ LOG_LEVEL: 'loud', DATA_DIR: 'a\0b' });
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { code, parameters } = error as UserError;
    expect(code).toBe('config-invalid');
    expect(parameters.problems).toHaveLength(2);
    expect(String(parameters.problems)).toMatch(/LOG_LEVEL=loud → silent \| fatal/u);
  }
});
