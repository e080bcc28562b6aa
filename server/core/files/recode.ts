import sharp from 'sharp';

/** The longest file taken in, in bytes, and the most pixels that are opened. */
export const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;

/** The longest side of a picture that is kept, in pixels. */
const LONGEST_SIDE = 1600;
const KINDS = ['jpeg', 'png', 'webp', 'avif', 'heif'] as const;

/** A picture as it is kept: WebP, without anything else that its file said. Sides in pixels. */
export interface Recoded {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Makes a picture anew from a file, by its content and not its name; null when it is of none of the kinds (P9b). */
export async function recode(file: Buffer, kinds: readonly string[] = KINDS): Promise<Recoded | null> {
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!kinds.includes(format)) return null;
    const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const;
    // What the camera noted of its own position is applied, then forgotten with the rest.
    const upright = picture.rotate().resize(size).webp({ quality: 82 });
    const { data, info } = await upright.toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}
