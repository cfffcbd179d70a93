// Writing what changes under the fingers: one write at a time, always the newest, none after the end.

/** `write` may be called at every stroke; `end` resolves when nothing is being written and nothing will be. */
export function writer(put: () => Promise<void>): { write(): void; end(): Promise<void> } {
  let [wanted, ended] = [false, false];
  let under: Promise<void> | null = null;
  const run = async () => {
    while (wanted && !ended) {
      wanted = false;
      await put();
    }
    under = null;
  };
  return {
    write() {
      wanted = true;
      under ??= run();
    },
    async end() {
      ended = true;
      await under;
    },
  };
}
