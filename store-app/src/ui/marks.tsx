import { formatQuoteSign } from '@passerelle/shared/i18n/format';
import type { CSSProperties, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import classes from './marks.module.css';

const join = (...names: (string | undefined | false)[]): string => names.filter(Boolean).join(' ');

type StatusTone = 'plain' | 'ok' | 'hot' | 'late' | 'stop' | 'outline';

interface StatusProps {
  tone?: StatusTone;
  icon: IconName;
  children: ReactNode;
  /** Without a plate, inside a coloured card. */
  isBare?: boolean;
  canWrap?: boolean;
}

/** Where something stands: a word, an icon and a colour that say the same. */
export function Status({ tone = 'plain', icon, children, isBare, canWrap }: StatusProps) {
  const name = join(
    classes.status,
    tone !== 'plain' && classes[tone],
    isBare && classes.bare,
    canWrap && classes.wraps,
  );
  return (
    <span className={name}>
      <Icon name={icon} size={18} />
      <span>{children}</span>
    </span>
  );
}

/** The kraft tag: one a document, with the words that a screen reader needs before the code. */
export function Tag({ code, spoken, isBig }: { code: string; spoken: string; isBig?: boolean }) {
  return (
    <span className={join(classes.tag, isBig && classes.bigTag)}>
      <span>
        <span className="vh">{spoken} </span>
        {code}
      </span>
    </span>
  );
}

/** The black sign hanging over a place. */
export function Sign({ word, mark, isBig }: { word?: string; mark: string; isBig?: boolean }) {
  return (
    <span className={join(classes.sign, isBig && classes.bigSign)}>
      {word !== undefined && <span>{word} </span>}
      <b>{mark}</b>
    </span>
  );
}

interface PictureProps {
  image: string;
  /** Side in px; `big` fills its place. */
  side?: number | 'big';
}

/** A drawn picture on its pegboard. The name always stands beside it, so it says nothing by itself. */
export function Picture({ image, side = 64 }: PictureProps) {
  const style = side === 'big' ? undefined : ({ '--side': `${side}px` } as CSSProperties);
  return (
    <span className={join(classes.picture, side === 'big' && classes.bigPicture)} style={style}>
      <img src={`/pictures/${image}`} alt="" loading="lazy" decoding="async" />
    </span>
  );
}

/** A barcode's number: its last four digits are what eyes compare. */
export function Barcode({ digits, spoken, isBig }: { digits: string; spoken: string; isBig?: boolean }) {
  const head = digits.slice(0, -4);
  return (
    <span className={join(classes.barcode, isBig && classes.bigBarcode)}>
      <span className="vh">{spoken} </span>
      {[head.slice(0, 1), head.slice(1, 7), head.slice(7)].filter(Boolean).join(' ')}
      <b>{digits.slice(-4)}</b>
    </span>
  );
}

/** The first signs of a document's hash, the same on every screen and on paper. */
export function Hash({ hash, spoken, isBig }: { hash: string; spoken: string; isBig?: boolean }) {
  return (
    <span className={join(classes.hash, isBig && classes.bigHash)}>
      {isBig && <Icon name="hash" />}
      <span className="vh">{spoken} </span>
      {formatQuoteSign(hash)}
    </span>
  );
}
