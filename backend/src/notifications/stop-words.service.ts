import { Injectable } from '@nestjs/common';
import { Logger } from '../platform/logger.js';
import { Preferences } from '../preferences/preferences.service.js';

/** What ends advertising when it is all that somebody answers, in the languages of our messages. */
const stops = new Set(['stop', 'arret', 'desabonnement', 'unsubscribe', 'end', 'cancel', 'quit']);

/** Hears what people answer to text messages. */
@Injectable()
export class StopWords {
  constructor(
    private readonly preferences: Preferences,
    private readonly logger: Logger,
  ) {}

  /** STOP ends advertising to the number it came from; anything else is for nobody and is not kept. */
  async hear(phone: string, text: string): Promise<void> {
    const [word = ''] = text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((each) => each !== '');
    if (!stops.has(word)) return;
    await this.preferences.stop(phone);
    this.logger.event('info', 'sms-stop');
  }
}
