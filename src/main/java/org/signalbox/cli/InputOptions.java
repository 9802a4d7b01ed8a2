package org.signalbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signalbox.engine.RunContext;
import org.signalbox.ingest.Overrides;
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

  @Option(names = "--sheet", paramLabel = "NAME", description = "sheet of a workbook to read")
  @Nullable String sheet;

  /** The typed request; when there is no input it is the input too. */
  String request() {
    return text == null ? "" : text;
  }

  Material read(Services services, Terminal terminal, RunContext context) throws IOException {
    return read(source(terminal), services, context);
  }

  /** Reads a source with these options. */
  Material read(Source source, Services services, RunContext context) {
    return switch (source) {
      case Source.OfText typed -> pasted(typed.text(), services, context);
      case Source.OfFile _, Source.OfBytes _ ->
          services.ingest().read(source, overrides(), context);
    };
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
    return Optional.ofNullable(sheet).map(Overrides::sheet).orElseGet(Overrides::none);
  }

  /** Text alone may hold a pasted table. */
  static Material pasted(String text, Services services, RunContext context) {
    if (text.isBlank()) {
      return new Prose("", text);
    }
    return services.ingest().read(Source.pasted(text), Overrides.none(), context);
  }

  static Source source(String input, Terminal terminal) throws IOException {
    return input.equals("-")
        ? new Source.OfBytes("-", terminal.in().readAllBytes())
        : Source.of(Path.of(input));
  }
}
