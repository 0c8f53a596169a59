// Runs the unit tests and prints those that fail; the last line counts: "N passed, N failed".
import { startVitest } from 'vitest/node';

const vitest = await startVitest('test', [], { run: true, watch: false, reporters: ['dot'] });
const tests = vitest.state.getFiles().flatMap(function all(task) {
  return task.type === 'test' ? [task] : (task.tasks ?? []).flatMap(all);
});
const failed = tests.filter(({ result }) => result?.state === 'fail').length + vitest.state.getUnhandledErrors().length + vitest.state.getFiles().filter(({ result, tasks }) => result?.state === 'fail' && tasks.length === 0).length;
await vitest.close();
console.log(`${tests.filter(({ result }) => result?.state === 'pass').length} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
