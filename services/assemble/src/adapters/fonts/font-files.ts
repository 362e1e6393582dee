/** Font files by their place in npm packages, whose licence is the SIL Open Font License 1.1. */
export const files = {
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifBold: '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
} as const;

/** The families that the files belong to, by the names inside them. */
export const families = { serif: 'Source Serif 4', sans: 'Source Sans 3' } as const;
