package org.signalbox.language;

import java.util.List;

/** How a conversation becomes the ids that a model was taught to go on from. */
interface ChatForm {
  /** The ids of the turns, with the assistant's turn opened. */
  int[] encode(List<ChatTurn> turns);
}
