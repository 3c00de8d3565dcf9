import { defineConfig } from 'vitest/config';

// A test that starts the program several times takes its seconds on a busy machine; none waits for time to pass.
const patience = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // What is looked for over and over has as long as a wait of the fake Discord; vitest gives it a second.
  expect: { poll: { timeout: 120_000 } },
};
/** What must happen within seconds by the clock, beside hundreds of questions or many processes: it has the machine to itself. */
const timed = ['fakes/discord', 'discord/load', 'discord/chaos', 'discord/process'].map(
  (name) => `test/${name}.test.ts`,
);

export default defineConfig({
  test: {
    globalSetup: 'test/temporary.ts',
    projects: [
      // Every processor at work: left alone, vitest keeps one free, and of two that is half of the machine.
      { test: { ...patience, name: 'usual', include: ['test/**/*.test.ts'], exclude: timed, maxWorkers: '100%' } },
      { test: { ...patience, name: 'timed', include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
