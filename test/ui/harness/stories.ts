/** Every state of the interface, by name. A surface's styles are loaded with its stories only. */
export async function findStories(name: string): Promise<Record<string, () => Promise<void>>> {
  if (name.startsWith('card')) return (await import('./card-stories.ts')).cardStories;
  if (name.startsWith('library')) return (await import('./library-stories.tsx')).libraryStories;
  if (name.startsWith('popup')) return (await import('./popup-stories.tsx')).popupStories;
  if (name.startsWith('draft')) return (await import('./check-stories.tsx')).draftStories;
  if (name.startsWith('panel')) return (await import('./panel-stories.tsx')).panelStories;
  if (name.startsWith('settings')) return (await import('./settings-stories.tsx')).settingsStories;
  return (await import('./welcome-stories.tsx')).welcomeStories;
}
