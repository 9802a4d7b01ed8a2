package org.signalbox.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What every command has: services, a terminal, and {@code --json}. */
abstract class Command implements Callable<Integer> {
  final Services services;
  final Terminal terminal;

  @Option(
      names = "--json",
      scope = CommandLine.ScopeType.INHERIT,
      description = "print one JSON object and nothing else")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "show this help")
  boolean help;

  Command(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }
}
