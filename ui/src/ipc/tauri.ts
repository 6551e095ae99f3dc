// The bridge to the program in its own window.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

import { type Args, asFailure, type Bridge, type Reply } from './bridge';
import type { Commands } from './generated';

export const bridge: Bridge = {
  async call<K extends keyof Commands>(name: K, args: Args<K>) {
    try {
      return await invoke<Reply<K>>(name, args);
    } catch (thrown) {
      throw asFailure(thrown);
    }
  },
  on(event, hear) {
    const listening = listen(event, ({ payload }) => hear(payload as Parameters<typeof hear>[0]));
    return () => void listening.then((stop) => stop());
  },
};
