package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
import org.signalbox.ingest.Preview;
import org.signalbox.ingest.Reading;
import org.signalbox.ingest.Source;
import org.signalbox.task.Material;
import org.signalbox.task.ProblemException;
import org.signalbox.task.Prose;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the input comes from: a file, standard input, or text alone. */
final class InputOptions {
  @Parameters(arity = "0..1", paramLabel = "INPUT", description = "a file, or - for standard input")
  @Nullable String input;

  @Option(names = "--text", paramLabel = "T", description = "what is asked, or the text itself")
  @Nullable String text;

  @Option(
      names = {"--table", "--sheet"},
      paramLabel = "NAME",
      description = "the table to read where the input has several, such as a sheet")
  @Nullable String table;

  /** The typed request; when there is no input it is the input too. */
  String request() {
    return text == null ? "" : text;
  }

  Material read(Services services, Terminal terminal, RunContext context) throws IOException {
    return read(source(terminal), services, context);
  }

  /** Reads a source with these options. */
  Material read(Source source, Services services, RunContext context) {
    return open(source, overrides(), services, context).material();
  }

  /** What is to be read; the bytes of standard input are taken here, once. */
  Source source(Terminal terminal) throws IOException {
    if (input != null) {
      return source(input, terminal);
    }
    if (text == null) {
      throw ProblemException.of("SB-CLI-01");
    }
    return Source.pasted(text);
  }

  private Overrides overrides() {
    return overrides(table);
  }

  static Overrides overrides(@Nullable String table) {
    return Optional.ofNullable(table).map(Overrides::table).orElseGet(Overrides::none);
  }

  /** Text alone may hold a pasted table. */
  static Material pasted(String text, Services services, RunContext context) {
    return open(Source.pasted(text), Overrides.none(), services, context).material();
  }

  /** What a source holds; text may also be nothing but spaces, and is prose then. */
  static Reading open(Source source, Overrides overrides, Services services, RunContext context) {
    if (source instanceof Source.OfText typed && typed.text().isBlank()) {
      return new Reading(new Prose("", typed.text()), new Preview(List.of(), List.of()));
    }
    return services.ingest().open(source, overrides, 0, context);
  }

  static Source source(String input, Terminal terminal) throws IOException {
    return input.equals("-")
        ? new Source.OfBytes("-", terminal.in().readAllBytes())
        : Source.of(Path.of(input));
  }
}
