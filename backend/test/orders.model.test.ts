import fc from 'fast-check';
import { histories } from './model/commands.js';
import { MOST_OPEN, Oracle } from './model/oracle.js';
import { executed } from './model/steps.js';
import { World } from './model/world.js';
import { type OpenApp, openApp } from './open-app.js';

// More on demand: MODEL_COMMANDS=100000 MODEL_SEED=42.
const COMMANDS = Number(process.env.MODEL_COMMANDS ?? 10_000);
const SEED = Number(process.env.MODEL_SEED ?? 20_261_124);
const LONGEST_HISTORY = 240;
// Histories side by side, each on a database of its own: one waits while another works.
const WORLDS = 3;

let opened: OpenApp[] = [];
beforeAll(async () => {
  const env = { MAX_OPEN_ORDERS_PER_CONTACT: String(MOST_OPEN) };
  opened = await Promise.all(Array.from({ length: WORLDS }, () => openApp(env)));
});
afterAll(async () => {
  for (const each of opened) await each.close();
});

async function explore(world: World, seed: number): Promise<void> {
  const history = fc.asyncProperty(histories(LONGEST_HISTORY), async (commands) => {
    await fc.asyncModelRun(async () => {
      const { now, delivered } = await world.begin();
      const model = new Oracle(delivered, now);
      model.remember();
      return { model, real: world };
    }, commands);
  });
  for (let round = 0; executed.commands < COMMANDS; round += WORLDS)
    // A failure is made smaller for as long as somebody would wait for it.
    await fc.assert(history, { seed: seed + round, numRuns: 5, interruptAfterTimeLimit: 90_000 });
}

test(
  `after each of ${COMMANDS} commands the database is what a simple oracle says (MODEL_SEED=${SEED})`,
  async () => {
    const worlds = await Promise.all(opened.map((each) => World.open(each)));
    await Promise.all(worlds.map((world, place) => explore(world, SEED + place)));
    expect(executed.commands).toBeGreaterThanOrEqual(COMMANDS);
  },
  15 * 60_000,
);
