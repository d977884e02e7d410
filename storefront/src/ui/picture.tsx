/** A drawn product picture on its square, with its space reserved. */
interface PictureProps {
  /** File name below `/pictures/`. */
  image: string;
  /** Side in CSS pixels at the usual size; the style sheet may stretch it. */
  size?: number;
  alt?: string;
  isLazy?: boolean;
}

export function Picture({ image, size = 200, alt = '', isLazy = true }: PictureProps) {
  return (
    <img
      className="ill"
      src={`/pictures/${image}`}
      alt={alt}
      width={size}
      height={size}
      loading={isLazy ? 'lazy' : 'eager'}
      decoding="async"
    />
  );
}
