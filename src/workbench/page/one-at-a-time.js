/** Runs `work` one run at a time; whatever asks meanwhile shares one more run, and hears when that is done. */
export function oneAtATime(work) {
  let running = null;
  let next = null;
  return function run() {
    if (!running) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running.then(() => {
      next = null;
      return run();
    });
    return next;
  };
}
