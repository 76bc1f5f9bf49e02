import type { Language } from '#shared/text/language.ts';

/** Texts of one part of the interface: the same keys, to any depth, in both languages. */
export type TextTree = { readonly [key: string]: string | TextTree };

/** A tree with the same keys and any words. */
export type SameKeys<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]>;
};

/** Declares the texts of one namespace. English that lacks a Chinese key, or has one too many, does not compile. */
export const defineTexts = <const Tree extends TextTree>(
  zh: Tree,
  en: SameKeys<Tree>,
): Readonly<Record<Language, SameKeys<Tree>>> => ({ 'zh-CN': zh as SameKeys<Tree>, en });
