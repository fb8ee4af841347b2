declare module 'virtual:dataset-url' {
  /** Address of the compiled dataset. */
  const url: string;
  export default url;
}

declare module 'virtual:stories' {
  /** What is known of the stories before any is opened. */
  const stories: readonly import('../model/story.ts').StoryEntry[];
  export default stories;
}
