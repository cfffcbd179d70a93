// Starts the phone with what the rooms bring along; where it stands is read from the shell.
import './kit.css';
import { startApp } from './app.ts';
import { listenForInstall } from './install.ts';
import type { Part } from './kit.ts';
import { openStore } from './store/database.ts';
import { watchUpdates } from './update.ts';

const {
  base = '',
  code = '',
  city = '',
  zone = 'Asia/Makassar',
  version = '',
} = document.documentElement.dataset;

export async function startKit(parts: readonly Part[]): Promise<void> {
  listenForInstall();
  await startApp({ base, code, city, zone, version }, { store: openStore(code), parts }, watchUpdates(base));
}
