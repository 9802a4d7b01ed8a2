package org.signalbox.cli;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.signalbox.task.Problem;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command as it was typed: something unknown, something missing, a value
 * that can't be used.
 *
 * @param failed tells a problem of these words and gives the exit code
 */
record Mistyped(ToIntBiFunction<Problem, String[]> failed) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    return failed.applyAsInt(problem(e), args);
  }

  private static Problem problem(ParameterException e) {
    String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return switch (e) {
      case UnmatchedArgumentException unknown -> unknown(unknown, help);
      case MissingParameterException missing ->
          Problem.of("SB-CLI-97", labels(missing.getMissing()), help);
      default ->
          e.getArgSpec() == null || e.getValue() == null
              ? Problem.of("SB-CLI-88", Objects.requireNonNullElse(e.getMessage(), ""), help)
              : Problem.of("SB-CLI-98", e.getValue(), label(e.getArgSpec()), help);
    };
  }

  private static Problem unknown(UnmatchedArgumentException e, String help) {
    String typed = e.getUnmatched().getFirst();
    List<String> near = e.getSuggestions();
    return near.isEmpty()
        ? Problem.of("SB-CLI-96", typed, help)
        : Problem.of("SB-CLI-87", typed, String.join(", ", near), help);
  }

  private static String labels(List<ArgSpec> missing) {
    return missing.stream().map(Mistyped::label).collect(Collectors.joining(", "));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
