const MILLISECONDS_BETWEEN_LOOKS = 250;

/** Ends this process when npm, which started it, is gone: npm's shell keeps the signals that it gets to itself. */
export function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, MILLISECONDS_BETWEEN_LOOKS);
  look.unref();
}
