package org.signalbox.app;

/** Starts the terminal face when there are arguments or no display, the window otherwise. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("signalbox");
  }
}
