import type { Doors } from '../doors.js';
import type { Act } from '../timeline.js';
import type { OfficeAct } from './script.js';

// Within what counts as a fresh proof of who is there.
const SITTING_MINUTES = 10;

type View = Readonly<Record<string, unknown>>;

/** Plays what head office did through the application's own doors: whoever is refused was refused. */
export class OfficePlayer {
  /** What acts made, by the name that the script gives it. */
  private readonly made = new Map<string, string>();

  constructor(private readonly doors: Doors) {}

  acts(script: readonly OfficeAct[]): Act[] {
    return script.map((act) => ({ at: act.at, play: () => this.play(act) }));
  }

  private async play({ by, send, to, says, as }: OfficeAct): Promise<void> {
    const headers = await this.doors.signedIn(by, SITTING_MINUTES);
    const path = `/head-office/${to.replace(/\{(\w+)\}/, (_, name: string) => this.nameOf(name))}`;
    const body = typeof says === 'object' ? says : says(await this.read(path, headers));
    const answer = (await this.doors.demand(send, path, body, headers)) as View;
    if (as !== undefined) this.made.set(as, String(answer.id ?? answer.offer));
  }

  private async read(path: string, headers: Readonly<Record<string, string>>): Promise<View> {
    return (await this.doors.demand('GET', path, {}, headers)) as View;
  }

  private nameOf(name: string): string {
    const made = this.made.get(name);
    if (made === undefined) throw new Error(`Nobody has made ${name}`);
    return made;
  }
}
