package org.signalbox.cli;

/** The version of this product. */
final class Release {
  static final String VERSION = "0.1.0";

  private Release() {}
}
