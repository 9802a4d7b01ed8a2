package org.signalbox.app;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The installed folder, which is only read: {@code lib}, {@code assets}, {@code models}.
 *
 * @param path its top
 */
record Home(Path path) {
  /** The folder that the launcher names, else the working directory of a build. */
  static Home find() {
    String named = System.getProperty("signalbox.home", "");
    return new Home(Path.of(named).toAbsolutePath().normalize());
  }

  Path samples() {
    return assets().resolve("samples");
  }

  Path lessons() {
    return assets().resolve("lessons");
  }

  Path prices() {
    return assets().resolve("prices");
  }

  Path forecastGate() {
    return assets().resolve("gates").resolve("forecast.gate");
  }

  Path columnGate() {
    return assets().resolve("gates").resolve("columns.gate");
  }

  Path recognitionGate() {
    return assets().resolve("gates").resolve("recognition.json");
  }

  Path routeGate() {
    return assets().resolve("gates").resolve("route.gate");
  }

  Path recordedRaces() {
    return assets().resolve("gates").resolve("route-races.jsonl");
  }

  Path assets() {
    return path.resolve("assets");
  }

  Path models() {
    return path.resolve("models");
  }

  boolean complete() {
    return Files.isDirectory(samples()) && Files.isDirectory(models());
  }
}
