package org.signalbox.tabular;

/** What a member of a saved blend is. */
enum Form {
  CONSTANT,
  LINE,
  FOREST,
  TREES,
  NEIGHBOURS,
  SHALLOW,
  BLEND;

  static Form of(Learned learned) {
    return switch (learned) {
      case Constant c -> CONSTANT;
      case LearnedLine l -> LINE;
      case LearnedForest f -> FOREST;
      case LearnedTrees t -> TREES;
      case LearnedNeighbours n -> NEIGHBOURS;
      case LearnedShallow s -> SHALLOW;
      case LearnedBlend b -> BLEND;
    };
  }

  Learned reopen(Saved saved) {
    return switch (this) {
      case CONSTANT -> Constant.reopen(saved);
      case LINE -> LearnedLine.reopen(saved);
      case FOREST -> LearnedForest.reopen(saved);
      case TREES -> LearnedTrees.reopen(saved);
      case NEIGHBOURS -> LearnedNeighbours.reopen(saved);
      case SHALLOW -> LearnedShallow.reopen(saved);
      case BLEND -> LearnedBlend.reopen(saved);
    };
  }
}
