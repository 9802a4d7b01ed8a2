package org.signalbox.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signalbox.cli.Face;
import org.signalbox.task.Problem;

/** Starts the terminal face when there are arguments or no display, the window otherwise. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Home home = Home.find();
    Optional<Path> file = Opened.of(args);
    boolean window = Spoken.alone(args) || file.isPresent();
    if (window && (Display.present() || Walk.asked())) {
      Desktop.start(home.assets(), () -> Opening.make(Footing.find(args, home), home), file);
    } else {
      command(args, home);
    }
  }

  private static void command(String[] args, Home home) {
    Logs.quieten();
    List<Problem> mended = Mending.of(Wiring.userFolder(System.getenv()));
    Footing footing = Footing.find(args, home);
    mended.forEach(footing.terminal()::problem);
    String[] command = Spoken.alone(args) ? new String[] {"demo"} : args;
    int exit;
    try (Wiring wiring =
        new Wiring(home, footing.words(), System.getenv(), footing.terminal()::problem)) {
      exit = new Face(wiring, footing.terminal()).run(command);
    }
    // Native pools and the toolkit may keep threads of their own.
    System.exit(exit);
  }
}
