/** So many meet here before any goes on. */
export function meeting(of: number): () => Promise<void> {
  let here = 0;
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    here += 1;
    if (here === of) open();
    return opened;
  };
}
