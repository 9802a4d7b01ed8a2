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
    Overrides overrides =
        Optional.ofNullable(sheet).map(Overrides::sheet).orElseGet(Overrides::none);
    if (input == null) {
      if (text == null) {
        throw ProblemException.of("SB-CLI-01");
      }
      Material pasted = pasted(text, services, context);
      return pasted;
    }
    return services.ingest().read(source(input, terminal), overrides, context);
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
