/**
 * Which labels of a shelf have to be changed. What should hang follows from the books and is worked out anew each
 * time; what hangs is known from who hung it. So a batch that is reverted or an offer that is stopped needs no
 * correction of any list.
 */

/** What a label says that can change. */
export interface LabelFace {
  readonly priceCents: number;
  /** The lowest price of the 30 days before; only where there is a real reduction. */
  readonly priorCents?: number;
}

/** What a label says from an instant on; without a face the article is not for sale then. */
export interface LabelStep {
  readonly atMs: number;
  readonly face: LabelFace | undefined;
}

/** The label that somebody hung last. */
export interface HungLabel {
  /** The instant from which it is true. */
  readonly effectiveMs: number;
  /** As `faceText` writes it. */
  readonly face: string;
}

/** `due`: the wrong label hangs. `coming`: it will be wrong at that instant. `done`: the right one was hung. */
export type LabelState = 'due' | 'coming' | 'done';

export interface LabelTask extends LabelStep {
  readonly state: LabelState;
  /** What hangs, or hung before. */
  readonly former: string;
}

/** What tells two labels apart, as text: `8910/9900`. */
export function faceText(face: LabelFace | undefined): string {
  if (!face) return '-';
  return face.priorCents === undefined ? `${face.priceCents}` : `${face.priceCents}/${face.priorCents}`;
}

/**
 * The labels of one article to change, oldest first. `steps` begins with what was right at the beginning of the
 * window, where every label is taken to be right unless somebody hung another one since.
 */
export function labelWork(
  steps: readonly LabelStep[],
  nowMs: number,
  hung: HungLabel | undefined,
): LabelTask[] {
  const currentPlace = steps.findLastIndex(({ atMs }) => atMs <= nowMs);
  const [baseline] = steps;
  const current = steps[currentPlace];
  if (!baseline || !current) return [];
  const later = steps.slice(currentPlace + 1);
  // Somebody may hang the label of tomorrow this evening.
  const isEarly = later.some((step) => isOf(hung, step));
  const atStart = faceText(baseline.face);
  const hanging = hung?.face ?? atStart;
  const tasks: LabelTask[] = [];
  if (!isEarly && hanging !== faceText(current.face))
    tasks.push({ ...current, state: 'due', former: hanging });
  else if (currentPlace > 0 && isOf(hung, current))
    tasks.push({ ...current, state: 'done', former: atStart });
  let former = faceText(current.face);
  for (const step of later) {
    tasks.push({ ...step, state: isOf(hung, step) ? 'done' : 'coming', former });
    former = faceText(step.face);
  }
  return tasks;
}

function isOf(hung: HungLabel | undefined, step: LabelStep): boolean {
  return hung !== undefined && hung.effectiveMs === step.atMs && hung.face === faceText(step.face);
}
