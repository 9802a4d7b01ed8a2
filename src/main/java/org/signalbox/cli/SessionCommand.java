package org.signalbox.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.signalbox.history.RaceFilter;
import org.signalbox.history.Replay;
import org.signalbox.history.ReplayInput;
import org.signalbox.history.Session;
import org.signalbox.history.SessionContent;
import org.signalbox.history.SessionFile;
import org.signalbox.history.StoredRace;
import org.signalbox.task.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A task with its races as one file, to be kept, mailed and opened again. */
@CommandLine.Command(
    name = "session",
    description = "A task with its races as one file: save FILE, open FILE.")
final class SessionCommand extends Command {
  private final Clock clock = Clock.systemUTC();

  SessionCommand(Services services, Terminal terminal) {
    super(services, terminal);
  }

  @Override
  public Integer call() {
    throw ProblemException.of("SB-CLI-20");
  }

  @CommandLine.Command(
      description = "Writes a race of the history, with every other race of its input.")
  int save(
      @Parameters(paramLabel = "FILE", description = "such as my-task.signalbox") Path file,
      @Option(names = "--race", paramLabel = "ID", description = "instead of the newest race")
          @Nullable Long id) {
    StoredRace race = race(id);
    Replay asked = race.replay();
    Session session = services.sessions().of(race.race().task(), asked, clock.instant());
    SessionFile.write(file, session);
    return told(session, "cli.session.saved", file);
  }

  private StoredRace race(@Nullable Long id) {
    long wanted =
        id != null
            ? id
            : services.history().list(RaceFilter.newest(1)).stream()
                .map(newest -> newest.id())
                .findFirst()
                .orElseThrow(() -> ProblemException.of("SB-CLI-91"));
    return services
        .history()
        .find(wanted)
        .orElseThrow(() -> ProblemException.of("SB-HISTORY-15", wanted));
  }

  @CommandLine.Command(
      description = "Shows what a session holds; nothing of it is run. Race it with race --replay.")
  int open(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--keep", description = "take its races into the history") boolean keep) {
    Session session = SessionFile.read(file);
    if (keep) {
      services.sessions().unpacked(session, file);
      terminal.say("cli.session.kept", services.sessions().adopt(session));
    }
    return told(session, "cli.session.opened", file);
  }

  private int told(Session session, String said, Path file) {
    if (json) {
      terminal.json(json(session));
      return Terminal.DONE;
    }
    terminal.say(said, file.toString());
    terminal.line(terminal.bold(session.name()));
    terminal.line(content(session));
    HistoryText text = new HistoryText(terminal);
    session.races().forEach(text::print);
    return Terminal.DONE;
  }

  private String content(Session session) {
    String by = session.product();
    return switch (session.content()) {
      case SessionContent.Text _ -> terminal.sentence("cli.session.text", by, length(session));
      case SessionContent.Whole(String name, byte[] bytes) ->
          terminal.sentence("cli.session.whole", by, name, size(bytes.length));
      case SessionContent.Named(String name, long bytes) ->
          terminal.sentence("cli.session.named", by, name, size(bytes));
    };
  }

  private String size(long bytes) {
    return terminal.figures().bytes(bytes).text();
  }

  private static int length(Session session) {
    return session.asked().input() instanceof ReplayInput.OfText(String text) ? text.length() : 0;
  }

  private static ObjectNode json(Session session) {
    ObjectNode node = Json.object();
    node.put("name", session.name());
    node.put("product", session.product());
    node.put("saved", session.saved().toString());
    switch (session.content()) {
      case SessionContent.Text _ -> node.put("input", "text");
      case SessionContent.Whole whole -> node.put("input", whole.name());
      case SessionContent.Named named -> node.put("missing", named.name());
    }
    ArrayNode races = node.putArray("races");
    session.races().forEach(race -> races.add(HistoryJson.whole(race)));
    return node;
  }
}
