package org.signalbox.cli;

import org.signalbox.engine.Progress;

/** Says each tenth of a long piece of work once. */
final class Tenths implements Progress {
  private final Terminal terminal;
  private final String sentence;
  private int shown = -1;

  /**
   * @param sentence with a place for the percentage
   */
  Tenths(Terminal terminal, String sentence) {
    this.terminal = terminal;
    this.sentence = sentence;
  }

  @Override
  public void done(double fraction) {
    int tenth = (int) (fraction * 10);
    if (tenth > shown) {
      shown = tenth;
      terminal.say(sentence, terminal.figures().percent(tenth / 10.0).text());
    }
  }
}
