// The field kit on a phone: reads where it stands from the shell and starts.
import './kit.css';
import { startApp } from './app.ts';
import { listenForInstall } from './install.ts';
import { openStore } from './store/database.ts';
import { watchUpdates } from './update.ts';

const {
  base = '',
  code = '',
  city = '',
  zone = 'Asia/Makassar',
  version = '',
} = document.documentElement.dataset;

listenForInstall();
await startApp({ base, code, city, zone, version }, openStore(code), watchUpdates(base));
