/** An article as it stands in a page. */
export interface Reading {
  /** The first heading of the first rank, if the element holds one. */
  headline: Part | null;
  body: Part;
}

/** A text, and where in the page each stretch of it stands. */
export interface Part {
  text: string;
  blocks: Block[];
  nodes: Text[];
  /** Fours: offset in `text`, index in `nodes`, offset in the node, length. */
  pieces: Uint32Array;
}

/** A stretch of text that sentences do not cross. */
export interface Block {
  role: "headline" | "standfirst" | "heading" | "paragraph" | "item" | "quote" | "caption" | "head-row" | "row" | "alt";
  start: number;
  end: number;
}
