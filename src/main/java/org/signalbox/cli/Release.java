package org.signalbox.cli;

/** The version of this product. */
public final class Release {
  public static final String VERSION = "0.1.0";

  private Release() {}
}
