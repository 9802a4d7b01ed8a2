package org.signalbox.view;

import javafx.css.PseudoClass;

/** States that only the style sheets show. */
final class Pseudo {
  static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
  static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
  static final PseudoClass ROUTED = PseudoClass.getPseudoClass("routed");
  static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
  static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private Pseudo() {}
}
