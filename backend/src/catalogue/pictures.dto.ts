import type { PictureView } from '@passerelle/shared/api/catalogue';
import { TextParam } from '../platform/fields.js';

export class PicturesQuery {
  /** Words of the picture's name. */
  @TextParam(60)
  q?: string;

  @TextParam(500)
  cursor?: string;
}

export class SendPictureQuery {
  /** What the file is called. */
  @TextParam(120)
  title?: string;
}

export class PictureDto implements PictureView {
  name: string;
  title: string;
  kind: 'drawing' | 'sent';
}

export class PicturePageDto {
  items: PictureDto[];
  nextCursor: string | null;
}
