// From the configuration to the way out: exactly one, or none.
import type { MessagesConfig } from '../../config.ts';
import type { Adapter } from '../adapter.ts';
import { consoleAdapter } from './console.ts';
import { httpAdapter } from './http.ts';
import { smtpAdapter } from './smtp.ts';
import { whatsAppAdapter } from './whatsapp.ts';

export function adapterOf(config: MessagesConfig, print: (line: string) => void): Adapter | null {
  switch (config.adapter) {
    case 'none':
      return null;
    case 'console':
      return consoleAdapter(print);
    case 'smtp':
      return smtpAdapter(config);
    case 'whatsapp':
      return whatsAppAdapter(config);
    case 'http':
      return httpAdapter(config);
  }
}
