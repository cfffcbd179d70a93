// News from a lower room to whoever listens above, told inside the transaction in which it became true.
import type { Db } from './db/index.ts';

export type Topic<News> = {
  /** Called by the room that owns the topic. All listeners finish, or the transaction fails. */
  tell(db: Db, news: News): Promise<void>;
  /** Called once per listener from src/rooms.ts, the table of contents. */
  hear(listener: (db: Db, news: News) => Promise<void>): void;
};

export function topic<News>(): Topic<News> {
  const listeners: ((db: Db, news: News) => Promise<void>)[] = [];
  return {
    async tell(db, news) {
      for (const listener of listeners) await listener(db, news);
    },
    hear(listener) {
      listeners.push(listener);
    },
  };
}
