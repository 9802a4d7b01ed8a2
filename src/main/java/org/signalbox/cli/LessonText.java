package org.signalbox.cli;

import java.util.List;
import java.util.Optional;
import org.signalbox.lesson.Bet;
import org.signalbox.lesson.Drawing;
import org.signalbox.lesson.Lesson;
import org.signalbox.lesson.LessonResult;
import org.signalbox.lesson.Measure;
import org.signalbox.lesson.Settled;
import org.signalbox.lesson.Wager;
import org.signalbox.words.Figures;

/** A lesson in words: the question, what was found, who was right, when it is false. */
final class LessonText {
  private final Terminal terminal;
  private final Figures figures;

  LessonText(Terminal terminal) {
    this.terminal = terminal;
    this.figures = terminal.figures();
  }

  void question(Lesson lesson) {
    terminal.line(terminal.bold(lesson.told().title()));
    terminal.line(lesson.told().question());
    switch (lesson.bet()) {
      case Bet.Options options -> {
        for (int i = 0; i < options.all().size(); i++) {
          terminal.line("  " + (i + 1) + "  " + options.all().get(i).text());
        }
      }
      case Bet.Number number ->
          terminal.line(
              terminal.sentence(
                  "cli.lesson.number", number(number.from()), number(number.to()), number.unit()));
    }
  }

  void result(LessonResult result, Optional<Wager> wager) {
    Lesson lesson = result.lesson();
    measures(result);
    result.findings().drawings().forEach(drawing -> draw(lesson, drawing));
    terminal.line("");
    terminal.line(settled(result));
    wager.ifPresent(placed -> terminal.line(verdict(result, placed)));
    terminal.line(claim(result));
    terminal.line("");
    terminal.line(terminal.bold(terminal.sentence("lesson.card")));
    for (Lesson.Counter counter : lesson.told().card()) {
      String figure = counter.figure().map(text -> " " + text).orElse("");
      terminal.line("  " + counter.says() + figure + " (" + counter.source() + ")");
    }
    terminal.line(terminal.dim(lesson.told().own().says()));
  }

  private String settled(LessonResult result) {
    Lesson lesson = result.lesson();
    Measure figure = result.bet();
    String name = lesson.name(figure.id());
    return switch (lesson.bet()) {
      case Bet.Options options ->
          terminal.sentence(
              "lesson.settled.option",
              name,
              figure.figure(figures).text(),
              options.all().get(options.winner(figure.value())).text());
      case Bet.Number number ->
          terminal.sentence("lesson.settled.number", name, figure.figure(figures).text());
    };
  }

  private static String verdict(LessonResult result, Wager placed) {
    Lesson.Explained explained = result.lesson().told().explained();
    Settled settled = Settled.of(result.lesson().bet(), placed, result.bet().value());
    return settled.right() > 0 ? explained.right() : explained.wrong();
  }

  /** The claim in words with the figure on which it rests. */
  String claim(LessonResult result) {
    String key =
        switch (result.verdict()) {
          case HOLDS -> "lesson.claim.holds";
          case FAILS -> "lesson.claim.fails";
        };
    return terminal.sentence(key, result.lesson().claim().says(), written(result.claim()));
  }

  /** The figure and its range. */
  String written(Measure measure) {
    String range = measure.interval(figures);
    String value = measure.figure(figures).text();
    return range.isEmpty() ? value : value + " (" + range + ")";
  }

  private void measures(LessonResult result) {
    TextGrid grid =
        new TextGrid(
            List.of(
                terminal.sentence("lesson.measure"),
                terminal.sentence("lesson.value"),
                terminal.sentence("lesson.range")),
            0);
    for (Measure measure : result.findings().measures()) {
      grid.row(
          result.lesson().name(measure.id()),
          measure.figure(figures).text(),
          measure.interval(figures));
    }
    grid.print(terminal);
  }

  private void draw(Lesson lesson, Drawing drawing) {
    terminal.line("");
    terminal.line(terminal.bold(lesson.name(drawing.id())));
    switch (drawing) {
      case Drawing.Bars bars -> bars(lesson, bars);
      case Drawing.Lines lines -> lines(lesson, lines);
      case Drawing.Shaded shaded -> shaded(shaded);
      case Drawing.Grid grid -> grid(lesson, grid);
    }
  }

  private void bars(Lesson lesson, Drawing.Bars bars) {
    TextGrid grid = new TextGrid(List.of("", terminal.sentence("lesson.value")), 0);
    for (Drawing.Bar bar : bars.bars()) {
      grid.row(lesson.name(bar.label()), bars.kind().figure(bar.value(), figures).text());
    }
    grid.print(terminal);
  }

  private void lines(Lesson lesson, Drawing.Lines lines) {
    TextGrid grid =
        new TextGrid(
            List.of("", lesson.name(lines.across().id()), lesson.name(lines.up().id())), 0);
    for (Drawing.Line line : lines.lines()) {
      if (line.form() == Drawing.Form.MEASURED) {
        for (Drawing.Point point : line.points()) {
          grid.row(
              lesson.name(line.label()),
              lines.across().kind().figure(point.across(), figures).text(),
              lines.up().kind().figure(point.up(), figures).text());
        }
      }
    }
    grid.print(terminal);
  }

  private void shaded(Drawing.Shaded shaded) {
    StringBuilder text = new StringBuilder("  ");
    for (Drawing.Piece piece : shaded.pieces()) {
      text.append(piece.text());
      if (piece.share() < 1) {
        text.append(" [").append(figures.percent(piece.share()).text()).append(']');
      }
    }
    terminal.line(text.toString());
  }

  private void grid(Lesson lesson, Drawing.Grid table) {
    TextGrid grid = new TextGrid(table.heads().stream().map(lesson::name).toList(), 0);
    table.rows().forEach(row -> grid.row(row.toArray(String[]::new)));
    grid.print(terminal);
  }

  private String number(double value) {
    return figures.number(value).text();
  }
}
