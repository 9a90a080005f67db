/**
 * The runner tells all its workers what they need to know when the first of them asks, also one that does not listen
 * yet; and that one would ask in vain, and wait for ever. What came early is kept, and said again when it asks.
 */
export function keepWhatComesEarly() {
  const send = process.send?.bind(process);
  if (!send) return;
  let told;
  const keep = (message) => {
    if (message?.type === 'jest-light-runner-worker-data') told = message;
  };
  // Not before the pool itself listens: what is heard by then is heard by nobody else.
  process.on('newListener', function withThePool(event) {
    if (event !== 'message') return;
    process.off('newListener', withThePool);
    process.on('message', keep);
  });
  process.send = (message, ...rest) => {
    if (told === undefined || message !== 'jest-light-runner-get-worker-data') return send(message, ...rest);
    queueMicrotask(() => process.emit('message', told));
    return true;
  };
}
