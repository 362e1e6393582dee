/** A version of an object that is gone for good; without a version, whatever lay under the key. */
export interface ErasedObject {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | undefined;
}

/** Hears of what is gone, so that whatever was made of it goes, too. */
export type OnErased = (object: ErasedObject) => void;
