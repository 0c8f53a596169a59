/** Counts steps and prints those that fail; a step that fails does not stop those that do not need it. */
export function report(group) {
  return async (name, step) => {
    try {
      const result = await step();
      report.passed += 1;
      return result;
    } catch (error) {
      report.failed += 1;
      console.log(`FAILED ${group}: ${name}\n  ${String(error.message ?? error).split('\n').slice(0, 12).join('\n  ')}`);
      return undefined;
    }
  };
}
report.passed = 0;
report.failed = 0;

export function expect(condition, message) {
  if (!condition) throw new Error(message);
}
