/** What is worked out of an object once. */
import { expect, test } from 'vitest';
import { keptWith } from '../../src/shared/kept.ts';

test('is made once for each object, whatever it is', () => {
  const made: string[] = [];
  const nameOf = keptWith(({ name }: { readonly name: string }) => {
    made.push(name);
    return name === '' ? undefined : name;
  });
  const [one, other, nobody] = [{ name: 'a' }, { name: 'a' }, { name: '' }];
  expect([one, one, other, nobody, nobody].map(nameOf)).toEqual(['a', 'a', 'a', undefined, undefined]);
  expect(made).toEqual(['a', 'a', '']);
});

test('is made anew after it could not be made, at once or in time', async () => {
  let tries = 0;
  const fails = (): never => {
    tries += 1;
    throw new Error(`no ${tries}`);
  };
  const atOnce = keptWith((_key: object) => fails());
  const inTime = keptWith(async (_key: object) => fails());
  const key = {};
  expect(() => atOnce(key)).toThrow('no 1');
  expect(() => atOnce(key)).toThrow('no 2');
  await expect(inTime(key)).rejects.toThrow('no 3');
  await expect(inTime(key)).rejects.toThrow('no 4');
});

test('those who ask meanwhile wait for the same', async () => {
  const made = Promise.withResolvers<string>();
  let begun = 0;
  const slow = keptWith((_key: object) => {
    begun += 1;
    return made.promise;
  });
  const key = {};
  const both = Promise.all([slow(key), slow(key)]);
  made.resolve('made');
  expect(await both).toEqual(['made', 'made']);
  expect(begun).toBe(1);
});
